// The article in the panel as the library keeps it, and back: the same format as the page's.
//
// The page in the tab may be gone or changed when a saved article is opened again, so what is saved is its text as it
// was read; opened, it is analysed like a text that was pasted, and its corrections are applied.

import { applyCorrections } from "../../corrections/apply.ts";
import { PatchError, patchOf } from "../../corrections/read_patch.ts";
import type { Report } from "../../highlight/report.ts";
import { type SavedArticle, type SavedSource, titleOf } from "../../library/saved.ts";

/** `corrections`: those that the report has already, as they were saved; null when it has none. */
export function savedOf(report: Report, url: string | null, corrections: unknown): SavedArticle {
  return {
    id: crypto.randomUUID(),
    saved: new Date().toISOString(),
    title: titleOf(report),
    source: { text: articleText(report), markup: null, name: null, address: url, kept: [] },
    report,
    corrections,
    tags: [],
    note: "",
  };
}

/** What the engine is given to read a saved article again. */
export function inputOf({ text, markup, kept }: SavedSource) {
  const blocks = (wanted: boolean) => kept.filter(([, isKept]) => isKept === wanted).map(([block]) => block);
  return {
    input: markup ?? text,
    options: { input: markup === null ? ("text" as const) : ("html" as const), keep: blocks(true), drop: blocks(false) },
  };
}

/** The report with the corrections that were saved. What is no patch, as another version may keep it, changes nothing. */
export function corrected(report: Report, corrections: unknown): Report {
  if (corrections === null) return report;
  try {
    return applyCorrections(report, patchOf(corrections)).report;
  } catch (problem) {
    if (!(problem instanceof PatchError)) throw problem;
    return report;
  }
}

// The blocks that are article, apart by empty lines.
function articleText({ document, blocks }: Report): string {
  const text = blocks
    .filter(({ kept }) => kept)
    .map(({ start, end }) => document.text.slice(start, end))
    .join("\n\n");
  return text === "" ? document.text : text;
}

/** The address of a saved article's page if it is one of the web: a file may hold any. */
export function pageOf(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
