// The article as Markdown, with a footnote for each claim (the footnotes of GitHub, Pandoc and Obsidian).
//
//   “We are ready,”[^1] said project manager Lena Osei. She denied that the works had gone over
//   budget[^2] *(denied)*.
//
//   [^1]: **Lena Osei, project manager.** Direct: the speaker’s own words.

import type { Block, Report } from "../highlight/report.ts";
import { standing } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { articleFacts } from "./article_facts.ts";
import { type Line, makeLines, type Part } from "./lines.ts";
import { noteOf } from "./note.ts";
import { fragmentLink } from "./text_fragment.ts";

const before: Partial<Record<Block["role"], string>> = {
  headline: "# ",
  heading: "## ",
  blockquote: "> ",
  listItem: "- ",
};

export function toMarkdown(report: Report): string {
  const lines = makeLines(report);
  const order = lines.flatMap(({ notes }) => notes);
  const numbers = new Map(order.map((claim, i) => [claim, i + 1]));
  const paragraphs = [
    ...(lines.some(({ block }) => block.role === "headline") ? [] : title(report)),
    ...lines.map((line) => paragraph(line, report, numbers)),
    ...facts(report),
    ...order.map((claim) => footnote(claim, numbers.get(claim)!, report)),
    `*${escapeMarkdown(t("exporting.made"))}*`,
  ];
  return `${paragraphs.filter((one) => one.trim() !== "").join("\n\n")}\n`;
}

function title(report: Report): string[] {
  const { headline } = articleFacts(report);
  return headline === null ? [] : [`# ${escapeMarkdown(headline)}`];
}

function facts(report: Report): string[] {
  const { authors, site, date, url } = articleFacts(report);
  const known = [authors.join(", ") || null, site, date].filter((one) => one !== null).map(escapeMarkdown);
  if (url !== null) known.push(`<${url}>`);
  return known.length === 0 ? [] : [`${t("exporting.source")}: ${known.join(", ")}`];
}

function paragraph({ block, parts }: Line, report: Report, numbers: Map<number, number>): string {
  const prefix = before[block.role] ?? "";
  const text = parts.map((part) => write(part, report, numbers)).join("").trim();
  const bullet = block.role === "listItem" ? text.replace(/^(?:[•·‣◦+-]|\\\*)\s+/u, "") : text;
  return prefix + guardStart(bullet);
}

function write(part: Part, report: Report, numbers: Map<number, number>): string {
  if (typeof part === "string") return escapeInline(part.replace(/\s+/gu, " "));
  if (part.kind !== "note") return part.parts.map((inner) => write(inner, report, numbers)).join("");
  const not = standing(report.claims[part.claim]!);
  return `[^${numbers.get(part.claim)}]${not === null ? "" : ` *(${escapeMarkdown(not)})*`}`;
}

function footnote(index: number, number: number, report: Report): string {
  const claim = report.claims[index]!;
  const { who, standing: not, sentences } = noteOf(claim, report);
  const { url } = articleFacts(report);
  const label = not === null ? "" : ` **${escapeMarkdown(not)}**`;
  const link = url === null ? "" : ` [${t("exporting.inArticle")}](<${fragmentLink(url, claim, report)}>)`;
  return `[^${number}]: **${escapeMarkdown(who)}.**${label} ${sentences.map(escapeMarkdown).join(" ")}${link}`;
}

/** Text that Markdown shows as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return guardStart(escapeInline(text.replace(/\s+/gu, " ").trim()));
}

// With what would become a link, for an article's address is to be seen, not followed.
function escapeInline(text: string): string {
  return text
    .replace(/\p{Cc}/gu, "\ufffd")
    .replace(/[\\`*_[\]<>|~&$@]/g, "\\$&")
    .replace(/(?:https?|ftp)(?=:)|www(?=\.)/giu, "$&\\");
}

// What would begin a heading, a list, a quotation or a rule, were it the first of a line.
function guardStart(text: string): string {
  return text.replace(/^(?:[#+=-]|(\d+)(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
