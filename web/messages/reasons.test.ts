// Whatever the engine says in English of the project's own cases and articles is there in German too.

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import type { Report } from "../highlight/report.ts";
import { reasons, warnings } from "./de/reasons.ts";

interface Input {
  bytes: Uint8Array;
  options: object;
}

// Not to be bundled: both find what they need beside them.
const load = (path: string) => import(pathToFileURL(resolve("..", path)).href);
const { readArticles, readCases } = (await load("wasm/test/read_cases.mjs")) as Record<string, () => Input[]>;
const { analyze } = (await load("wasm/dist/engine.js")) as {
  analyze(input: Uint8Array, options: object): Promise<Report>;
};

test("every rule, reason and warning of the invented articles has German words", async () => {
  const seen = new Set<string>();
  const missing = new Set<string>();
  const want = (english: string, german: string | undefined) => {
    seen.add(english);
    if (german === undefined) missing.add(english);
  };
  for (const { bytes, options } of [...readCases!(), ...readArticles!()]) {
    const report = await analyze(bytes, options);
    for (const { reason } of report.blocks) want(reason, reasons[reason]);
    for (const { evidence } of report.claims) {
      for (const { rule } of evidence) want(rule, reasons[rule]);
    }
    for (const { code } of report.warnings) want(code, warnings[code]);
  }
  assert.ok(seen.size > 100, `only ${seen.size} were seen`);
  assert.deepEqual([...missing], []);
});
