// npm run fuzz [seconds]: every fuzz target for so many seconds (default 60), with both sanitizers.
//
// What a target finds stays in build/fuzz/found/; its corpus grows in build/fuzz/corpus/.

import "./setup/node_version.mjs";

import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { buildPreset } from "./build.mjs";
import { root, run, step, stop } from "./run.mjs";
import { ensureTools } from "./setup/ensure.mjs";

const seconds = Number(process.argv[2] ?? 60);
ensureTools("native", "fuzz");
buildPreset("fuzz");

const folder = join(root, "build", "fuzz", "tests", "fuzz");
const targets = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith("_fuzz")) : [];
if (targets.length === 0) stop(`No fuzz target in ${folder}`);
for (const target of targets) {
  step(`Fuzzing ${target} for ${seconds} s`);
  const corpus = join(root, "build", "fuzz", "corpus", target);
  const found = join(root, "build", "fuzz", "found");
  mkdirSync(corpus, { recursive: true });
  mkdirSync(found, { recursive: true });
  const dictionary = join(root, "tests", "fuzz", "news.dict");
  run(join(folder, target), [
    corpus,
    `-max_total_time=${seconds}`,
    `-artifact_prefix=${found}/`,
    ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : []),
  ]);
}
