// Runs the browser tests of a folder: node tools/browser_tests.mjs e2e [BEGINNINGS OF NAMES]
//
// Two files run at once, where there are two processors: a test waits for its browser as often as the browser for it.
// What a file prints is shown when it ends. A browser on a busy machine may miss a deadline: a file that fails is
// run once more, then alone, and the end says which were; one that fails twice fails.

import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const atOnce = Math.min(2, availableParallelism());

const folder = process.argv[2];
const only = process.argv.slice(3);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.mjs") && (only.length === 0 || only.some((word) => name.startsWith(word))))
  .map((name) => join(folder, name));
// Whichever comes last should not be the longest of all: a file's size tells about how long it takes.
const waiting = [...files].sort((a, b) => statSync(b).size - statSync(a).size);

const again = [];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (!(await passes(file))) again.push(file);
    }
  }),
);
const failed = [];
for (const file of again) {
  if (!(await passes(file))) failed.push(file);
}

console.log(`\n${files.length - failed.length} passed, ${failed.length} failed: files of browser tests in ${folder}`);
if (again.length > 0) console.log(`Run a second time: ${again.join(", ")}`);
if (failed.length > 0) console.log(`Failed twice: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 && files.length > 0 ? 0 : 1;

async function passes(file) {
  const begin = Date.now();
  const test = spawn(process.execPath, ["--test", "--test-concurrency=1", file], { stdio: ["ignore", "pipe", "pipe"] });
  const printed = [];
  for (const stream of [test.stdout, test.stderr]) stream.on("data", (piece) => printed.push(piece));
  const status = await new Promise((resolve) => test.on("close", resolve));
  process.stdout.write(`\n-- ${file}, ${Math.round((Date.now() - begin) / 1000)} s\n${Buffer.concat(printed)}`);
  return status === 0;
}
