// Shares: how much of what is quoted in an article is each speaker's.
//
//   “We are ready,” said Osei. “Nobody told us,” Marsh said.     Osei 3 of 6 words, Marsh 3 of 6
//
// Words count once for each speaker, however claims overlap. Words that are denied, asked or supposed are the
// speaker's words all the same.

import type { Report, Span } from "../highlight/report.ts";

export interface Share {
  quoted: number; // words within quotation marks
  claimed: number; // words of all claims, quoted or not
  first: number; // where the first claim of the speaker begins, in document.text
}

/** For each speaker id with a claim, and for null where nobody is known. Linear in the claims' words. */
export function shares(report: Report): Map<string | null, Share> {
  const spans = new Map<string | null, { quoted: Span[]; content: Span[] }>();
  for (const claim of report.claims) {
    const known = spans.get(claim.speaker) ?? { quoted: [], content: [] };
    known.quoted.push(...claim.quoted);
    known.content.push(...claim.content);
    spans.set(claim.speaker, known);
  }
  const text = report.document.text;
  return new Map(
    [...spans].map(([speaker, { quoted, content }]) => [
      speaker,
      {
        quoted: countWords(text, quoted),
        claimed: countWords(text, content),
        first: content.reduce((least, one) => Math.min(least, one.start), Infinity),
      },
    ]),
  );
}

function countWords(text: string, spans: readonly Span[]): number {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let counted = 0;
  let at = 0;
  for (const { start, end } of inOrder) {
    const from = Math.max(start, at);
    if (from < end) counted += wordsIn(text.slice(from, end));
    at = Math.max(at, end);
  }
  return counted;
}

// A word is a run of letters and digits; of a script without spaces, a letter.
const spaceless = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}";
const word = new RegExp(`[${spaceless}]|[\\p{L}\\p{N}](?:(?![${spaceless}])[\\p{L}\\p{N}\\p{M}'’-])*`, "gu");

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(word)?.length ?? 0;
}
