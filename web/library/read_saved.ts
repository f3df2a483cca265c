// One article of a library file, checked: what comes out is whole, and has nothing that is not known here.
//
// A report may hold whatever its version put into it, so of the report only what the library and the lists
// rest on is checked: that every span is what it says, and that every speaker of a claim exists. The page
// itself never draws this report; it has the engine read the article again.

import type { Report } from "../highlight/report.ts";
import type { SavedArticle, SavedSource } from "./saved.ts";

type Fields = Record<string, unknown>;

const longestText = 20_000_000; // UTF-16 units: twenty times the largest article that the page is made for
const longestWords = 10_000; // of a title, a tag, a note
const mostTags = 100;

/** The article in this value of a JSON file, or null when it is none. */
export function readSaved(value: unknown): SavedArticle | null {
  if (!isFields(value)) return null;
  const { id, saved, title, report, corrections, tags, note } = value;
  const source = readSource(value["source"]);
  if (!isId(id) || !isDate(saved) || !isWords(title) || !isWords(note) || source === null) return null;
  if (!Array.isArray(tags) || tags.length > mostTags || !tags.every(isWords)) return null;
  if (!isReport(report)) return null;
  return { id, saved, title, source, report, corrections: isFields(corrections) ? corrections : null, tags, note };
}

function readSource(value: unknown): SavedSource | null {
  if (!isFields(value)) return null;
  const { text, name, address, kept } = value;
  const markup = readMarkup(value["markup"]);
  if (typeof text !== "string" || text.length > longestText || markup === undefined) return null;
  if (text.trim() === "" && (markup === null || markup.length === 0)) return null;
  if (!isWordsOrNull(name) || !isWordsOrNull(address)) return null;
  if (!Array.isArray(kept) || !kept.every(isDecision)) return null;
  return { text, markup, name, address, kept };
}

// undefined: not what a file may hold.
function readMarkup(value: unknown): string | Uint8Array | null | undefined {
  if (value === null) return null;
  if (typeof value === "string") return value.length <= longestText ? value : undefined;
  if (!isFields(value) || typeof value["base64"] !== "string" || value["base64"].length > longestText) return undefined;
  try {
    return Uint8Array.from(atob(value["base64"]), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is Report {
  if (!isFields(value) || value["format"] !== "whosaid-report/1" || value["offsetUnit"] !== "utf16") return false;
  const { document, claims, speakers } = value;
  if (!isFields(document) || typeof document["text"] !== "string" || typeof document["language"] !== "string") return false;
  if (!["title", "site", "published", "url"].every((name) => isTextOrNull(document[name]))) return false;
  if (!Array.isArray(speakers) || !Array.isArray(claims)) return false;
  const text = document["text"];
  const isNamed = (one: unknown) => isFields(one) && typeof one["id"] === "string" && typeof one["name"] === "string";
  if (!speakers.every(isNamed)) return false;
  const ids = new Set(speakers.map((one: Fields) => one["id"]));
  return claims.every((claim: unknown) => isClaim(claim, text, ids));
}

function isClaim(claim: unknown, text: string, speakers: ReadonlySet<unknown>): boolean {
  if (!isFields(claim)) return false;
  const { content, cue, speaker, form, polarity, realised } = claim;
  if (!Array.isArray(content) || content.length === 0 || !content.every((span) => isSpan(span, text))) return false;
  if (cue !== null && !isSpan(cue, text)) return false;
  if (speaker !== null && !speakers.has(speaker)) return false;
  return typeof form === "string" && typeof polarity === "string" && typeof realised === "boolean";
}

function isSpan(span: unknown, text: string): boolean {
  if (!isFields(span)) return false;
  const { start, end, exact } = span;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return false;
  return (start as number) >= 0 && (start as number) < (end as number) && text.slice(start as number, end as number) === exact;
}

function isDecision(value: unknown): value is [number, boolean] {
  return Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && typeof value[1] === "boolean";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{1,64}$/.test(value);
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && value.length < 40 && !Number.isNaN(Date.parse(value));
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestWords;
}

function isWordsOrNull(value: unknown): value is string | null {
  return value === null || isWords(value);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}
