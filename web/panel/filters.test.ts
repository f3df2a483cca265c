import assert from "node:assert/strict";
import { test } from "node:test";

import type { Report } from "../highlight/report.ts";
import { choices, countFilters, type Filters, matching, noFilters } from "./filters.ts";

const base = { act: "speech", polarity: "asserted", realised: true, source: null, confidence: { span: 0.9, speaker: 0.9 } };
const content = (exact: string) => [{ exact }];
const report = {
  speakers: [{ id: "s1", name: "René Roux", class: "named" }, { id: "s2", name: "two aides", class: "anonymous" }],
  claims: [
    { ...base, form: "direct", speaker: "s1", content: content("The bridge is safe."), cue: { exact: "said", stance: "neutral" } },
    { ...base, form: "indirect", speaker: "s2", content: content("it was closed"), cue: { exact: "denied", stance: "denying" }, polarity: "denied" },
    { ...base, form: "direct", speaker: null, content: content("Nobody rang."), cue: null, confidence: { span: 0.9, speaker: 0 } },
    { ...base, form: "indirect", speaker: "s1", content: content("it will open"), cue: { exact: "say", stance: "neutral" }, realised: false, confidence: { span: 0.9, speaker: 0.6 } },
  ],
} as unknown as Report;
const found = (filters: Partial<Filters>) => matching(report, { ...noFilters, ...filters });

test("no filter lets everything through", () => assert.deepEqual(found({}), [0, 1, 2, 3]));

test("each filter narrows, and together they narrow more", () => {
  const cases: [Partial<Filters>, number[]][] = [
    [{ speaker: "s1" }, [0, 3]],
    [{ speaker: "none" }, [2]],
    [{ form: "direct" }, [0, 2]],
    [{ act: "writing" }, []],
    [{ standing: "denied" }, [1]],
    [{ standing: "planned" }, [3]],
    [{ stance: "neutral" }, [0, 3]],
    [{ kind: "anonymous" }, [1]],
    [{ kind: "unknown" }, [2]],
    [{ sureness: "unsure" }, [3]],
    [{ sureness: "sure" }, [0, 1, 2]],
    [{ form: "direct", speaker: "s1" }, [0]],
  ];
  for (const [filters, indexes] of cases) assert.deepEqual(found(filters), indexes, JSON.stringify(filters));
});

test("search looks at content, cue and names, without case and accents, for all words", () => {
  assert.deepEqual(found({ search: "rene" }), [0, 3]);
  assert.deepEqual(found({ search: "BRIDGE safe" }), [0]);
  assert.deepEqual(found({ search: "denied" }), [1]);
  assert.deepEqual(found({ search: "bridge closed" }), []);
  assert.deepEqual(found({ search: "  " }), [0, 1, 2, 3]);
});

test("choices are what the report has, counted", () => {
  assert.deepEqual([...choices(report, "form")], [["direct", 2], ["indirect", 2]]);
  assert.deepEqual([...choices(report, "stance")], [["neutral", 2], ["denying", 1]]);
  assert.equal(countFilters({ ...noFilters, form: "direct", search: "x" }), 2);
});
