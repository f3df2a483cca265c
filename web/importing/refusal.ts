// What is not taken, and what to do instead.

import { language, t } from "../messages/messages.ts";

export type Reason =
  | "address" // nothing but a web address
  | "archive"
  | "binary" // no text, and of no kind that is known
  | "document" // of a word processor
  | "empty"
  | "folder"
  | "image"
  | "media" // sound or film
  | "nothingPasted"
  | "pdf"
  | "shortcut" // a file that only holds a web address
  | "tooLarge"
  | "unreadable"; // the browser could not read the file

export interface Refusal {
  reason: Reason;
  name: string; // of the file; "" for what was pasted
  bytes?: number; // where that is the reason
}

export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(reason: Reason, name: string, bytes?: number) {
    super(`${name}: ${reason}`);
    this.refusal = bytes === undefined ? { reason, name } : { reason, name, bytes };
  }
}

/** The refusal in a few sentences: what came, why it is not read, what to do instead. */
export function explain({ reason, name, bytes = 0 }: Refusal): string {
  const what = name === "" ? t("importing.pasted") : t("importing.file", { name: shortName(name) });
  return t(`importing.refused.${reason}`, { what, size: megabytes(bytes) });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString(language(), { maximumFractionDigits: 0 })} MB`;
}

// The end of a file's name tells most.
function shortName(name: string): string {
  const points = [...name];
  return points.length <= 60 ? name : `${points.slice(0, 30).join("")}…${points.slice(-25).join("")}`;
}
