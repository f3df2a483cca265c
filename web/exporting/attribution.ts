// A claim in one sentence that stands alone: its words, who said them, and whether they did.
//
//   direct      “We are ready.” — Lena Osei, project manager
//   mixed       the bill was “a rounding error” — Lena Osei, project manager
//   indirect    the road was better (in the reporter’s words) — Lena Osei, project manager
//   denied      Denied by Lena Osei, project manager: the works had gone over budget (in the reporter’s words)
//
// What is not asserted begins by saying so, so that no cut or copy of it makes it a claim.

import type { Claim, Report } from "../highlight/report.ts";
import { speakerMeta, standing } from "../highlight/wording.ts";
import { type Key, t } from "../messages/messages.ts";
import { articleFacts } from "./article_facts.ts";
import { fragmentLink } from "./text_fragment.ts";

type Words = Claim["content"][number];

const partners = ["“”", "‘’", "„“", "«»", "‹›", "「」", "『』", '""', "''"];
const omission = " […] ";

const leads: Partial<Record<Claim["polarity"], Key>> = {
  denied: "exporting.denied",
  negated: "exporting.negated",
  hypothetical: "exporting.hypothetical",
  question: "exporting.question",
  directive: "exporting.directive",
};

/**
 * The words of a claim. Those of the speaker stand in quotation marks, those of the reporter do not; where an
 * attribution interrupts them stands […].
 */
export function quotation(claim: Claim): string {
  if (claim.form === "direct") return t("exporting.marks", { words: flat(claim.content.map(exact).join(omission)) });
  return flat(claim.content.map((span) => withMarks(span, claim.quoted)).join(omission));
}

/** "Lena Osei, project manager"; "speaker unknown" where the article does not tell. */
export function who(claim: Claim, report: Report): string {
  return nameOf(claim, report) ?? t("exporting.unknown");
}

/** The claim as one sentence. Says of what is not asserted, first of all, that it is not. */
export function statement(claim: Claim, report: Report): string {
  const words =
    claim.form === "indirect" ? t("exporting.reported", { words: quotation(claim) }) : quotation(claim);
  const lead = leads[claim.polarity] ?? (claim.realised ? null : "exporting.unrealised");
  if (lead === null) return `${words} — ${who(claim, report)}`;
  const sentence = t(lead, { who: nameOf(claim, report) ?? t("exporting.unknownBy"), words });
  return claim.realised || lead === "exporting.unrealised" ? sentence : `${sentence} (${t("exporting.notYet")})`;
}

/** The claim with its article: what "Copy with attribution" puts on the clipboard. */
export function citation(claim: Claim, report: Report): string {
  const { headline, site, date, url } = articleFacts(report);
  const place = [
    headline === null ? null : t("exporting.in", { headline }),
    site,
    date,
    url === null ? null : fragmentLink(url, claim, report),
  ].filter((one) => one !== null);
  if (place.length === 0) return statement(claim, report);
  return `${statement(claim, report)}${standing(claim) === null ? ", " : " — "}${place.join(", ")}`;
}

function nameOf(claim: Claim, report: Report): string | null {
  const speaker = report.speakers.find(({ id }) => id === claim.speaker);
  if (speaker === undefined) return null;
  return flat([speaker.name, speakerMeta(speaker).replaceAll(" · ", ", ")].filter((one) => one !== "").join(", "));
}

// Where a claim begins or ends with a fragment, the fragment's mark lies outside of it and is put back.
function withMarks(span: Words, quoted: readonly Words[]): string {
  let result = "";
  let at = span.start;
  for (const own of quoted) {
    if (own.start < at || own.end > span.end) continue;
    const before = span.exact.slice(at - span.start, own.start - span.start);
    const next = span.exact[own.end - span.start] ?? "";
    const opened = partners.find((pair) => before.endsWith(pair[0]!));
    const closed = partners.find((pair) => next === pair[1]);
    const [open, close] = t("exporting.marks", { words: "\n" }).split("\n");
    result += before;
    if (opened === undefined) result += closed?.[0] ?? open;
    result += own.exact;
    if (closed === undefined) result += opened?.[1] ?? close;
    at = own.end;
  }
  return result + span.exact.slice(at - span.start);
}

function exact(span: Words): string {
  return span.exact;
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
