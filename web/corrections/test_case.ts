// A corrected article as a test case of the project: the form of tests/cases, described in tests/README.md.
//
//   { "why": "...", "text": "...", "expected": { "claims": [ { "form": "direct", "content": [ ... ], ... } ] } }

import type { Claim, Report } from "../highlight/report.ts";

export interface TestCase {
  why: string;
  text: string;
  expected: { claims: ExpectedClaim[] };
}

interface ExpectedClaim {
  form: Claim["form"];
  content: string[];
  speaker: string | null;
  cue: string | null;
  source: string | null;
  polarity?: Claim["polarity"];
  parent?: number;
}

/** The case that asks for just the claims of `report`, in the article's text. */
export function testCase(report: Report, why: string): TestCase {
  const names = new Map(report.speakers.map(({ id, name }) => [id, name]));
  const places = new Map(report.claims.map(({ id }, i) => [id, i]));
  const claims = report.claims.map((claim): ExpectedClaim => {
    const parent = claim.parent === null ? undefined : places.get(claim.parent);
    return {
      form: claim.form,
      content: claim.content.map((span) => span.exact),
      speaker: claim.speaker === null ? null : (names.get(claim.speaker) ?? null),
      cue: claim.cue?.exact ?? null,
      source: claim.source?.exact ?? null,
      ...(claim.polarity === "asserted" ? {} : { polarity: claim.polarity }),
      ...(parent === undefined ? {} : { parent }),
    };
  });
  return { why, text: report.document.text, expected: { claims } };
}

export function writeTestCase(test: TestCase): string {
  return `${JSON.stringify(test, null, 2)}\n`;
}
