import assert from "node:assert/strict";
import { test } from "node:test";

import { reportFor } from "./report_for_tests.ts";
import { fragmentLink, textDirectives } from "./text_fragment.ts";

const directives = (text: string, ...words: string[]) => {
  const report = reportFor(text, [{ words }]);
  return textDirectives(report.claims[0]!.content, report);
};

test("words that stand once are given alone", () => {
  assert.deepEqual(directives("She said the dam is safe. He left.", "the dam is safe"), ["text=the%20dam%20is%20safe"]);
});

test("the syntax's own characters are encoded", () => {
  assert.deepEqual(directives("a “so-so, R&D (new)! 100% *it's*” b", "so-so, R&D (new)! 100% *it's*"), [
    "text=so%2Dso%2C%20R%26D%20%28new%29%21%20100%25%20%2Ait%27s%2A",
  ]);
});

test("words that stand twice get words around them, within their line", () => {
  const text = "Bell said no. Then Lund said no and left.\nNo means no";
  const report = reportFor(text, [{ words: ["no"] }]);
  const at = text.indexOf("no and");
  assert.deepEqual(textDirectives([{ start: at, end: at + 2 }], report), ["text=no,-and"]);
  assert.deepEqual(textDirectives([{ start: 10, end: 12 }], report), ["text=no,-.%20Then"]);
});

test("case does not tell words apart", () => {
  const text = "NO ice today. She said no ice then.";
  const at = text.lastIndexOf("no ice");
  const report = reportFor(text, [{ words: ["today"] }]);
  assert.deepEqual(textDirectives([{ start: at, end: at + 6 }], report), ["text=said-,no%20ice"]);
});

test("words that nothing tells apart have no fragment", () => {
  assert.deepEqual(directives("no\nno\nno", "no"), []);
});

test("a cut word is made whole", () => {
  const report = reportFor("The unsafeness grew.", [{ words: ["grew"] }]);
  assert.deepEqual(textDirectives([{ start: 6, end: 10 }], report), ["text=unsafeness"]);
});

test("scripts without spaces are left as they are", () => {
  assert.deepEqual(directives("彼は「安全です」と言った。", "安全です"), [`text=${encodeURIComponent("安全です")}`]);
});

test("a long quotation is given by its first and last words", () => {
  const long = Array.from({ length: 90 }, (_, i) => `word${i}`).join(" ");
  assert.deepEqual(directives(`She said: ${long}. End.`, long), [
    "text=word0%20word1%20word2%20word3%20word4,word85%20word86%20word87%20word88%20word89",
  ]);
});

test("one that runs over lines too, each end within its line", () => {
  assert.deepEqual(directives("“We left\nWe came back and stayed there”", "We left\nWe came back and stayed there"), [
    "text=We%20left,came%20back%20and%20stayed%20there",
  ]);
});

test("every part of a claim has its own", () => {
  assert.deepEqual(directives("“One,” she said. “Two 😀.”", "One,", "Two 😀."), [
    "text=One%2C",
    `text=${encodeURIComponent("Two 😀.")}`,
  ]);
});

test("an address keeps its anchor, and loses an older fragment", () => {
  const report = reportFor("“Yes,” she said.", [{ words: ["Yes,"] }]);
  const link = (url: string) => fragmentLink(url, report.claims[0]!, report);
  assert.equal(link("https://a.example/x?y=1"), "https://a.example/x?y=1#:~:text=Yes%2C");
  assert.equal(link("https://a.example/#part"), "https://a.example/#part:~:text=Yes%2C");
  assert.equal(link("https://a.example/#part:~:text=old"), "https://a.example/#part:~:text=Yes%2C");
});
