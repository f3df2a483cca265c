// The frame around article and list: what it says of the article, of the work on it, and of a failure.

import { effect } from "@preact/signals";

import { byId, h } from "../highlight/dom.ts";
import type { Warning } from "../highlight/report.ts";
import { t } from "../messages/messages.ts";
import { warningWords } from "../messages/reasons.ts";
import { work } from "./analysis.ts";
import { closeArticle } from "./open.ts";
import { article, isEmpty, shown, type Shown } from "./state.ts";

const busyAfter = 200; // ms of work before the page shows that it is at it

export function startFrame(): void {
  effect(() => {
    document.body.dataset["state"] = isEmpty(article.value) ? "empty" : "reading";
  });
  effect(() => summarise(shown.value));
  effect(() => showWork());
  byId("reload").addEventListener("click", () => location.reload());
  byId("clear").addEventListener("click", () => {
    closeArticle();
    byId("source-text").focus();
  });
}

function summarise(now: Shown | null): void {
  const total = now?.report.claims.length ?? 0;
  const claims = t("frame.claims", { n: total });
  const speakers = t("frame.speakers", { n: now?.voices.speaking.length ?? 0 });
  const found = total === 0 ? t("frame.noClaims") : t("frame.found", { claims, speakers });
  byId("status").textContent = now === null ? "" : found;
  byId("voices-title").textContent = total === 0 ? t("frame.whoSpeaks") : `${speakers}, ${claims}`;
  byId("nothing").hidden = now === null || total > 0;
  const warnings = now?.report.warnings ?? [];
  byId("warnings").replaceChildren(...warnings.map((one) => warningLine(one)));
  byId("warnings-box").hidden = warnings.length === 0;
  const title = now?.report.document.title;
  document.title = title ? `${title} – whosaid` : "whosaid";
}

function warningLine(warning: Warning): HTMLElement {
  const { words, lang } = warningWords(warning);
  return h("li", { lang }, words);
}

let slow = 0;

function showWork(): void {
  const now = work.value;
  clearTimeout(slow);
  if (now.state === "working") slow = window.setTimeout(() => document.body.classList.add("busy"), busyAfter);
  else document.body.classList.remove("busy");
  byId("failure").hidden = now.state !== "failed";
  if (now.state !== "failed") return;
  byId("failure-why").textContent = now.why;
  byId("status").textContent = "";
}
