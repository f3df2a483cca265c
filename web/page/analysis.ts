// The analysis: whenever another article is open, its report.
//
// The newest article wins: what an older one gives is dropped. Cancelling ends the engine's worker, whatever
// it is at, and starts a new one.

import { effect, signal } from "@preact/signals";
import type { EngineClient } from "@whosaid/engine/client";

import type { Report } from "../highlight/report.ts";
import { showsAll } from "../importing/clipboard.ts";
import { startEngine } from "./engine.ts";
import { analysed, type Article, article, isEmpty } from "./state.ts";

/** What the engine is at. `failed` has the reason, as the browser words it. */
export type Work = { state: "idle" } | { state: "working"; since: number; size: number } | { state: "failed"; why: string };

export const work = signal<Work>({ state: "idle" });

let engine: EngineClient;

export function startAnalysis(): void {
  engine = startEngine();
  // The first answer shows that the engine is there; its failure is told at once, not at the first paste.
  engine.analyze("").then(() => (document.body.dataset["engine"] = "ready"), fail);
  effect(() => void analyse(article.value));
}

/** Gives up the analysis that is running. What stood on the page before stays. */
export function cancelAnalysis(): void {
  if (work.peek().state !== "working") return;
  engine.stop();
  engine = startEngine();
  work.value = { state: "idle" };
  article.value = analysed.peek()?.article ?? { text: "", markup: null };
}

async function analyse(given: Article): Promise<void> {
  if (isEmpty(given)) {
    work.value = { state: "idle" };
    analysed.value = null;
    return;
  }
  if (given === analysed.peek()?.article) return;
  work.value = { state: "working", since: performance.now(), size: given.text.length || given.markup!.length };
  try {
    const report = await reportOf(given);
    if (report === null || given !== article.peek()) return;
    work.value = { state: "idle" };
    analysed.value = { article: given, report: withAddress(report, given) };
  } catch (reason) {
    fail(reason);
  }
}

// The markup's report, unless the plain text beside it says more.
async function reportOf({ text, markup, kept }: Article): Promise<Report | null> {
  const chosen = choicesOf(kept);
  if (markup === null) return engine.analyze(text, { input: "text", ...chosen });
  const report = await engine.analyze(markup, { input: "html", ...chosen });
  if (report === null || text === "" || showsAll(report.document.text, text)) return report;
  return engine.analyze(text, { input: "text", ...chosen });
}

function choicesOf(kept: Article["kept"]): { keep: number[]; drop: number[] } {
  const all = [...(kept ?? [])];
  const those = (wanted: boolean) => all.flatMap(([block, is]) => (is === wanted ? [block] : []));
  return { keep: those(true), drop: those(false) };
}

// A page that does not state its own address has that which the program that saved it gave.
function withAddress(report: Report, { address }: Article): Report {
  if (address === undefined || report.document.url !== null) return report;
  return { ...report, document: { ...report.document, url: address } };
}

function fail(reason: unknown): void {
  work.value = { state: "failed", why: reason instanceof Error ? reason.message : String(reason) };
}

/** The report of an article that is not opened, only read. Null when an article was opened meanwhile. */
export function analyseAside(given: Article): Promise<Report | null> {
  return reportOf(given);
}
