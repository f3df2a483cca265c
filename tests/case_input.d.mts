// The types of case_input.mjs, for the self-test page.

import type { AnalyzeOptions } from "../wasm/engine.ts";
import type { Expected } from "./compare_case.mjs";

/** A case's file, as far as a program that runs it needs it. */
export interface CaseData {
  readonly why: string;
  readonly text?: string;
  readonly html?: string;
  readonly bytes?: string; // hexadecimal
  readonly keepAll?: boolean;
  readonly expected: Expected;
  readonly knownFailure?: string;
}

/** What the engine is given for the case. */
export function inputOf(data: CaseData): { bytes: Uint8Array; options: AnalyzeOptions };
