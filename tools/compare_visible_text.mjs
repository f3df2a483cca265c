// npm run compare:text -- FOLDER|FILE.jsonl ...: the text that the command line reads off pages, line by line
// against parse5's tree. A folder holds .html files; a line of JSON is {"id", "html"}.
//
// Each page that differs is shown at its first difference. "moved" are pages with the same words in another
// order: text between the rows of a table, which the standard puts before the table.

import "./setup/node_version.mjs";

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { root, stop } from "./run.mjs";
import { visibleText } from "./visible_text.mjs";

const program = process.env.WHOSAID_CLI ?? join(root, "build", "release", "native", "whosaid");
const inputs = process.argv.slice(2);
if (inputs.length === 0) stop("Which pages? npm run compare:text -- FOLDER or FILE.jsonl");

const pages = inputs.flatMap(readPages);
const texts = coreTexts(pages);
const counts = { same: 0, moved: 0, different: 0 };
pages.forEach((page, index) => {
  const kind = compare(page.id, texts[index], visibleText(page.html));
  ++counts[kind];
});
console.log(`${pages.length} pages: ${counts.same} same, ${counts.moved} moved, ${counts.different} different`);
process.exitCode = counts.different === 0 ? 0 : 1;

function readPages(path) {
  if (statSync(path).isDirectory()) {
    const files = readdirSync(path).filter((name) => /\.x?html?$/.test(name));
    return files.map((name) => ({ id: name, html: readFileSync(join(path, name), "utf8") }));
  }
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
}

function coreTexts(pages) {
  const input = pages.map(({ html }, id) => JSON.stringify({ id, html })).join("\n");
  const options = { input, encoding: "utf8", maxBuffer: 2 ** 31 };
  const { status, stdout, stderr } = spawnSync(program, ["dump", "--stage", "text", "--jsonl"], options);
  if (status !== 0) stop(`${program} ended with ${status}: ${stderr}`);
  return stdout.trimEnd().split("\n").map((line) => JSON.parse(line).dump);
}

function compare(id, core, tree) {
  if (core === tree) return "same";
  const words = (text) => text.split(/\s/).sort().join(" ");
  const kind = words(core) === words(tree) ? "moved" : "different";
  let at = 0;
  while (core[at] === tree[at]) ++at;
  const excerpt = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  console.log(`${id}: ${kind}\n  core   ${excerpt(core)}\n  parse5 ${excerpt(tree)}`);
  return kind;
}
