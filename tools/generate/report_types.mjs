// Makes wasm/report.ts, the report's types, from docs/report.schema.json.
//
//   node tools/generate/report_types.mjs           writes the file
//   node tools/generate/report_types.mjs --check   fails when it is not what the schema gives

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { compile } from "json-schema-to-typescript";

import { root, stop } from "../run.mjs";

const schema = JSON.parse(readFileSync(join(root, "docs", "report.schema.json"), "utf8"));
const file = join(root, "wasm", "report.ts");

// What makes good types of a schema: a $ref with words of its own beside it would become one more type
// (Span1, Span2, ...), and an object that may have further members one in which no name is ever wrong.
function forTypes(value) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(forTypes);
  if ("$ref" in value) return { $ref: value.$ref };
  const members = Object.entries(value).filter(([key, member]) => !(key === "additionalProperties" && member === true));
  return Object.fromEntries(members.map(([key, member]) => [key, forTypes(member)]));
}

// The schema's title is for people; the type is Report.
const types = await compile({ ...forTypes(schema), title: "Report" }, "Report", {
  bannerComment: "// Made by tools/generate/report_types.mjs from docs/report.schema.json. Do not edit.",
  additionalProperties: false,
  enableConstEnums: false,
  style: { printWidth: 110 },
});

if (!process.argv.includes("--check")) {
  writeFileSync(file, types);
} else if (readFileSync(file, "utf8") !== types) {
  stop("wasm/report.ts is not what docs/report.schema.json gives: node tools/generate/report_types.mjs");
}
