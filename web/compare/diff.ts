// Two runs of words, and how one becomes the other.
//
//   a      we tested every pump twice
//   b      we tested the pumps twice
//   diff   =we tested  -every pump  +the pumps  =twice

import type { Token } from "./tokens.ts";

export type Change = "same" | "gone" | "new";

export interface Piece {
  change: Change;
  text: string;
}

const longest = 400; // words: of longer runs only what differs between the equal ends is looked at, and not aligned

export interface Difference {
  pieces: Piece[]; // in order
  shared: number; // words that both have
  cutInside: boolean; // words are missing on one side, in the middle, and it shows no gap there
}

interface Step {
  change: Change;
  token: Token; // of b, where both have it
  beside?: Token; // of a, where both have it
}

/** How `a` becomes `b`. Costs the product of what is left between equal beginnings and ends. */
export function diff(a: readonly Token[], b: readonly Token[]): Difference {
  let head = 0;
  while (head < a.length && head < b.length && a[head]!.key === b[head]!.key) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail]!.key === b[b.length - 1 - tail]!.key) tail++;
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  const equal = (fromA: number, fromB: number, length: number): Step[] =>
    b.slice(fromB, fromB + length).map((token, i) => ({ change: "same", token, beside: a[fromA + i]! }));
  const steps = [
    ...equal(0, 0, head),
    ...align(middleA, middleB),
    ...equal(a.length - tail, b.length - tail, tail),
  ];
  const shared = steps.filter(({ change }) => change === "same").length;
  return { pieces: joined(steps), shared, cutInside: isCutInside(steps) };
}

// Between two words that both have, words of one side are missing on the other, which shows no gap.
function isCutInside(steps: readonly Step[]): boolean {
  let begun = false;
  let missing: Change = "same";
  for (const { change, token, beside } of steps) {
    if (change !== "same") {
      missing = change;
      continue;
    }
    const shown = missing === "gone" ? token.afterGap : missing === "new" ? beside!.afterGap : true;
    if (begun && !shown) return true;
    begun = true;
    missing = "same";
  }
  return false;
}

// The longest common subsequence, by the table; too long runs are one change.
function align(a: readonly Token[], b: readonly Token[]): Step[] {
  const gone = a.map((token): Step => ({ change: "gone", token }));
  const fresh = b.map((token): Step => ({ change: "new", token }));
  if (a.length === 0 || b.length === 0 || a.length > longest || b.length > longest) return [...gone, ...fresh];
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width); // [i, j]: words that a from i and b from j share
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i]!.key === b[j]!.key
        ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const down = i < a.length ? table[(i + 1) * width + j]! : -1;
    const right = j < b.length ? table[i * width + j + 1]! : -1;
    if (i < a.length && j < b.length && a[i]!.key === b[j]!.key) {
      steps.push({ change: "same", token: b[j++]!, beside: a[i++]! });
    } else if (down >= right) steps.push(gone[i++]!);
    else steps.push(fresh[j++]!);
  }
  return steps;
}

function joined(steps: readonly Step[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { change, token: { text } } of steps) {
    const last = pieces[pieces.length - 1];
    if (last?.change === change) last.text += ` ${text}`;
    else pieces.push({ change, text });
  }
  return pieces;
}
