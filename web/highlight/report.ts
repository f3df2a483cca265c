// The report as the page reads it: the engine's types, by their names here.

export type { Report } from "@whosaid/engine";
import type { Report } from "@whosaid/engine";

export type Block = Report["blocks"][number];
export type Claim = Report["claims"][number];
export type Speaker = Report["speakers"][number];
export type NoComment = Report["noComment"][number];
export type Warning = Report["warnings"][number];
export type Stance = NonNullable<Claim["cue"]>["stance"];

/** A piece of `document.text`, in UTF-16 units: half-open. */
export interface Span {
  start: number;
  end: number;
}
