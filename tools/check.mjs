// npm run check [format] [types] [generated] [cases] [tidy]: what can be judged without running the core.
//
//   format      clang-format over all C++
//   types       the engine and its types compile
//   generated   generated files are what their generators make
//   cases       the hand-written right answers are well formed, and so is the corpus
//   tidy        clang-tidy over the core, the command line and the bindings (minutes)

import "./setup/node_version.mjs";

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import { buildEngine, buildPreset } from "./build.mjs";
import { outputOf, root, step, tryRun } from "./run.mjs";
import { ensurePackages, ensureTools } from "./setup/ensure.mjs";

const checks = { format, types, generated, cases, tidy };

const asked = process.argv.slice(2);
const chosen = asked.length > 0 ? asked : Object.keys(checks);
ensureTools("check", "native", "engine");
ensurePackages();
const failed = chosen.filter((name) => {
  step(`Checking ${name}`);
  return !checks[name]();
});
step(failed.length === 0 ? `All checks passed: ${chosen.join(", ")}` : `Checks failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function tracked(...patterns) {
  return outputOf("git", ["ls-files", "--", ...patterns]).split("\n").filter((file) => existsSync(join(root, file)));
}

function format() {
  return tryRun("clang-format", ["--dry-run", "--Werror", ...tracked("*.cpp", "*.h")]) === 0;
}

function types() {
  buildEngine();
  return true;
}

function generated() {
  const report = tryRun(process.execPath, ["tools/generate/report_types.mjs", "--check"]);
  const tables = tracked("tools/generate/*.py").map((script) => tryRun("python3", [script, "--check"]));
  return [report, ...tables].every((status) => status === 0);
}

function cases() {
  const answers = tryRun("python3", ["tests/check_cases.py", "--against", "none"]);
  const corpus = tryRun("python3", ["corpus/check.py"]);
  return answers === 0 && corpus === 0;
}

function tidy() {
  buildPreset("release");
  const files = tracked("core/*.cpp", "native/*.cpp");
  const jobs = Math.max(1, Math.min(availableParallelism(), 8));
  const runner = ["-p", "build/release", "-quiet", "-j", String(jobs), ...files.map((file) => `${join(root, file)}$`)];
  return tryRun("run-clang-tidy", runner) === 0;
}
