import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { parse } from "parse5";

import { fixedReport } from "../e2e/fixed_report.mjs";
import type { Report } from "../highlight/report.ts";
import { toHtml } from "./html.ts";
import { hostile, reportFor } from "./report_for_tests.ts";
import { sheetStyle, sheetStyleHash } from "./sheet_style.ts";

interface Node {
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

function all(node: Node): Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(all)];
}

function textOf(node: Node): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join("");
}

const elements = (html: string) => all(parse(html) as unknown as Node).filter(({ attrs }) => attrs !== undefined);
const attribute = (node: Node, name: string) => node.attrs?.find((one) => one.name === name)?.value;
const allowed = /^(?:html|head|meta|title|style|body|main|article|div|p|h1|h2|blockquote|section|footer|ul|li|a|b|strong|sup|span|mark)$/;

test("the policy allows exactly the file's style", () => {
  assert.equal(sheetStyleHash, `sha256-${createHash("sha256").update(sheetStyle).digest("base64")}`);
  const html = toHtml(fixedReport as Report);
  assert.ok(html.includes(`<style>${sheetStyle}</style>`));
  assert.ok(html.includes(`content="default-src 'none'; style-src '${sheetStyleHash}'; base-uri 'none'; form-action 'none'"`));
});

test("hostile words are text: no element, no attribute but ours, no script", () => {
  for (const words of hostile) {
    const flat = words.replaceAll("\n", " ");
    const report = reportFor(flat, [{ words: [flat], speaker: words }], { title: words, site: words, language: words });
    report.generator.version = words;
    for (const one of elements(toHtml(report))) {
      assert.match(one.nodeName, allowed);
      for (const { name } of one.attrs!) assert.match(name, /^(?:lang|dir|class|id|href|rel|charset|http-equiv|content|name)$/);
    }
    const title = elements(toHtml(report)).find(({ nodeName }) => nodeName === "title")!;
    assert.equal(textOf(title).trim(), words.replace(/[\u0000\u0007]/g, "\ufffd").replace(/\s+/gu, " ").trim());
  }
});

test("only addresses of the web are links", () => {
  for (const url of ["javascript:alert(1)", "data:text/html,x"]) {
    const html = toHtml(reportFor("“No,” she said.", [{ words: ["No,"] }], { url }));
    for (const one of elements(html).filter(({ nodeName }) => nodeName === "a")) assert.match(attribute(one, "href")!, /^#/);
  }
});

test("every claim is marked and has a numbered note; what is not asserted is labelled in text and note", () => {
  const nodes = elements(toHtml(fixedReport as Report));
  const marks = nodes.filter(({ nodeName }) => nodeName === "mark");
  const notes = nodes.filter((one) => attribute(one, "class")?.startsWith("note "));
  assert.equal(notes.length, fixedReport.claims.length);
  const unasserted = fixedReport.claims.filter(
    ({ polarity, realised }: { polarity: string; realised: boolean }) => polarity !== "asserted" || !realised,
  );
  assert.ok(unasserted.length >= 6);
  const labels = nodes.filter((one) => attribute(one, "class") === "standing");
  assert.equal(labels.length, 2 * unasserted.length);
  const parts = unasserted.reduce((sum: number, { content }: { content: unknown[] }) => sum + content.length, 0);
  assert.equal(marks.filter((one) => attribute(one, "class")!.includes("unasserted")).length, parts);
});

test("ids are unique and every inner link has its end", () => {
  const nodes = elements(toHtml(fixedReport as Report));
  const ids = nodes.map((one) => attribute(one, "id")).filter((id) => id !== undefined);
  assert.equal(new Set(ids).size, ids.length);
  const inner = nodes.map((one) => attribute(one, "href")).filter((href) => href?.startsWith("#"));
  assert.ok(inner.length > fixedReport.claims.length);
  for (const href of inner) assert.ok(ids.includes(href!.slice(1)), href);
});

test("every word of the article's own blocks is there, once and in order", () => {
  const html = parse(toHtml(fixedReport as Report)) as unknown as Node;
  const lines = all(html).filter((one) => attribute(one, "class")?.startsWith("text "));
  const words = (node: Node): string =>
    node.nodeName === "sup" ? "" : (node.value ?? (node.childNodes ?? []).map(words).join(""));
  const kept = fixedReport.blocks.filter(({ kept, role }: { kept: boolean; role: string }) => kept || role === "caption");
  assert.deepEqual(
    lines.map(words),
    kept.map(({ start, end }: { start: number; end: number }) => fixedReport.document.text.slice(start, end)),
  );
});

test("a text from right to left is set so", () => {
  const html = toHtml(reportFor("قال: «نعم»", [{ words: ["نعم"] }], { language: "ar" }));
  const nodes = elements(html);
  assert.equal(attribute(nodes.find(({ nodeName }) => nodeName === "article")!, "lang"), "ar");
  assert.equal(attribute(nodes.find((one) => attribute(one, "class")?.startsWith("text "))!, "dir"), "auto");
});
