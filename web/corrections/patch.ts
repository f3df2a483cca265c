// A patch: what a reader corrected in the report of one article, as an ordered list of edits.
//
//   { "format": "whosaid-patch/1", "document": {...}, "complete": false, "edits": [
//       { "kind": "remove", "claim": { "content": [ ... ], "cue": null } } ] }
//
// Claims and speakers are named by words of the article, never by ids or places in a list, so that a patch fits
// the report of another version of the program. docs/corrections.md and docs/patch.schema.json have the format.

import type { Claim, Speaker } from "../highlight/report.ts";
import type { TextQuote } from "./quote.ts";

export const patchFormat = "whosaid-patch/1";

/** A claim, by its words; the cue decides between two claims of the same words. */
export interface ClaimRef {
  content: TextQuote[];
  cue: TextQuote | null;
}

/** A person or body, by name and by words of the article that stand for it. With a class: made if there is none. */
export interface SpeakerRef {
  name: string;
  mention: TextQuote;
  class?: Speaker["class"];
}

/** The words that report a claim, with what is known of them. */
export interface CueQuote extends TextQuote {
  lemma: string | null;
  stance: NonNullable<Claim["cue"]>["stance"];
}

/** What makes up the words of a claim. `quoted` are those inside quotation marks. */
export interface Words {
  form: Claim["form"];
  content: TextQuote[];
  quoted: TextQuote[];
}

export type Edit =
  | { kind: "accept"; claim: ClaimRef }
  | { kind: "remove"; claim: ClaimRef }
  | { kind: "speaker"; claim: ClaimRef; speaker: SpeakerRef | null }
  | ({ kind: "boundary"; claim: ClaimRef } & Words)
  | { kind: "polarity"; claim: ClaimRef; polarity: Claim["polarity"] }
  | ({ kind: "add"; cue: CueQuote | null; source: TextQuote | null } & Words & {
        speaker: SpeakerRef | null;
        polarity: Claim["polarity"];
      })
  | { kind: "merge"; speaker: SpeakerRef; into: SpeakerRef }
  | { kind: "split"; speaker: SpeakerRef; mentions: TextQuote[]; claims: ClaimRef[]; to: SpeakerRef };

export interface Patch {
  format: typeof patchFormat;
  document: { title: string | null; url: string | null };
  complete: boolean; // the reader went through the whole article: what was not corrected is right
  edits: Edit[];
}

export function emptyPatch(title: string | null = null, url: string | null = null): Patch {
  return { format: patchFormat, document: { title, url }, complete: false, edits: [] };
}
