// What a note beside a claim says: who, in what form, and what is to be known before it is quoted.
//
//   Viktor Lund, chairman of the board. Indirect: in the reporter’s words. Denied: The speaker denies this. ...

import type { Claim, Report } from "../highlight/report.ts";
import { certainty, formMeaning, formWord, remarks, standing, standingMeaning } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { who } from "./attribution.ts";

export interface Note {
  who: string;
  standing: string | null; // "Denied."; null for what is asserted
  sentences: string[]; // the rest, each with its full stop
}

export function noteOf(claim: Claim, report: Report): Note {
  const not = standing(claim);
  const parent = claim.parent === null ? undefined : report.claims.find(({ id }) => id === claim.parent);
  const { level, word } = certainty(claim.confidence.speaker);
  const sentences = [
    not === null ? null : standingMeaning(claim),
    `${formWord(claim.form)}: ${formMeaning(claim.form)}`,
    parent === undefined ? null : t("exporting.toldBy", { who: who(parent, report) }),
    ...remarks(claim),
    claim.speaker !== null && level <= 2 ? t("exporting.unsure", { word }) : null,
  ];
  return {
    who: claim.speaker === null ? capital(who(claim, report)) : who(claim, report),
    standing: not === null ? null : closed(not),
    sentences: sentences.filter((one) => one !== null).map(closed),
  };
}

function closed(sentence: string): string {
  return /[.!?]$/u.test(sentence) ? capital(sentence) : `${capital(sentence)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
