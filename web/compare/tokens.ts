// Words for comparing: what a reader takes for the same word is the same, however it is set.
//
//   "It’s “never safe” – ever."    it's never safe ever

export interface Token {
  key: string; // what is compared
  text: string; // as it stands, marks around it included
  afterGap: boolean; // words may have been left out before it: an ellipsis, or the quote was interrupted
}

/** The words of the parts of a quote, with the marks that touch them. Linear. */
export function tokensOf(...parts: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let gap = false;
  for (const part of parts) {
    for (const piece of part.match(/\S+/gu) ?? []) {
      const key = keyOf(piece);
      if (key !== "") tokens.push({ key, text: piece, afterGap: gap || /^\W*(?:…|\.\.\.)/u.test(piece) });
      gap = /(?:…|\.\.\.)\W*$/u.test(piece);
    }
    gap = true;
  }
  return tokens;
}

export function keysOf(text: string): string[] {
  return tokensOf(text).map(({ key }) => key);
}

function keyOf(piece: string): string {
  return piece
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
