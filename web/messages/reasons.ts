// What a report itself says in English, in the reader's language: rules, reasons, warnings.
//
//   reasonWords("appositive")      { words: "Beifügung zum Namen", lang: "de" }
//   reasonWords("a newer rule")    { words: "a newer rule", lang: "en" }      which a screen reader speaks as English

import { reasons, warnings } from "./de/reasons.ts";
import { type Language, language } from "./messages.ts";

export interface ReasonWords {
  words: string;
  lang: Language; // of the words
}

/** The name of a rule, or the reason for a block. */
export function reasonWords(english: string): ReasonWords {
  return inReadersLanguage(english, reasons[english]);
}

/** A warning, known by its code. */
export function warningWords({ code, message }: { code: string; message: string }): ReasonWords {
  return inReadersLanguage(message, warnings[code]);
}

function inReadersLanguage(english: string, german: string | undefined): ReasonWords {
  return language() === "de" && german !== undefined ? { words: german, lang: "de" } : { words: english, lang: "en" };
}
