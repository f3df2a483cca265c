// npm run bench:html [-- SET ...] [--pages FOLDER] [--limit N] [--reports FILE]: finding the article of real pages,
// quality and speed beside @mozilla/readability and defuddle.
//
// The others run in Chromium on the browser's own DOM, as they do in a reader's browser; whosaid runs in the same
// Chromium as WebAssembly, and natively. All read the same pages in the same run. What is shown are seconds of the
// processor on the one thread that does the work, summed over the pages, so that other programs count little.
//
// Pages are SET.jsonl.xz files, a line {"id", "html", "text", "title"} each, in FOLDER (default ../shared/data/html).
// whosaid's own decision was trained on these pages: its quality here is no proof. --reports takes reports that
// cross-validation made fold by fold, and scores these instead.

import "../../tools/setup/node_version.mjs";

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { buildEngine, buildNative } from "../../tools/build.mjs";
import { root, stop } from "../../tools/run.mjs";
import { ensurePackages, ensureTools } from "../../tools/setup/ensure.mjs";
import { openExtractors } from "./chromium.mjs";
import { articleOfReport, scorePages } from "./scores.mjs";

const native = join(root, "build", "release", "bench", "whosaid_bench");
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: "string", default: join(root, "..", "shared", "data", "html") },
    limit: { type: "string" },
    reports: { type: "string" },
    built: { type: "boolean", default: false },
  },
});
const sets = positionals.length > 0 ? positionals : ["news"];
for (const set of sets) {
  if (!existsSync(fileOf(set))) stop(`There are no pages in ${fileOf(set)}. Name a folder that has them: --pages FOLDER`);
}

if (!asked.built) {
  ensureTools("native", "engine", "browser");
  ensurePackages();
  buildNative();
  buildEngine();
}

const extractors = await openExtractors();
try {
  for (const set of sets) await benchSet(set);
} finally {
  await extractors.close();
}

async function benchSet(set) {
  const pages = readPages(fileOf(set));
  const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page.html), 0);
  console.log(`\n${set}: ${pages.length} pages, ${(bytes / pages.length / 1000).toFixed(0)} kB on average\n`);

  const nativeTimes = timeNatively(pages);
  const lxml = timeLxml(pages);
  const inBrowser = await extractors.run(pages, ({ done }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${pages.length} pages `);
  });
  if (process.stderr.isTTY) process.stderr.write("\r");

  printRow("finding the article", "shingle F1", "word F1", "title", "pages/s", "MB/s");
  const speed = (seconds) => [(pages.length / seconds).toFixed(0), (bytes / seconds / 1e6).toFixed(1)];
  const quality = (articles) => scorePages(pages, articles).map((score) => score.toFixed(4));
  const whosaid = asked.reports ? reportsOf(pages) : inBrowser.whosaid.articles;
  printRow("whosaid, native", ...quality(whosaid), ...speed(nativeTimes.extract));
  for (const [name, key] of [
    ["whosaid, WebAssembly in Chromium", "whosaid"],
    ["@mozilla/readability in Chromium", "readability"],
    ["defuddle in Chromium", "defuddle"],
  ]) {
    const articles = key === "whosaid" ? whosaid : inBrowser[key].articles;
    printRow(name, ...quality(articles), ...speed(inBrowser[key].seconds));
  }
  console.log(asked.reports ? "" : "\n(whosaid was trained on these pages; --reports scores cross-validated ones.)\n");

  printRow("reading the page", "", "", "", "pages/s", "MB/s");
  printRow("whosaid, native, to blocks", "", "", "", ...speed(nativeTimes.read));
  if (lxml) printRow(`lxml ${lxml.version}, parsing only`, "", "", "", ...speed(lxml.seconds));
  else printRow("lxml: python3-lxml is not installed", "", "", "", "-", "-");
  printRow("Chromium's DOMParser", "", "", "", ...speed(inBrowser.parse.seconds));

  const { readability, whosaid: wasm } = inBrowser;
  console.log("");
  if (lxml) printAim("native reading to blocks against lxml's parsing", lxml.seconds / nativeTimes.read, 2, 4);
  printAim("WebAssembly against Readability", readability.seconds / wasm.seconds, 3, 6);
  printAim("native against Readability", readability.seconds / nativeTimes.extract, 8, 15);
  printAim("WebAssembly against native", nativeTimes.extract / wasm.seconds, 0.5, 0.5);
}

function fileOf(set) {
  return join(asked.pages, `${set}.jsonl.xz`);
}

function readPages(file) {
  const lines = execFileSync("xz", ["-dc", file], { maxBuffer: 2 ** 31 }).toString("utf8").split("\n");
  const pages = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
  return pages.slice(0, Number(asked.limit ?? pages.length));
}

/** The pages as both timing programs read them: the size of each in bytes, a line end, the page. */
function framed(pages) {
  return Buffer.concat(
    pages.flatMap(({ html }) => [Buffer.from(`${Buffer.byteLength(html)}\n`), Buffer.from(html)]),
  );
}

function timeNatively(pages) {
  const { status, stdout, stderr } = spawnSync(native, ["pages"], { input: framed(pages), encoding: "utf8" });
  if (status !== 0) stop(`${native} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Null where there is no lxml. Debian's own Python has it as python3-lxml. */
function timeLxml(pages) {
  const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
  const script = join(root, "bench", "html", "time_lxml.py");
  const { status, stdout } = spawnSync(python, [script], { input: framed(pages), encoding: "utf8" });
  return status === 0 ? JSON.parse(stdout) : null;
}

function reportsOf(pages) {
  const lines = readFileSync(asked.reports, "utf8").split("\n").filter((line) => line.trim() !== "");
  const reports = new Map(lines.map((line) => JSON.parse(line)).map((report) => [report.id, report]));
  return pages.map(({ id }) => articleOfReport(reports.get(id)));
}

function printRow(name, ...columns) {
  console.log(`${name.padEnd(36)}${columns.map((column) => String(column).padStart(12)).join("")}`);
}

function printAim(what, times, least, aim) {
  const verdict = times >= aim ? "aim reached" : times >= least ? `at least ${least}, aim ${aim}` : `MISSED: at least ${least}`;
  console.log(`${what}: ${times.toFixed(2)} times as fast (${verdict})`);
}
