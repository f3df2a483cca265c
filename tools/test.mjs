// npm test [native] [wasm] [page] [extension]: gets what is missing, builds, and runs these tests, or all of them.
//
//   native      GoogleTest under CTest: cases, articles, units, hostile inputs, the command line, the install
//   wasm        node --test: cases and articles through WebAssembly, byte for byte the command line's reports
//   page        node --test: units, then the page in a real Chromium and a real Firefox
//   extension   node --test: the packages, then in Chromium and Firefox against invented news pages
//
// All of the kinds run even when one fails; the end says which did.

import "./setup/node_version.mjs";

import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import { buildEngine, buildExtension, buildNative, buildPage } from "./build.mjs";
import { root, step, tryNpm, tryRun } from "./run.mjs";
import { ensurePackages, ensureTools } from "./setup/ensure.mjs";

const kinds = {
  native: {
    tools: ["native"],
    build: [buildNative],
    run: () => tryRun("ctest", ["--preset", "release", "--parallel", String(availableParallelism())]),
  },
  wasm: {
    tools: ["native", "engine"],
    build: [buildNative, buildEngine],
    run: () => tryRun(process.execPath, ["--test", ...testFiles("wasm/test")]),
  },
  page: {
    tools: ["engine", "browser", "firefox"],
    build: [buildEngine, buildPage],
    run: () => runScript("test:unit") || runScript("test:e2e"),
  },
  extension: {
    tools: ["engine", "browser", "firefox"],
    build: [buildEngine, buildExtension],
    run: () => runScript("test:extension"),
  },
};

const asked = process.argv.slice(2);
const chosen = asked.length > 0 ? asked : Object.keys(kinds);

ensureTools(...chosen.flatMap((kind) => kinds[kind].tools));
ensurePackages();
for (const build of new Set(chosen.flatMap((kind) => kinds[kind].build))) build();

const failed = chosen.filter((kind) => {
  step(`Testing ${kind}`);
  return kinds[kind].run() !== 0;
});
step(failed.length === 0 ? `All tests passed: ${chosen.join(", ")}` : `Tests failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function testFiles(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => join(folder, name));
}

function runScript(script) {
  return tryNpm(["run", script, "--workspace", "web"]);
}
