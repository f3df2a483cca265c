// Runs the browser tests of a folder, a file after the other: node tools/browser_tests.mjs e2e
//
// A browser on a busy machine may miss a deadline. A file that fails is run once more, and the end says which were;
// one that fails twice fails.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const only = process.argv.slice(3);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.mjs") && (only.length === 0 || only.some((word) => name.startsWith(word))))
  .sort()
  .map((name) => join(folder, name));

const again = [];
const failed = files.filter((file) => {
  if (passes(file)) return false;
  again.push(file);
  return !passes(file);
});

console.log(`\n${files.length - failed.length} passed, ${failed.length} failed: files of browser tests in ${folder}`);
if (again.length > 0) console.log(`Run a second time: ${again.join(", ")}`);
if (failed.length > 0) console.log(`Failed twice: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 && files.length > 0 ? 0 : 1;

function passes(file) {
  console.log(`\n-- ${file}`);
  return spawnSync(process.execPath, ["--test", "--test-concurrency=1", file], { stdio: "inherit" }).status === 0;
}
