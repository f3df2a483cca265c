// The tests that are data: tests/cases and tests/articles, as inputs for the engine.
//
//   { name: "claims/split-by-cue/said-in-the-middle", bytes, options, expected, knownFailure }

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { inputOf } from "../../tests/case_input.mjs";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const casesFolder = join(root, "tests", "cases");
const articlesFolder = join(root, "tests", "articles");

export function readCases() {
  return readCaseFiles().map(({ name, data }) => ({
    name,
    ...inputOf(data),
    expected: data.expected,
    knownFailure: data.knownFailure,
  }));
}

/** The cases as they are written: { name, data }, in the order of their names. */
export function readCaseFiles() {
  return filesUnder(casesFolder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({
      name: relative(casesFolder, file).replace(/\.json$/, "").split(sep).join("/"),
      data: JSON.parse(readFileSync(file, "utf8")),
    }));
}

export function readArticles() {
  if (!existsSync(articlesFolder)) return [];
  return readdirSync(articlesFolder)
    .sort()
    .map((slug) => ({ slug, file: join(articlesFolder, slug, "input.txt") }))
    .filter(({ file }) => existsSync(file))
    .map(({ slug, file }) => ({
      name: `articles/${slug}`,
      bytes: new Uint8Array(readFileSync(file)),
      options: { input: "text", keepAll: false },
    }));
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
