import assert from "node:assert/strict";
import { test } from "node:test";

import { fixedReport } from "../e2e/fixed_report.mjs";
import type { Report } from "../highlight/report.ts";
import { field, toCsv } from "./csv.ts";
import { hostile, reportFor } from "./report_for_tests.ts";

// RFC 4180, by its grammar: quoted fields, doubled quotes, lines ended by CR LF.
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    assert.equal(csv[at], '"', `a field begins with a quote at ${at}`);
    let value = "";
    for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
      if (csv[at] === '"') at++;
      value += csv[at];
    }
    row.push(value);
    at++;
    if (csv[at] === ",") at++;
    else {
      assert.equal(csv.slice(at, at + 2), "\r\n");
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test("no field is a formula", () => {
  for (const start of ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=x", "  =1", "＝1", "＋1", "－1", "＠x"]) {
    assert.match(field(start), /^"'/u, JSON.stringify(start));
  }
  for (const harmless of ["", "a=b", "5", "“=”", "words - more"]) assert.equal(field(harmless), `"${harmless}"`);
});

test("quotes, commas and line ends stay in their field", () => {
  assert.equal(field('He said, "no"\r\nand left;'), '"He said, ""no""\r\nand left;"');
});

test("a row for each claim, each as long as the first", () => {
  const rows = parse(toCsv(fixedReport as Report));
  assert.equal(rows.length, fixedReport.claims.length + 1);
  for (const row of rows) assert.equal(row.length, rows[0]!.length);
});

test("what is not asserted never has the standing of a claim, and its sentence says what it is", () => {
  const [names, ...rows] = parse(toCsv(fixedReport as Report)) as [string[], ...string[][]];
  const at = (name: string) => names.indexOf(name);
  fixedReport.claims.forEach((claim: { polarity: string; realised: boolean }, i: number) => {
    const asserted = claim.polarity === "asserted" && claim.realised;
    assert.equal(rows[i]![at("standing")] === "asserted", asserted, `claim ${i}`);
    assert.equal(/^(?:Denied|Not said|Only supposed|Asked|Called for|Not said yet)\b/.test(rows[i]![at("statement")]!), !asserted);
  });
});

test("hostile words come back as they were, at most with an apostrophe before", () => {
  for (const words of hostile) {
    const rows = parse(toCsv(reportFor(words.replaceAll("\n", " "), [{ words: [words], speaker: words }])));
    const name = rows[1]![rows[0]!.indexOf("speaker")]!;
    const plain = words.replaceAll("\u0000", "\ufffd");
    assert.ok(name === plain || name === `'${plain}`, name);
    assert.doesNotMatch(name, /^[=+\-@\t\r]/);
  }
});

test("an article without claims is a line of names", () => {
  assert.equal(parse(toCsv(reportFor("Rain.", []))).length, 1);
});
