// npm run bench: what the program costs, each figure beside a peer or a baseline of the same run.
//
//   stages     the native core, stage by stage, on one article
//   growth     1 to 50 MB of articles and of nothing but quotation marks: time and memory
//   hostile    100 MB each of HTML made to hurt: time, growth and memory
//   compare    one article natively and in WebAssembly beside compromise's quotations(); size of the download
//   page       first paint, paste, scrolling and a large article in Chromium
//   extension  from the click to the painted claims in Chromium
//   ranges     whether every span of a report leads back to its words, on the pages of ../shared/data/html
//
// How well and how fast articles of real pages are found: npm run bench:html.

import "./setup/node_version.mjs";

import { join } from "node:path";

import { buildEngine, buildExtension, buildNative, buildPage } from "./build.mjs";
import { outputOf, root, step, tryNpm, tryRun } from "./run.mjs";
import { ensurePackages, ensureTools } from "./setup/ensure.mjs";

const native = join(root, "build", "release", "bench", "whosaid_bench");

const benches = {
  stages: () => tryRun(native, ["stages"]),
  growth: () => tryRun(native, ["growth"]),
  hostile: () => tryRun(native, ["hostile"]),
  compare: () => tryRun(process.execPath, ["wasm/bench/compare.mjs", "--native", nativeMicroseconds()]),
  page: () => webScript("bench"),
  extension: () => webScript("bench:extension"),
  ranges: () => webScript("bench:ranges"),
};

const asked = process.argv.slice(2);
const chosen = asked.length > 0 ? asked : Object.keys(benches);

ensureTools("native", "engine", "browser");
ensurePackages();
buildNative();
buildEngine();
buildPage();
buildExtension();

let broken = 0;
for (const name of chosen) {
  step(name);
  if (benches[name]() !== 0) ++broken;
}
process.exitCode = broken === 0 ? 0 : 1;

function webScript(name) {
  return tryNpm(["run", name, "--workspace", "web"]);
}

/** Microseconds of the whole report of the article that compare.mjs reads, as the native bench prints them. */
function nativeMicroseconds() {
  const article = join(root, "tests", "articles", "broadsheet-library", "input.txt");
  const table = outputOf(native, ["stages", article]) ?? "";
  return table.match(/^all\s+([\d.]+)/m)?.[1] ?? "0";
}
