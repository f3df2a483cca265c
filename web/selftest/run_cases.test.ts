import assert from "node:assert/strict";
import { test } from "node:test";

import type { Report } from "../highlight/report.ts";
import { type Analyze, type Case, type Outcome, runCases } from "./run_cases.ts";

const reportOf = (text: string) =>
  ({ document: { text, language: "en" }, blocks: [], speakers: [], claims: [], noComment: [], warnings: [] }) as unknown as Report;

// Says of every text that it is its own first word.
const analyze: Analyze = async (bytes) => {
  const text = new TextDecoder().decode(bytes);
  if (text === "crash") throw new Error("unreachable executed");
  return text === "" ? null : reportOf(text.split(" ")[0]!);
};

const made = (name: string, text: string, expected: Record<string, unknown>, knownFailure?: string): Case => ({
  name,
  data: { why: "", text, expected, ...(knownFailure === undefined ? {} : { knownFailure }) },
});

async function run(...cases: Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  await runCases(cases, analyze, (outcome) => outcomes.push(outcome), new AbortController().signal);
  return outcomes;
}

test("a case passes, fails, fails as known, or has been mended", async () => {
  const outcomes = await run(
    made("a", "Ferry sinks", { text: "Ferry" }),
    made("b", "Ferry sinks", { text: "Ferry sinks" }),
    made("c", "Ferry sinks", { text: "Ferry sinks" }, "only its first word"),
    made("d", "Ferry", { text: "Ferry" }, "used to fail"),
    made("e", "Ferry", { sentences: ["Ferry"] }),
  );
  assert.deepEqual(outcomes.map(({ verdict }) => verdict), ["passed", "failed", "known", "mended", "unseen"]);
  assert.match(outcomes[1]!.differences.join(), /text\n {4}expected "Ferry sinks"\n {4}found {4}"Ferry"/);
});

test("an engine that breaks fails the case, and the rest still run", async () => {
  const outcomes = await run(made("a", "crash", { text: "" }), made("b", "", { text: "" }), made("c", "x", { text: "x" }));
  assert.deepEqual(outcomes.map(({ verdict }) => verdict), ["failed", "failed", "passed"]);
  assert.deepEqual(outcomes[0]!.differences, ["unreachable executed"]);
});

test("bytes are bytes", async () => {
  const one: Case = { name: "a", data: { why: "", bytes: "48 c3 bc 20 21", expected: { text: "Hü" } } };
  assert.deepEqual((await run(one)).map(({ verdict }) => verdict), ["passed"]);
});

test("a run that is stopped tells nothing more", async () => {
  const stop = new AbortController();
  const outcomes: Outcome[] = [];
  const cases = ["a", "b", "c"].map((name) => made(name, "x", { text: "x" }));
  await runCases(cases, analyze, (outcome) => (outcomes.push(outcome), stop.abort()), stop.signal);
  assert.equal(outcomes.length, 1);
});
