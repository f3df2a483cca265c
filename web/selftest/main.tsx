// The self-test page: loads the cases, runs them in the engine's worker, and shows the outcomes.
//
// data-run of the body: "running", "done", "stopped" or "broken".

import "../about/document.css";
import "./selftest.css";

import { signal } from "@preact/signals";
import { render } from "preact";
import casesUrl from "virtual:cases";

import { byId } from "../highlight/dom.ts";
import { startEngine } from "../page/engine.ts";
import { startLanguage, startLanguageButton } from "../page/language.ts";
import { startTheme } from "../page/theme.ts";
import { startUpdates } from "../app/updates.ts";
import { type Case, type Outcome, runCases } from "./run_cases.ts";
import { type Run, SelfTest } from "./view.tsx";

const redrawEvery = 100; // ms: drawing every outcome would take longer than the cases do

const run = signal<Run>({ state: "loading", outcomes: [], all: 0, milliseconds: 0, engine: "" });
const engine = startEngine();
let stopping = new AbortController();

async function start(): Promise<void> {
  stopping = new AbortController();
  set({ state: "loading", outcomes: [], all: 0, milliseconds: 0, engine: "" });
  try {
    await runAll(await loadCases(), stopping.signal);
  } catch (reason) {
    set({ ...run.peek(), state: "broken", why: reason instanceof Error ? reason.message : String(reason) });
  }
}

async function loadCases(): Promise<Case[]> {
  const response = await fetch(casesUrl);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Case[];
}

async function runAll(cases: readonly Case[], stop: AbortSignal): Promise<void> {
  const outcomes: Outcome[] = [];
  const begin = performance.now();
  let drawn = begin;
  let name = "";
  const now = (state: Run["state"]): Run => ({
    state, outcomes: [...outcomes], all: cases.length, milliseconds: performance.now() - begin, engine: name,
  });
  const analyze = async (...[bytes, options]: Parameters<Parameters<typeof runCases>[1]>) => {
    const report = await engine.analyze(bytes, options);
    if (report !== null) name = `${report.generator.name} ${report.generator.version}, ${report.generator.model}`;
    return report;
  };
  const tell = (outcome: Outcome) => {
    outcomes.push(outcome);
    if (performance.now() - drawn < redrawEvery) return;
    drawn = performance.now();
    set(now("running"));
  };
  set(now("running"));
  await runCases(cases, analyze, tell, stop);
  set(now(stop.aborted ? "stopped" : "done"));
}

function set(value: Run): void {
  run.value = value;
  document.body.dataset["run"] = value.state;
}

startLanguage();
startLanguageButton(byId("language"));
startTheme();
render(<SelfTest run={run} again={() => void start()} stop={() => stopping.abort()} />, byId("selftest"));
void start();
void startUpdates(() => undefined); // a newer version is offered where articles are read
