// What comes in from outside the page, before anything of it has been read.

/** A file's bytes with its name. Words are a file called "" of text/plain. */
export interface Given {
  readonly name: string;
  readonly type: string; // media type, perhaps ""
  readonly bytes: Uint8Array;
}
