// Markdown to HTML for the engine, with what its front matter says of the article (as web clippers write it):
//
//   ---                                  <title>Ferry sinks</title>
//   title: "Ferry sinks"                 <meta name="author" content="Jo Bell">
//   source: https://news.example/ferry   <link rel="canonical" href="https://news.example/ferry">
//   author:                              <meta property="article:published_time" content="2031-05-04">
//     - "[[Jo Bell]]"
//   published: 2031-05-04
//   ---
//
// The HTML is for the engine alone and never comes into the page.

import { escapeHtml } from "../exporting/markup.ts";

type Facts = Map<string, string[]>;

const front = /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

const mostWork = 4_000_000; // as workOf() counts it

/** The HTML of Markdown; null for text that would take the Markdown reader so long that the page stood still. */
export async function markdownToHtml(text: string): Promise<string | null> {
  if (workOf(text) > mostWork) return null;
  const { marked } = await import("marked");
  const matter = front.exec(text);
  const facts = matter === null ? null : readFacts(matter[1]!);
  const body = facts === null ? text : text.slice(matter![0].length);
  const html = await marked.parse(withoutFootnotes(body), { gfm: true });
  return `${facts === null ? "" : headOf(facts)}<article>${html}</article>`;
}

// The Markdown reader's time grows with the square of the signs in a paragraph, and of the items in a text. Articles
// have some dozens of either.
function workOf(text: string): number {
  const signs = (paragraph: string) => paragraph.match(/[*_`[\]<>~!&\\|]/g)?.length ?? 0;
  const items = text.match(/^[ \t>]*(?:[-*+]|\d+[.)])[ \t]/gm)?.length ?? 0;
  return text.split(/\n[ \t]*\r?\n/).reduce((sum, paragraph) => sum + signs(paragraph) ** 2, items ** 2);
}

// Names with a value, or with a list of them. Null when the lines are no front matter but, say, a rule.
function readFacts(matter: string): Facts | null {
  const facts: Facts = new Map();
  let name: string | null = null;
  for (const line of matter.split(/\r?\n/)) {
    const pair = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/.exec(line);
    const item = /^\s+-\s+(.*)$|^-\s+(.*)$/.exec(line);
    if (pair !== null) {
      name = pair[1]!.toLowerCase();
      facts.set(name, valuesOf(pair[2] ?? ""));
    } else if (item !== null && name !== null) facts.get(name)!.push(bare(item[1] ?? item[2] ?? ""));
    else if (line.trim() !== "" && !/^\s|^#/.test(line)) return null;
  }
  return facts.size === 0 ? null : facts;
}

function valuesOf(value: string): string[] {
  const list = /^\[(?!\[)(.*)\]$/.exec(value.trim());
  const values = list === null ? [value] : list[1]!.split(",");
  return values.map(bare).filter((one) => one !== "");
}

function bare(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, "$2").replace(/^\[\[(.*)\]\]$/, "$1").trim();
}

function headOf(facts: Facts): string {
  const first = (...names: string[]) => names.flatMap((name) => facts.get(name) ?? [])[0];
  const [title, source, date, site] = [first("title"), first("source", "url"), first("published", "date"), first("site", "publisher")];
  const authors = facts.get("author") ?? facts.get("authors") ?? [];
  return [
    title && `<title>${escapeHtml(title)}</title><meta property="og:title" content="${escapeHtml(title)}">`,
    source && /^https?:/i.test(source) && `<link rel="canonical" href="${escapeHtml(source)}">`,
    date && `<meta property="article:published_time" content="${escapeHtml(date)}">`,
    site && `<meta property="og:site_name" content="${escapeHtml(site)}">`,
    ...authors.map((author) => `<meta name="author" content="${escapeHtml(author)}">`),
  ]
    .filter((one) => one)
    .join("");
}

// Footnotes are not among what the Markdown reader knows: their numbers would stand in the text.
function withoutFootnotes(text: string): string {
  return text.replace(/\[\^[^\]\s]{1,40}\](?!:)/g, "");
}
