// The article to be written out: each block with its claims as nested parts, and a note's number behind each.
//
//   “We are ready,” Osei said.
//   [ “, claim 0 [ We are ready, ], ”, note 0, Osei said. ]
//
// Every character of a block comes out once, in order. A note stands after the last words of its claim and the
// punctuation that closes them, as a footnote's number does. Blocks that are not article are left out, unless
// they hold a claim: then no claim is without its words.

import { Drawing } from "../highlight/marks.ts";
import type { Block, Report } from "../highlight/report.ts";
import { type Layer, nest, type Segment } from "../highlight/segments.ts";
import { Voices } from "../highlight/voices.ts";

export type Part =
  | string
  | { kind: "claim"; claim: number; parts: Part[] } // the claim's words, by its index
  | { kind: "own"; parts: Part[] } // words in quotation marks, within a claim
  | { kind: "note"; claim: number };

export interface Line {
  block: Block;
  parts: Part[];
  notes: number[]; // claims whose note stands in this line, in order
}

const closing = /^[”’"'»›」』)\],.;:!?…]+/u;

/** The lines of an article, in order. Linear in its text and its claims. */
export function makeLines(report: Report): Line[] {
  const layers = new Drawing(report, new Voices(report)).layersOf(report.blocks);
  const ends = lastEnds(report.blocks, layers);
  return report.blocks.flatMap((block, i) => {
    if (!block.kept && layers[i]!.length === 0) return [];
    const { parts, due } = draw(nest(block.start, block.end, layers[i]!), report.document.text, ends);
    parts.push(...due);
    return [{ block, parts, notes: notesIn(parts) }];
  });
}

// Of each claim, where its last words end.
function lastEnds(blocks: readonly Block[], layers: readonly Layer[][]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const [i, block] of blocks.entries()) {
    for (const { claim, end } of layers[i]!) ends.set(claim, Math.max(ends.get(claim) ?? 0, Math.min(end, block.end)));
  }
  return ends;
}

// `due` are notes that wait for what follows: more closing punctuation may come.
function draw(segments: readonly Segment[], text: string, ends: Map<number, number>): { parts: Part[]; due: Part[] } {
  const parts: Part[] = [];
  let due: Part[] = [];
  for (const segment of segments) {
    if (segment.kind === "text") {
      const words = text.slice(segment.start, segment.end);
      const marks = due.length > 0 ? (closing.exec(words)?.[0] ?? "") : "";
      parts.push(...[marks, ...due, words.slice(marks.length)].filter((part) => part !== ""));
      due = [];
      continue;
    }
    const { claim, own } = segment.layer;
    const inner = draw(segment.children, text, ends);
    parts.push(...due, own ? { kind: "own", parts: inner.parts } : { kind: "claim", claim, parts: inner.parts });
    due = inner.due;
    if (!own && segment.end === ends.get(claim)) due.push({ kind: "note", claim });
  }
  return { parts, due };
}

function notesIn(parts: readonly Part[]): number[] {
  return parts.flatMap((part) =>
    typeof part === "string" ? [] : part.kind === "note" ? [part.claim] : notesIn(part.parts),
  );
}
