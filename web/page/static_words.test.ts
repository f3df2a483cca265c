// The words in index.html, which stand until the script runs, are the English messages.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { type Key, languages, preferredLanguage, setLanguage, t } from "../messages/messages.ts";

const html = readFileSync("page/index.html", "utf8");

test("what stands in an element is its message", () => {
  const found = [...html.matchAll(/data-t="([^"]+)"[^>]*>([^<]*)</g)];
  assert.ok(found.length > 30, "the page has words");
  for (const [, key, words] of found) assert.equal(words, t(key as Key), key);
});

test("what stands in an attribute is its message", () => {
  const found = [...html.matchAll(/data-t-(label|placeholder|content)="([^"]+)"[^>]*?\s(?:aria-label|placeholder|content)="([^"]*)"/g)];
  assert.ok(found.length > 5, "the page has labels");
  for (const [, , key, words] of found) assert.equal(words, t(key as Key), key);
});

test("every language says numbers and plurals its own way", () => {
  assert.deepEqual(languages.map((one) => (setLanguage(one), t("frame.claims", { n: 1200 }))), ["1,200 claims", "1.200 Aussagen"]);
  assert.equal(t("frame.claims", { n: 1 }), "1 Aussage");
  setLanguage("en");
  assert.equal(preferredLanguage(["fr-FR", "de-AT", "en"]), "de");
  assert.equal(preferredLanguage(["ja"]), "en");
});
