// The reader's corrections, as far as the library is concerned: something that the part which makes them can
// read out and put back. The library keeps it beside the article and does not look into it.

import { signal } from "@preact/signals";

export interface KeptCorrections {
  /** The corrections of the open article as plain data, null when there are none. Read in an effect, it is followed. */
  read(): unknown;
  /** Puts back what `read` once gave, for the article that is open; does nothing with what it does not know. */
  restore(corrections: unknown): void;
}

/** Set by the part that makes corrections; null when there is none. */
export const keptCorrections = signal<KeptCorrections | null>(null);
