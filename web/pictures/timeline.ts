// The article as a timeline of voices: a lane for each speaker, and on it where in the text their claims stand.
//
//             0 ─────────────────────── 1      what is no part of the article takes no room
//   Lena Osei   ▬▬   ▬          ▬▬▬
//   office     ▬          ▬

import type { Report, Span } from "../highlight/report.ts";
import type { Voice, Voices } from "../highlight/voices.ts";

export interface Mark {
  claim: number; // index into the report's claims
  from: number; // 0 to 1 along the article
  to: number;
}

export interface Lane {
  voice: Voice;
  marks: Mark[]; // by place
}

export interface Timeline {
  lanes: Lane[]; // by the first mark; the claims of nobody known last
  blocks: number[]; // where each block of the article begins, 0 to 1
}

/** Linear in blocks and claims, but for the sorting. */
export function timeline(report: Report, voices: Voices): Timeline {
  const { place, blocks } = ruler(report);
  const lanes = new Map<Voice, Mark[]>();
  report.claims.forEach((claim, index) => {
    const voice = voices.of(claim.speaker);
    const marks = lanes.get(voice) ?? [];
    lanes.set(voice, marks);
    for (const { start, end } of claim.content) marks.push({ claim: index, from: place(start), to: place(end) });
  });
  const inOrder = [...lanes].map(([voice, marks]) => ({ voice, marks: marks.sort((a, b) => a.from - b.from) }));
  const nobodyLast = (lane: Lane) => (lane.voice.speaker === null ? 1 : 0);
  return { lanes: inOrder.sort((a, b) => nobodyLast(a) - nobodyLast(b) || a.marks[0]!.from - b.marks[0]!.from), blocks };
}

// The place of a position among the blocks that may have claims, laid end to end.
function ruler({ blocks }: Report): { place(position: number): number; blocks: number[] } {
  const shown: Span[] = blocks.filter(({ kept, role }) => kept || role === "caption" || role === "headline");
  const before: number[] = []; // UTF-16 units of all blocks before each
  let total = 0;
  for (const { start, end } of shown) {
    before.push(total);
    total += end - start;
  }
  const length = Math.max(1, total);
  const place = (position: number) => {
    let low = 0;
    for (let high = shown.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (shown[middle]!.end < position) low = middle + 1;
      else high = middle;
    }
    const block = shown[low];
    if (block === undefined) return 1;
    return (before[low]! + Math.max(0, position - block.start)) / length;
  };
  return { place, blocks: before.map((units) => units / length) };
}
