// Articles of a megabyte.

import assert from "node:assert/strict";
import { test } from "node:test";

import { longArticle } from "./articles.mjs";
import { pasteAndWait } from "./browser.mjs";
import { bigReport } from "./fixed_report.mjs";
import { focused, inView, mark, visits } from "./visits.mjs";

const { visit } = visits();

test("a megabyte of pasted text is read by the engine and shown", async () => {
  const page = await visit();
  const words = longArticle(200_000);
  assert.ok(words.length > 1_000_000);
  const begin = Date.now();
  await pasteAndWait(page, words);
  const blocks = words.split("\n\n").length;
  await page.waitForFunction((n) => document.querySelectorAll("#article [data-start]").length === n, blocks);
  console.log(`1 MB pasted: shown whole after ${Date.now() - begin} ms`);
});

test("a megabyte with ten thousand claims stays usable", async () => {
  const report = bigReport(5000);
  assert.ok(report.document.text.length > 1_000_000);
  const page = await visit({ report });
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      globalThis.atOnce = document.querySelectorAll("#article .badge").length;
      if (globalThis.atOnce > 0) observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true });
  });
  const begin = Date.now();
  await pasteAndWait(page, "x");
  const first = Date.now() - begin;
  assert.ok((await page.evaluate(() => globalThis.atOnce)) < 10_000, "the first blocks are there before the last are drawn");
  await page.waitForFunction(() => document.querySelectorAll("#list .item").length === 10_000);
  await page.waitForFunction(() => document.querySelectorAll("#article .badge").length === 10_000);
  const all = Date.now() - begin;
  console.log(`1 MB, 10,000 claims: first blocks after ${first} ms, all after ${all} ms`);
  await page.keyboard.press("j");
  assert.equal(await focused(page), "badge 0");
  const step = Date.now();
  await page.evaluate(() => document.querySelector('.item[data-claim="9000"]').click());
  assert.equal(await focused(page), "badge 9000");
  await page.waitForTimeout(100);
  assert.ok(await inView(page, mark(9000)), "the words of a far claim come into view");
  console.log(`far claim focused after ${Date.now() - step} ms`);
});
