// An article as it comes in, before the engine has read it.

export interface Article {
  text: string; // plain text; "" when only markup is known
  markup: string | Uint8Array | null; // HTML, as bytes where its encoding is still to be found out
  encoding?: string; // of the bytes, where whoever sent them says so
  name?: string; // what the file or the message was called
  address?: string; // where a saved page came from, as the program that saved it says
}

/** What somebody hands over: a file's bytes with its name. Words are a file called "" of text/plain. */
export interface Given {
  readonly name: string;
  readonly type: string; // media type, perhaps ""
  readonly bytes: Uint8Array;
}

export function plain(text: string): Article {
  return { text, markup: null };
}

export function isEmpty({ text, markup }: Article): boolean {
  return text.trim() === "" && (markup === null || markup.length === 0);
}
