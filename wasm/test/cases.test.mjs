// Every case and article through WebAssembly: the report is valid by its schema, keeps the rules that
// hold of every report, is the command line's byte for byte, and says what the case expects.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

import { analyzeToJson } from "@whosaid/engine";
import Ajv2020 from "ajv/dist/2020.js";

import { differences, isVisible } from "../../tests/compare_case.mjs";
import { hasNativeCli, nativeCli, nativeReports } from "./native_reports.mjs";
import { readArticles, readCases, root } from "./read_cases.mjs";
import { brokenRules } from "./report_rules.mjs";

const cases = readCases();
const articles = readArticles();
const schemaFile = join(root, "docs", "report.schema.json");
const validate = existsSync(schemaFile)
  ? new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schemaFile, "utf8")))
  : null;
const native = hasNativeCli() ? nativeReports([...cases, ...articles]) : null;

// The surroundings of the first byte at which the two reports differ; null when they are the same.
function firstDifference(wasm, cli) {
  if (wasm === cli) return null;
  let at = 0;
  while (wasm[at] === cli[at]) ++at;
  return { at, wasm: wasm.slice(at - 60, at + 60), cli: cli.slice(at - 60, at + 60) };
}

async function checkReport(input) {
  const json = await analyzeToJson(input.bytes, input.options);
  const report = JSON.parse(json);
  if (validate !== null) assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  assert.deepEqual(brokenRules(report), []);
  if (native !== null) assert.equal(firstDifference(json, native.get(input.name)), null);
  return report;
}

it("has the report's schema", () => assert.ok(validate, `${schemaFile} is missing`));
it("has the command line to compare with", () => assert.ok(native, `${nativeCli} is missing: npm run build native`));

describe("cases", () => {
  it("are there", () => assert.ok(cases.length > 0));
  for (const test of cases) {
    it(test.name, async () => {
      const report = await checkReport(test);
      const found = differences(test.expected, report);
      if (!test.knownFailure) return assert.equal(found.join("\n"), "");
      if (isVisible(test.expected)) assert.notEqual(found.length, 0, "passes, but is listed as a known failure");
    });
  }
});

describe("articles", () => {
  for (const article of articles) it(article.name, () => checkReport(article));
});
