// The fixtures that the command line's tests read too (tests/unit/corrections_test.cpp): both must give the same.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import Ajv2020 from "ajv/dist/2020.js";

import type { Report } from "../highlight/report.ts";
import { applyCorrections } from "./apply.ts";
import { readPatch, writePatch } from "./read_patch.ts";

const folder = "../tests/corrections";
const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
const schema = (name: string) => JSON.parse(readFileSync(`../docs/${name}.schema.json`, "utf8")) as object;
const ajv = new Ajv2020({ strict: false });
const isPatch = ajv.compile(schema("patch"));
const isReport = ajv.compile(schema("report"));
const report = JSON.parse(read("report.json")) as Report;
const names = readdirSync(folder).filter((name) => name.endsWith(".patch.json"));

test("there are fixtures", () => assert.ok(names.length >= 5));

for (const file of names) {
  const name = file.replace(".patch.json", "");
  test(`${name}: the patch is of its schema and stays the same when read and written`, () => {
    assert.ok(isPatch(JSON.parse(read(file))), JSON.stringify(isPatch.errors));
    assert.equal(writePatch(readPatch(read(file))), read(file));
  });
  test(`${name}: the corrected report is the expected one and of its schema; the given one is untouched`, () => {
    const before = structuredClone(report);
    const { report: corrected, outcomes, judged } = applyCorrections(report, readPatch(read(file)));
    const { speakers, claims, noComment } = corrected;
    const found = {
      outcomes: outcomes.map((one) => (one.status === "unfit" ? one.reason : one.status)),
      judged: [...judged].sort(),
      speakers,
      claims,
      noComment,
    };
    assert.deepEqual(JSON.parse(JSON.stringify(found)), JSON.parse(read(`${name}.corrected.json`)));
    assert.ok(isReport(corrected), JSON.stringify(isReport.errors));
    assert.deepEqual(report, before);
  });
}

test("every reason why an edit does not fit is shown by a fixture", () => {
  const shown = new Set(names.flatMap((file) => JSON.parse(read(file.replace(".patch", ".corrected"))).outcomes as string[]));
  for (const reason of [
    "wordsNotThere", "wordsTwice", "noSuchClaim", "noSuchSpeaker", "speakerTwice", "cut", "outsideArticle", "wrongForm",
    "nothingLeft",
  ]) {
    assert.ok(shown.has(reason), reason);
  }
});
