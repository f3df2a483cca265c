// A patch file, read and written. What is wrong with a file is said in one sentence that names the place.
//
//   edits[2].claim.content has to be a list of at least one

import type { Claim, Speaker } from "../highlight/report.ts";
import { patchFormat, type ClaimRef, type CueQuote, type Edit, type Patch, type SpeakerRef, type Words } from "./patch.ts";
import type { TextQuote } from "./quote.ts";

/** A file that is no patch; the message says where and why, in English, for whoever made the file. */
export class PatchError extends Error {}

/** The file's text: stable, so that an unchanged patch is an unchanged file. */
export function writePatch(patch: Patch): string {
  return `${JSON.stringify(patch, null, 2)}\n`;
}

/** Reads a patch file. Throws `PatchError`. */
export function readPatch(text: string): Patch {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new PatchError("The file is not JSON");
  }
  return patchOf(json);
}

/** The patch in what JSON gave. Members that are not known are left out. Throws `PatchError`. */
export function patchOf(json: unknown): Patch {
  const file = object(json, "The file");
  if (file["format"] !== patchFormat) throw new PatchError(wrongFormat(file["format"]));
  const about = object(file["document"], "document");
  return {
    format: patchFormat,
    document: { title: textOrNull(about["title"], "document.title"), url: textOrNull(about["url"], "document.url") },
    complete: boolean(file["complete"], "complete"),
    edits: list(file["edits"], "edits", 0).map((edit, i) => readEdit(edit, `edits[${i}]`)),
  };
}

function wrongFormat(format: unknown): string {
  const other = typeof format === "string" && /^whosaid-patch\/\d+$/.test(format);
  return other ? `This is a patch of another version, ${format}` : `The file does not say "format": "${patchFormat}"`;
}

function readEdit(value: unknown, at: string): Edit {
  const edit = object(value, at);
  const claim = () => readClaim(edit["claim"], `${at}.claim`);
  const speaker = () => readSpeaker(edit["speaker"], `${at}.speaker`);
  const speakerOrNull = () => (edit["speaker"] === null ? null : speaker());
  switch (edit["kind"]) {
    case "accept":
    case "remove":
      return { kind: edit["kind"], claim: claim() };
    case "speaker":
      return { kind: "speaker", claim: claim(), speaker: speakerOrNull() };
    case "boundary":
      return { kind: "boundary", claim: claim(), ...readWords(edit, at) };
    case "polarity":
      return { kind: "polarity", claim: claim(), polarity: oneOf(polarities, edit["polarity"], `${at}.polarity`) };
    case "add":
      return {
        kind: "add",
        cue: edit["cue"] === null ? null : readCue(edit["cue"], `${at}.cue`),
        source: edit["source"] === null ? null : readQuote(edit["source"], `${at}.source`),
        ...readWords(edit, at),
        speaker: speakerOrNull(),
        polarity: oneOf(polarities, edit["polarity"], `${at}.polarity`),
      };
    case "merge":
      return { kind: "merge", speaker: speaker(), into: readSpeaker(edit["into"], `${at}.into`) };
    case "split":
      return {
        kind: "split",
        speaker: speaker(),
        mentions: readQuotes(edit["mentions"], `${at}.mentions`, 1),
        claims: list(edit["claims"], `${at}.claims`, 0).map((one, i) => readClaim(one, `${at}.claims[${i}]`)),
        to: readSpeaker(edit["to"], `${at}.to`),
      };
    default:
      throw new PatchError(`${at}.kind is no edit that there is: ${JSON.stringify(edit["kind"]) ?? "missing"}`);
  }
}

function readWords(edit: Members, at: string): Words {
  return {
    form: oneOf(forms, edit["form"], `${at}.form`),
    content: readQuotes(edit["content"], `${at}.content`, 1),
    quoted: readQuotes(edit["quoted"], `${at}.quoted`, 0),
  };
}

function readClaim(value: unknown, at: string): ClaimRef {
  const claim = object(value, at);
  return {
    content: readQuotes(claim["content"], `${at}.content`, 1),
    cue: claim["cue"] === null ? null : readQuote(claim["cue"], `${at}.cue`),
  };
}

function readSpeaker(value: unknown, at: string): SpeakerRef {
  const speaker = object(value, at);
  return {
    name: text(speaker["name"], `${at}.name`),
    mention: readQuote(speaker["mention"], `${at}.mention`),
    ...(speaker["class"] === undefined ? {} : { class: oneOf(classes, speaker["class"], `${at}.class`) }),
  };
}

function readCue(value: unknown, at: string): CueQuote {
  const cue = object(value, at);
  return {
    ...readQuote(cue, at),
    lemma: textOrNull(cue["lemma"], `${at}.lemma`),
    stance: oneOf(stances, cue["stance"], `${at}.stance`),
  };
}

function readQuotes(value: unknown, at: string, least: number): TextQuote[] {
  return list(value, at, least).map((one, i) => readQuote(one, `${at}[${i}]`));
}

function readQuote(value: unknown, at: string): TextQuote {
  const quote = object(value, at);
  const exact = text(quote["exact"], `${at}.exact`);
  const start = position(quote["start"], `${at}.start`);
  const end = position(quote["end"], `${at}.end`);
  if (end - start !== exact.length) throw new PatchError(`${at}: start and end are not as far apart as its words are long`);
  return { exact, prefix: string(quote["prefix"], `${at}.prefix`), suffix: string(quote["suffix"], `${at}.suffix`), start, end };
}

type Members = Record<string, unknown>;

function object(value: unknown, at: string): Members {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Members;
  throw new PatchError(`${at} has to be an object`);
}

function list(value: unknown, at: string, least: number): unknown[] {
  if (Array.isArray(value) && value.length >= least) return value;
  throw new PatchError(`${at} has to be a list${least > 0 ? " of at least one" : ""}`);
}

function string(value: unknown, at: string): string {
  if (typeof value === "string") return value;
  throw new PatchError(`${at} has to be a text`);
}

function text(value: unknown, at: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new PatchError(`${at} has to be a text that is not empty`);
}

function textOrNull(value: unknown, at: string): string | null {
  return value === null ? null : text(value, at);
}

function boolean(value: unknown, at: string): boolean {
  if (typeof value === "boolean") return value;
  throw new PatchError(`${at} has to be true or false`);
}

function position(value: unknown, at: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new PatchError(`${at} has to be a whole number, 0 or more`);
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown, at: string): Value {
  const found = values.find((one) => one === value);
  if (found !== undefined) return found;
  throw new PatchError(`${at} has to be one of ${values.join(", ")}`);
}

export const forms: readonly Claim["form"][] = ["direct", "mixed", "indirect"];
export const polarities: readonly Claim["polarity"][] = [
  "asserted", "denied", "negated", "hypothetical", "question", "directive",
];
export const classes: readonly Speaker["class"][] = [
  "named", "role", "spokesperson", "organisation", "collective", "document", "anonymous", "impersonal", "unknown",
];
const stances: readonly CueQuote["stance"][] = [
  "neutral", "assertive", "distancing", "concessive", "denying", "emotive",
];
