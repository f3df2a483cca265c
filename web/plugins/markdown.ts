// Markdown of the project's documents as static HTML for the about page.
//
// No HTML of the source comes through, links only to the web (others point into the project's folders, which
// the page does not have), pictures as their description. Headings go down by `deeper` levels.

import { Marked, type RendererObject } from "marked";

/** The document as HTML that is safe to put into a page. */
export function htmlOf(markdown: string, deeper: number): string {
  return new Marked({ gfm: true, async: false }).use({ renderer: renderer(deeper) }).parse(markdown) as string;
}

/** The section under the heading "## `heading`", without it. Throws when the document has none. */
export function sectionOf(markdown: string, heading: string): string {
  const [, rest] = markdown.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`The document has no section "${heading}"`);
  return rest.split("\n## ")[0]!;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function renderer(deeper: number): RendererObject {
  return {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return /^https?:\/\//.test(href) ? `<a href="${escaped(href)}" rel="noreferrer">${words}</a>` : words;
    },
    heading({ depth, tokens }) {
      const level = Math.min(6, depth + deeper);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    // A wide table or a long line scrolls by itself, also by keyboard.
    table(token) {
      return `<div class="scroll" tabindex="0" role="group">${tableOf(this, token)}</div>\n`;
    },
    code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
  };
}

type TableRenderer = Extract<RendererObject["table"], (...args: never[]) => unknown>;

function tableOf(self: ThisParameterType<TableRenderer>, { header, rows }: Parameters<TableRenderer>[0]): string {
  // A header without words is none.
  const cell = (tag: string, words: string) => (words === "" ? "<td></td>" : `<${tag}>${words}</${tag}>`);
  const cells = (row: typeof header, tag: string) => row.map(({ tokens }) => cell(tag, self.parser.parseInline(tokens))).join("");
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
  return `<table>\n<thead><tr>${cells(header, "th")}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}
