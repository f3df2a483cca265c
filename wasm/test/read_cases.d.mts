// The types of read_cases.mjs, for the build of the page.

import type { CaseData } from "../../tests/case_input.mjs";

export function readCaseFiles(): { name: string; data: CaseData }[];
