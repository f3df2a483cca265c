// TextMap: from the characters that a page shows to its text nodes and back.
//
//   nodes      Text "Jo  said\n " | Text "“Yes,"        document.text   Jo said\n“Yes,
//   letters    0 1  2 3 4 5         6 7 8 9 10
//
// White space comes and goes between a page and the core's text, but every other character stays, in
// order: so places are counted in such characters ("letters"). A span of the report is a pair of counts, and a pair
// of counts is a range in each text node that it touches.

/** A text node, or a part of one, as the core was given it. */
export interface Piece {
  /** Null for the quotation mark of a <q>, which stands in no node. */
  node: Text | null;
  /** Where in the node `data` begins. */
  from: number;
  data: string;
}

/** Half-open, in letters. */
export interface Letters {
  begin: number;
  end: number;
}

/** HTML's white space, and U+0000, which nobody sees. */
export function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11) || unit === 0;
}

export class TextMap {
  readonly pieces: readonly Piece[];
  #starts: Uint32Array; // [pieces + 1]: letters in front of each piece
  #pieceOf: Map<Text, number> | null = null;
  #squeezed: string | null = null;

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
    this.#starts = new Uint32Array(pieces.length + 1);
    pieces.forEach(({ data }, i) => (this.#starts[i + 1] = this.#starts[i]! + lettersIn(data, 0, data.length)));
  }

  get letters(): number {
    return this.#starts[this.pieces.length]!;
  }

  /** All letters in a row. */
  get squeezed(): string {
    // What lies between two pieces keeps halves of a pair apart, and is squeezed out.
    this.#squeezed ??= squeeze(this.pieces.map(({ data }) => data).join("\0"));
    return this.#squeezed;
  }

  /** A range for each text node that the letters touch, in order; with the white space between them. */
  ranges({ begin, end }: Letters): Range[] {
    const found: Range[] = [];
    if (end <= begin) return found;
    for (let i = lastAtOrBefore(this.#starts, begin); i < this.pieces.length && this.#starts[i]! < end; i++) {
      const { node, from, data } = this.pieces[i]!;
      if (node === null || !isShown(node, from, data)) continue;
      const first = begin <= this.#starts[i]! ? 0 : placeOf(data, begin - this.#starts[i]!);
      const last = end > this.#starts[i + 1]! ? data.length : placeOf(data, end - this.#starts[i]! - 1) + 1;
      const inner = begin < this.#starts[i]! ? 0 : firstLetter(data, first);
      if (last <= inner) continue;
      found.push(rangeOf(node, from + inner, from + last));
    }
    return found;
  }

  /** Whether the page has these letters still as it had them when they were read. */
  isShown({ begin, end }: Letters): boolean {
    for (let i = lastAtOrBefore(this.#starts, begin); i < this.pieces.length && this.#starts[i]! < end; i++) {
      const { node, from, data } = this.pieces[i]!;
      if (node !== null && !isShown(node, from, data)) return false;
    }
    return true;
  }

  /** The letter at a place of a text node, or the next one; null when the node is no part of the text. */
  letterAt(node: Text, offset: number): number | null {
    this.#pieceOf ??= new Map(this.pieces.flatMap((piece, i) => (piece.node === null ? [] : [[piece.node, i] as const])));
    const i = this.#pieceOf.get(node);
    if (i === undefined) return null;
    const { from, data } = this.pieces[i]!;
    return this.#starts[i]! + lettersIn(data, 0, Math.min(data.length, Math.max(0, offset - from)));
  }
}

/** The places of a report's text in letters. */
export class LetterCounts {
  readonly squeezed: string;
  #places: Uint32Array; // [letters]: offset of each in the text

  constructor(text: string) {
    this.squeezed = squeeze(text);
    this.#places = new Uint32Array(this.squeezed.length);
    let letter = 0;
    for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) this.#places[letter++] = at;
  }

  of({ start, end }: { start: number; end: number }): Letters {
    return { begin: firstAtOrAfter(this.#places, start), end: firstAtOrAfter(this.#places, end) };
  }
}

/** The letters of a text. Half a surrogate pair is U+FFFD, as in the core. */
export function squeeze(text: string): string {
  return text.toWellFormed().replace(/[\0\t\n\f\r ]+/g, "");
}

// The page may have changed the node since it was read.
function isShown(node: Text, from: number, data: string): boolean {
  return node.isConnected && node.data.startsWith(data, from);
}

function rangeOf(node: Text, start: number, end: number): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

function lettersIn(data: string, begin: number, end: number): number {
  let count = 0;
  for (let at = begin; at < end; at++) if (!isSpace(data.charCodeAt(at))) count++;
  return count;
}

function firstLetter(data: string, at: number): number {
  while (at < data.length && isSpace(data.charCodeAt(at))) at++;
  return at;
}

/** Where the letter stands that has `before` letters in front of it. */
function placeOf(data: string, before: number): number {
  for (let at = 0; at < data.length; at++) {
    if (isSpace(data.charCodeAt(at))) continue;
    if (before-- === 0) return at;
  }
  return data.length;
}

function firstAtOrAfter(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last index whose value is not above `value`. */
function lastAtOrBefore(sorted: Uint32Array, value: number): number {
  return Math.max(0, firstAtOrAfter(sorted, value + 1) - 1);
}
