// The page: text or HTML in, report from the engine, article and list out.
//
//   Source ─ text or HTML ─> engine ─ report ─> ArticleView + Panel <─ Reader
//
// States (data-state of the body): "empty" invites and teaches, "reading" shows an article.

import "./styles/main.css";

import { byId, count, h } from "../highlight/dom.ts";
import { Drawing } from "../highlight/marks.ts";
import type { Report } from "../highlight/report.ts";
import { Voices } from "../highlight/voices.ts";
import { Panel } from "../panel/panel.ts";
import { ArticleView } from "./article.ts";
import { showsAll } from "./clipboard.ts";
import { startEngine } from "./engine.ts";
import { Reader } from "./reader.ts";
import { type Article, isEmpty, plain, Source } from "./source.ts";
import { startTheme } from "./theme.ts";

const typingPause = 150; // ms without a key before the text is analysed
const longText = 200_000; // UTF-16 units: beyond it, drawing waits for a longer pause
const longTypingPause = 800;

const body = document.body;
const article = new ArticleView(byId("article"));
const panel = new Panel(byId("list"));
const reader = new Reader(article, panel);
const engine = startEngine();
const source = new Source({
  arrived: (arrived, previous) => {
    setEditing(false);
    if (isEmpty(arrived)) return void update(arrived);
    const replaced = previous.text !== arrived.text || previous.markup !== arrived.markup;
    if (!isEmpty(previous) && replaced) offerUndo("The article was replaced.", previous);
    else hideNote();
    void update(arrived);
    setView("article");
    scrollTo({ top: 0 });
    byId("article").focus({ preventScroll: true });
  },
  typed: (text) => {
    if (body.dataset["state"] === "empty" && text.trim() !== "") setEditing(true);
    clearTimeout(timer);
    timer = window.setTimeout(() => void update(plain(text)), text.length > longText ? longTypingPause : typingPause);
  },
  refused: (why) => showNote(why),
});
let timer = 0;

/** Analyses an article and shows its report, unless a newer one comes first. */
async function update(given: Article): Promise<void> {
  clearTimeout(timer);
  if (isEmpty(given)) return showEmpty();
  body.dataset["state"] = "reading";
  const slow = window.setTimeout(() => body.classList.add("busy"), 200);
  try {
    const report = await reportOf(given);
    if (report === null || isEmpty(source.article)) return;
    if (given.text === "") source.fill(report.document.text);
    await show(report);
  } catch (reason) {
    fail(reason);
  } finally {
    clearTimeout(slow);
    body.classList.remove("busy");
  }
}

// The markup's report, unless the plain text beside it says more.
async function reportOf({ text, markup }: Article): Promise<Report | null> {
  if (markup === null) return engine.analyze(text, { input: "text" });
  const report = await engine.analyze(markup, { input: "html" });
  if (report === null || text === "" || showsAll(report.document.text, text)) return report;
  return engine.analyze(text, { input: "text" });
}

async function show(report: Report): Promise<void> {
  const voices = new Voices(report);
  const drawing = new Drawing(report, voices);
  reader.close();
  const drawn = article.show(drawing);
  summarise(report, voices);
  reader.take(drawing);
  await panel.show(report, voices);
  if (await drawn) reader.take(drawing);
}

function summarise(report: Report, voices: Voices): void {
  const claims = count(report.claims.length, "claim");
  const speakers = count(voices.speaking.length, "speaker");
  byId("status").textContent = report.claims.length === 0 ? "No claims found" : `${claims}, ${speakers} found`;
  byId("views-voices").dataset["count"] = String(report.claims.length);
  byId("voices-title").textContent = report.claims.length === 0 ? "Who speaks" : `${speakers}, ${claims}`;
  byId("nothing").hidden = report.claims.length > 0;
  byId("warnings").replaceChildren(...report.warnings.map((one) => h("li", {}, one.message)));
  byId("warnings-box").hidden = report.warnings.length === 0;
  const title = report.document.title;
  document.title = title ? `${title} – whosaid` : "whosaid";
}

function showEmpty(): void {
  reader.close();
  article.clear();
  panel.clear();
  setEditing(false);
  body.dataset["state"] = "empty";
  byId("status").textContent = "";
  byId("warnings-box").hidden = true;
  byId("nothing").hidden = true;
  document.title = "whosaid";
}

function fail(reason: unknown): void {
  const why = reason instanceof Error ? reason.message : String(reason);
  byId("failure-why").textContent = why;
  byId("failure").hidden = false;
  byId("status").textContent = "";
}

// Notes: one line above the page's foot, until the next thing happens.

function showNote(text: string, undo?: () => void): void {
  byId("note-text").textContent = text;
  const button = byId("note-undo");
  button.hidden = undo === undefined;
  button.onclick = undo ?? null;
  byId("note").hidden = false;
}

function hideNote(): void {
  byId("note").hidden = true;
}

function offerUndo(text: string, previous: Article): void {
  showNote(text, () => {
    hideNote();
    source.empty();
    source.take(previous);
  });
}

// Views: on a narrow screen one of text, article and voices shows; on a wide one all that are open.

function setView(view: "text" | "article" | "voices"): void {
  body.dataset["view"] = view;
  syncViews();
}

function syncViews(): void {
  for (const view of ["text", "article", "voices"]) {
    byId(`views-${view}`).setAttribute("aria-pressed", String(body.dataset["view"] === view));
  }
}

function setEditing(on: boolean): void {
  body.classList.toggle("editing", on);
  byId("edit").setAttribute("aria-expanded", String(on));
  setView(on ? "text" : "article");
}

for (const view of ["text", "article", "voices"] as const) {
  byId(`views-${view}`).addEventListener("click", () => {
    reader.close();
    setView(view);
    scrollTo({ top: 0 });
  });
}
addEventListener("viewchange", syncViews);
byId("edit").addEventListener("click", () => {
  setEditing(!body.classList.contains("editing"));
  if (body.classList.contains("editing")) source.field.focus();
});
byId("clear").addEventListener("click", () => {
  const previous = source.article;
  source.empty();
  void update(source.article);
  offerUndo("The article was cleared.", previous);
  source.field.focus();
});
byId("note-close").addEventListener("click", hideNote);
byId("reload").addEventListener("click", () => location.reload());

startTheme();
// The first answer shows that the engine is there; its failure is told at once, not at the first paste.
engine.analyze("").then(() => (body.dataset["engine"] = "ready"), fail);
if (!isEmpty(source.article)) void update(source.article); // a browser may restore the field
