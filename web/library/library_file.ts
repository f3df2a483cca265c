// The library as a file: everything in it, to be kept elsewhere or taken to another browser.
//
//   { "format": "whosaid-library/1", "exported": "2026-01-31T12:00:00.000Z", "articles": [ ... ] }
//
// docs/library.md tells what is in it. A file that is read may come from anywhere: nothing of it is believed
// before read_saved.ts has looked at it, and an article that is broken is left out by itself.

import { readSaved } from "./read_saved.ts";
import type { SavedArticle } from "./saved.ts";

export const libraryFormat = "whosaid-library/1";

/** What was in a file. `broken` counts the articles that were left out. */
export interface LibraryContents {
  readonly articles: readonly SavedArticle[];
  readonly broken: number;
}

/** Why a file is no library: not JSON, another kind of file, or of a version after this one. */
export type LibraryFileProblem = "notJson" | "notLibrary" | "newer";

/** The parts of the file, to be joined: no one string holds a large library. */
export function writeLibrary(articles: readonly SavedArticle[], exported: Date): string[] {
  const head = `{"format":${JSON.stringify(libraryFormat)},"exported":${JSON.stringify(exported.toISOString())},"articles":[`;
  const body = articles.map((article, i) => `${i === 0 ? "\n" : ",\n"}${JSON.stringify(article, bytesAsBase64)}`);
  return [head, ...body, "\n]}\n"];
}

/** Reads a file. Never throws. Linear in its length. */
export function readLibrary(json: string): LibraryContents | LibraryFileProblem {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return "notJson";
  }
  if (typeof data !== "object" || data === null) return "notLibrary";
  const { format, articles } = data as Record<string, unknown>;
  if (typeof format !== "string" || !Array.isArray(articles)) return "notLibrary";
  if (format !== libraryFormat) return /^whosaid-library\/\d+$/.test(format) ? "newer" : "notLibrary";
  const read = articles.map(readSaved);
  const whole = read.filter((one) => one !== null);
  return { articles: whole, broken: read.length - whole.length };
}

function bytesAsBase64(_name: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  let binary = "";
  for (const byte of value) binary += String.fromCharCode(byte);
  return { base64: btoa(binary) };
}
