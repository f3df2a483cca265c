// The types of compare_case.mjs, for the self-test page.

import type { Report } from "../wasm/report.ts";

export type Expected = Readonly<Record<string, unknown>>;

/** Whether the report can show that the case holds. */
export function isVisible(expected: Expected): boolean;

/** Each thing in which the report is not what the case expects, in words; none when the case holds. */
export function differences(expected: Expected, report: Report): string[];
