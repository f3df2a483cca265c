import assert from "node:assert/strict";
import { test } from "node:test";

import type { Report } from "../highlight/report.ts";
import { libraryFormat, readLibrary, writeLibrary } from "./library_file.ts";
import { type SavedArticle, summaryOf, titleOf } from "./saved.ts";

const text = "Ferry to sail\n\n“She is ready,” harbour master Ole Brandt said. He denied a leak.";
const span = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact });

function claim(exact: string, more: Record<string, unknown> = {}) {
  return {
    id: "c1", form: "direct", act: "speech", polarity: "asserted", realised: true, venue: "body",
    content: [span(exact)], quoted: [], cue: { ...span("said"), lemma: "say", stance: "neutral" }, source: null,
    speaker: "s1", link: "explicit", parent: null, utterance: "u1", addressee: null, medium: null, when: null, hedges: [],
    evidence: [], alternatives: [], confidence: { span: 1, speaker: 1 }, ...more,
  };
}

const report = {
  format: "whosaid-report/1",
  generator: { name: "whosaid", version: "0.1.0", model: "rules/1" },
  offsetUnit: "utf16",
  document: { text, language: "en", title: "Ferry to sail", byline: null, authors: [], published: null, modified: null, site: null, url: null },
  blocks: [],
  speakers: [{ id: "s1", name: "Ole Brandt", title: null, class: "named", organisation: null, mentions: [span("Ole Brandt")] }],
  claims: [claim("She is ready,"), claim("a leak", { id: "c2", form: "indirect", polarity: "denied", cue: null })],
  noComment: [],
  warnings: [],
} as unknown as Report;

const saved: SavedArticle = {
  id: "3f2c", saved: "2026-01-31T12:00:00.000Z", title: "Ferry to sail",
  source: { text, markup: null, name: "ferry.txt", address: "https://x.example/", kept: [[0, false]] },
  report, corrections: { edits: [] }, tags: ["ferries"], note: "Second edition",
};

const write = (...articles: SavedArticle[]) => writeLibrary(articles, new Date("2026-02-01T00:00:00Z")).join("");
const file = (article: unknown, format = libraryFormat) => JSON.stringify({ format, exported: "", articles: [article] });
const changed = (change: (copy: any) => unknown) => {
  const copy = structuredClone(saved) as any;
  change(copy);
  return file(copy);
};

test("a library comes out of its file as it went in", () => {
  const page = { ...saved, id: "b", source: { text: "", markup: Uint8Array.of(60, 112, 62, 0xff, 0), name: null, address: null, kept: [] } };
  const markup = { ...saved, id: "c", corrections: null, source: { text, markup: "<p>x", name: null, address: null, kept: [] } };
  assert.deepEqual(readLibrary(write(saved, page, markup)), { articles: [saved, page, markup], broken: 0 });
  assert.deepEqual(readLibrary(write()), { articles: [], broken: 0 });
});

test("what is no library says what it is not", () => {
  assert.equal(readLibrary("{"), "notJson");
  for (const one of ["null", "7", "[]", "{}", '{"format":"x","articles":[]}', '{"format":"whosaid-library/1"}']) {
    assert.equal(readLibrary(one), "notLibrary", one);
  }
  assert.equal(readLibrary(file(saved, "whosaid-library/2" as typeof libraryFormat)), "newer");
});

test("a broken article is left out by itself", () => {
  const broken: ((copy: any) => unknown)[] = [
    (copy) => delete copy.id,
    (copy) => (copy.id = "../x"),
    (copy) => (copy.saved = "yesterday"),
    (copy) => (copy.title = { length: 3 }),
    (copy) => (copy.tags = "a"),
    (copy) => (copy.tags = Array(1000).fill("a")),
    (copy) => (copy.note = "x".repeat(20_000)),
    (copy) => (copy.source = null),
    (copy) => (copy.source.text = " "),
    (copy) => (copy.source.markup = { base64: "***" }),
    (copy) => (copy.source.markup = 7),
    (copy) => (copy.source.kept = [[0.5, true]]),
    (copy) => (copy.source.name = 7),
    (copy) => delete copy.source.address,
    (copy) => (copy.report.format = "whosaid-report/9"),
    (copy) => (copy.report.offsetUnit = "utf8"),
    (copy) => (copy.report.document.text = 1),
    (copy) => (copy.report.document.title = {}),
    (copy) => (copy.report.claims[0].content = []),
    (copy) => (copy.report.claims[0].content[0].exact = "She was never ready,"),
    (copy) => (copy.report.claims[0].content[0].start = -5),
    (copy) => (copy.report.claims[0].cue.end += 1),
    (copy) => (copy.report.claims[0].speaker = "s9"),
    (copy) => (copy.report.claims[0].realised = "yes"),
    (copy) => (copy.report.speakers[0].name = ["Ole"]),
    (copy) => (copy.report.speakers = { length: 1 }),
  ];
  for (const change of broken) assert.deepEqual(readLibrary(changed(change)), { articles: [], broken: 1 }, String(change));
  for (const one of [null, 7, "x", [], {}]) assert.deepEqual(readLibrary(file(one)), { articles: [], broken: 1 });
});

test("what is not known here does not come in", () => {
  const read = readLibrary(changed((copy) => (copy.onload = "alert()")));
  assert.deepEqual(read, { articles: [saved], broken: 0 });
  const polluted = readLibrary(file(saved).replace('"id"', '"__proto__":{"tags":["x"]},"id"'));
  assert.deepEqual(polluted, { articles: [saved], broken: 0 });
  assert.equal(({} as { tags?: unknown }).tags, undefined);
});

test("a summary tells what is denied, and who said what", () => {
  assert.deepEqual(
    summaryOf(saved).claims.map(({ speaker, words, cue, standing }) => ({ speaker, words, cue, standing })),
    [
      { speaker: "Ole Brandt", words: "She is ready,", cue: "said", standing: null },
      { speaker: "Ole Brandt", words: "a leak", cue: null, standing: "denied" },
    ],
  );
  assert.equal(summaryOf(saved).corrected, true);
});

test("an article without a title goes by its first words", () => {
  assert.equal(titleOf(report), "Ferry to sail");
  const untitled = { ...report, document: { ...report.document, title: null } };
  assert.match(titleOf(untitled), /^Ferry to sail “She is ready,”/);
  const long = { ...report, document: { ...report.document, title: null, text: "word ".repeat(100) } };
  assert.ok(titleOf(long).length <= 161 && titleOf(long).endsWith("word…"));
});
