// What passes between the panel (which holds an engine) and the script in the page, and between them and the background script.
//
//   panel                       page
//   read             ->
//                    <-         page: its blocks
//   paint            ->
//                    <-         painted
//   show, light      ->
//                    <-         pointed, picked, changed
//
// They talk over a port that the panel opens; when it closes, the page is as it was.

import type { Span } from "../highlight/report.ts";

export const portName = "whosaid";

/** A claim as the page paints it. */
export interface PaintedClaim {
  form: "direct" | "mixed" | "indirect";
  /** 0 unknown speaker, 1 to 8 a colour. */
  slot: number;
  standing: "asserted" | "hollow" | "struck";
  content: Span[];
  /** The speaker's own words within the content. */
  own: Span[];
  source: Span | null;
  cue: Span | null;
}

export type ToPage =
  | { kind: "read"; selection: boolean }
  | { kind: "paint"; text: string; claims: PaintedClaim[] }
  | { kind: "show"; claim: number }
  | { kind: "showSpan"; span: Span }
  | { kind: "light"; claim: number | null };

export type ToPanel =
  /** `ticket`: the background script may have the report of this reading; null when it has not been given it. */
  | { kind: "page"; json: string; url: string; ofSelection: boolean; ticket: number | null }
  /** The page shows no HTML: a picture, a PDF file. */
  | { kind: "unreadable" }
  /** How many of the claims were found in the page. */
  | { kind: "painted"; found: number }
  | { kind: "pointed"; claim: number | null }
  | { kind: "picked"; claim: number }
  /** The page is not what was read: so many claims are gone, text has come, or it is at another address. */
  | { kind: "changed"; lost: number; grown: boolean; moved: boolean };

/** To the script in a page, from a shortcut. */
export interface Step {
  kind: "step";
  by: 1 | -1;
}

/** To the script in a page, from a click: reads it while the panel opens. */
export interface Prepare {
  kind: "prepare";
  selection: boolean;
  /** Whether the background script analyses it. Then the answer is a PreparedPage, or null when there is nothing for it. */
  early: boolean;
}

/** What was read at the click. */
export interface PreparedPage {
  /** Which reading this is. */
  ticket: number;
  json: string;
  ofSelection: boolean;
}

/** To the script in a page: the claims of what was read at the click. */
export interface EarlyPaint {
  kind: "earlyPaint";
  ticket: number;
  text: string;
  claims: PaintedClaim[];
}

/** To the background script, from the panel: asks for the report of a reading, as JSON; null when it has none. */
export interface TakeEarly {
  kind: "takeEarly";
  ticket: number;
}

/** To the background script: whether the page needs its style rules. The answer is whether they have come, or gone. */
export interface Rules {
  kind: "rules";
  wanted: boolean;
  /** What the names of the page's highlights end in. */
  key: string;
  /** The page's frames need them too. */
  frames: boolean;
  /** A part of the page may have them already. */
  again: boolean;
}

/** What the reader last asked for; the background script leaves it in the session's storage for the panel. */
export interface Wanted {
  tabId: number;
  windowId: number;
  selection: boolean;
  /** Differs each time. */
  at: number;
}

export const wantedKey = "wanted";
