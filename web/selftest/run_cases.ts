// The acceptance cases, run one after another by an engine, each judged as the project's own tests judge it.
//
//   passed     what the case expects is what the report says
//   failed     it is not; or the engine broke
//   known      it is not, and the project says so itself: a known failure
//   mended     a known failure that passes: the list of known failures is out of date, which is a failure too
//   unseen     the case is about what no report shows; only the native tests can judge it

import { type CaseData, inputOf } from "../../tests/case_input.mjs";
import { differences, isVisible } from "../../tests/compare_case.mjs";
import type { Report } from "../highlight/report.ts";

export interface Case {
  readonly name: string; // "claims/split-by-cue/said-in-the-middle"
  readonly data: CaseData;
}

export type Verdict = "passed" | "failed" | "known" | "mended" | "unseen";

export interface Outcome {
  readonly one: Case;
  readonly verdict: Verdict;
  readonly differences: readonly string[];
}

export type Analyze = (...input: [Uint8Array, ReturnType<typeof inputOf>["options"]]) => Promise<Report | null>;

/** The verdicts that mean that something is wrong. */
export const isFailure = (verdict: Verdict) => verdict === "failed" || verdict === "mended";

/** Runs every case, and tells each outcome as it comes; ends early when `signal` says so. */
export async function runCases(
  cases: readonly Case[], analyze: Analyze, tell: (outcome: Outcome) => void, signal: AbortSignal,
): Promise<void> {
  for (const one of cases) {
    if (signal.aborted) return;
    tell(await runCase(one, analyze));
  }
}

async function runCase(one: Case, analyze: Analyze): Promise<Outcome> {
  const { expected, knownFailure } = one.data;
  if (!isVisible(expected)) return { one, verdict: "unseen", differences: [] };
  const found = await differencesOf(one, analyze);
  const failed = found.length > 0;
  const verdict = knownFailure === undefined ? (failed ? "failed" : "passed") : failed ? "known" : "mended";
  return { one, verdict, differences: found };
}

async function differencesOf({ data }: Case, analyze: Analyze): Promise<string[]> {
  const { bytes, options } = inputOf(data);
  try {
    const report = await analyze(bytes, options);
    return report === null ? ["the engine gave no report"] : differences(data.expected, report);
  } catch (reason) {
    return [reason instanceof Error ? reason.message : String(reason)];
  }
}
