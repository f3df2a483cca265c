// The sheet as one HTML file that needs nothing else: no script, no picture, no request, readable in light and dark.
// Its own policy allows its one style and forbids all the rest, should a page's words ever come out as markup.

import type { Report } from "../highlight/report.ts";
import { language } from "../messages/messages.ts";
import { articleFacts } from "./article_facts.ts";
import { escapeHtml, writeMarkup } from "./markup.ts";
import { makeSheet } from "./sheet.ts";
import { sheetStyle, sheetStyleHash } from "./sheet_style.ts";

export function toHtml(report: Report): string {
  const title = articleFacts(report).headline ?? "whosaid";
  const policy = `default-src 'none'; style-src '${sheetStyleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(`${report.generator.name} ${report.generator.version}`)}">
<title>${escapeHtml(title)}</title>
<style>${sheetStyle}</style>
</head>
<body>
<main>${writeMarkup(makeSheet(report))}</main>
</body>
</html>
`;
}
