// The formats that an article's claims can leave the page in.

import type { Report } from "../highlight/report.ts";
import type { Key } from "../messages/messages.ts";
import { toAnnotations } from "./annotation.ts";
import { toCsv } from "./csv.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import { toSchemaOrg } from "./schema_org.ts";

export interface Format {
  id: string;
  name: Key;
  hint: Key;
  type: string; // media type
  ending: string; // of its files
  write(report: Report): string;
  mark?: boolean; // begins with a byte order mark, by which spreadsheets know UTF-8
}

export const formats: readonly Format[] = [
  { id: "markdown", name: "exporting.markdown", hint: "exporting.markdownHint", type: "text/markdown", ending: ".md", write: toMarkdown },
  { id: "html", name: "exporting.html", hint: "exporting.htmlHint", type: "text/html", ending: ".html", write: toHtml },
  { id: "csv", name: "exporting.csv", hint: "exporting.csvHint", type: "text/csv", ending: ".csv", write: toCsv, mark: true },
  { id: "json", name: "exporting.json", hint: "exporting.jsonHint", type: "application/json", ending: ".json", write: toJson },
  { id: "annotations", name: "exporting.annotations", hint: "exporting.annotationsHint", type: "application/ld+json", ending: ".annotations.jsonld", write: toAnnotations },
  { id: "schema", name: "exporting.schema", hint: "exporting.schemaHint", type: "application/ld+json", ending: ".schema.jsonld", write: toSchemaOrg },
];

/** The report itself, for programs: docs/report.md tells what its fields mean. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
