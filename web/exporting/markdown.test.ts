import assert from "node:assert/strict";
import { test } from "node:test";

import { marked } from "marked";

import { fixedReport } from "../e2e/fixed_report.mjs";
import type { Report } from "../highlight/report.ts";
import { escapeMarkdown, toMarkdown } from "./markdown.ts";
import { hostile, reportFor } from "./report_for_tests.ts";

// What a reader sees of HTML: its text, with the entities that a Markdown program writes read back.
function shown(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name]!).trim();
}

test("the article with a footnote behind each claim", () => {
  const report = reportFor(
    "“We are ready,” said Osei. She denied that it had cost more. “No.”",
    [
      { words: ["We are ready,"], speaker: "Osei" },
      { words: ["it had cost more"], form: "indirect", polarity: "denied", speaker: "Osei" },
      { words: ["No."] },
    ],
    { title: "A *new* road", authors: ["Nell Carrow"], site: "Northshore", published: "2031-05-04", url: "https://a.example/r_(1)" },
  );
  assert.equal(
    toMarkdown(report),
    `# A \\*new\\* road

“We are ready,”[^1] said Osei. She denied that it had cost more.[^2] *(denied)* “No.”[^3]

Source: Nell Carrow, Northshore, 4 May 2031, <https://a.example/r_(1)>

[^1]: **Osei.** Direct: the speaker’s own words. [In the article](<https://a.example/r_(1)#:~:text=We%20are%20ready%2C>)

[^2]: **Osei.** **Denied.** The speaker denies this. It is not their claim. Indirect: in the reporter’s words. [In the article](<https://a.example/r_(1)#:~:text=it%20had%20cost%20more>)

[^3]: **Speaker unknown.** Direct: the speaker’s own words. [In the article](<https://a.example/r_(1)#:~:text=No.>)

*Made with whosaid, which shows who is reported to have said what, not whether it is true.*
`,
  );
});

test("every claim has one note, and what is not asserted a word beside it", () => {
  const markdown = toMarkdown(fixedReport as Report);
  const [body, notes] = [markdown.split("\n[^1]:")[0]!, markdown];
  fixedReport.claims.forEach((_claim: unknown, i: number) => {
    assert.equal(body.split(`[^${i + 1}]`).length, 2, `one reference to ${i + 1}`);
    assert.equal(notes.split(`\n[^${i + 1}]:`).length, 2, `one note ${i + 1}`);
  });
  for (const words of ["any warning had been ignored", "the council had approved it", "to open its files", "it will not"]) {
    assert.match(body, new RegExp(`${words}[,.?]*\\[\\^\\d+\\] \\*\\((?:denied|not said|called for|not said yet)\\)\\*`));
  }
});

test("hostile words are shown as they are, and nothing of them is markup", async () => {
  for (const words of hostile) {
    const flat = words.replace(/\s+/gu, " ").trim().replace(/[\u0000\u0007]/g, "\ufffd");
    const html = await marked.parse(escapeMarkdown(words));
    assert.equal(shown(html), flat, html);
    assert.doesNotMatch(html, /<(?!\/?p>)/);
  }
});

test("no line of an article begins a list, a heading or a quotation", async () => {
  for (const line of ["# no", "- no", "+ no", "1. no", "12) no", "> no", "=== ", "--- ", "    code", "* no", "~~~ no", "[^1]: no"]) {
    const html = await marked.parse(toMarkdown(reportFor(line, [])).split("\n\n")[0]!);
    assert.match(html, /^<p>/, line);
    assert.equal(shown(html), line.trim());
  }
});
