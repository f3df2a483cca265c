// What belongs to the article is the reader's to say: a block is taken in or left out, the claims follow, and it can
// be taken back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { analyze } from "@whosaid/engine";

import { article } from "./articles.mjs";
import { act, visits } from "./visits.mjs";

const { visitArticle: visit } = visits();

const bill = "She said the last bill was";
const standing = (page) => page.$$eval("#article > .block:not(.fold)", (all) => all.map((one) => one.textContent));
const claimed = (page) => page.$$eval("#list .item-words", (all) => all.map((one) => one.textContent).sort());
const wordsOf = ({ claims }) => claims.map(({ content }) => content.map(({ exact }) => exact).join(" … ")).sort();
const note = (page) => page.textContent("#note-text");

const until = (page, words, stands) =>
  page.waitForFunction(
    ([text, wanted]) => [...document.querySelectorAll("#article > .block:not(.fold)")].some((one) => one.textContent.includes(text)) === wanted,
    [words, stands],
  );

test("a block that was left out is taken in, and left out again, where it stands", async () => {
  const page = await visit();
  const before = await standing(page);
  assert.ok(!before.some((text) => text.includes("Read more")));
  const fold = page.locator("details.fold", { hasText: "Read more: The bridge" });
  await fold.locator("summary").click();
  await fold.locator(".left-out", { hasText: "Read more" }).getByRole("button", { name: "Take in" }).click();
  await until(page, "Read more", true);
  assert.match(await note(page), /taken into the article/);
  assert.deepEqual((await standing(page)).filter((text) => !text.includes("Read more")), before);
  await page.click("#note-undo");
  await until(page, "Read more", false);
  assert.deepEqual(await standing(page), before);
});

test("claims of a block that is left out are gone, and come back with it", async () => {
  const page = await visit();
  const report = await analyze(article, { input: "text" });
  const all = wordsOf(report);
  assert.deepEqual(await claimed(page), all);
  await act(page, "choose-blocks");
  await page.locator("#article > .block", { hasText: bill }).locator(".choose").click();
  await until(page, bill, false);
  const drop = report.blocks.findIndex(({ start, end }) => report.document.text.slice(start, end).includes(bill));
  const without = wordsOf(await analyze(article, { input: "text", drop: [drop] }));
  assert.ok(without.length < all.length);
  assert.deepEqual(await claimed(page), without);
  assert.match(await page.textContent("details.fold .left-out-why >> nth=-1"), / — /);
  const left = page.locator(".left-out", { hasText: bill });
  await left.evaluate((one) => (one.closest("details").open = true));
  assert.match(await left.locator(".left-out-why").textContent(), /left out by you/);
  await left.locator(".choose").click();
  await until(page, bill, true);
  assert.deepEqual(await claimed(page), all);
});

test("blocks are chosen by keys alone", async () => {
  const page = await visit();
  await act(page, "choose-blocks");
  assert.equal(await page.evaluate(() => document.activeElement.id), "article");
  const at = () => page.evaluate(() => document.activeElement.closest(".block")?.textContent ?? "");
  for (let i = 0; i < 80 && !((await at()).includes(bill) && (await page.evaluate(() => document.activeElement.matches(".choose")))); i++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await until(page, bill, false);
  await page.focus("#note-undo");
  await page.keyboard.press("Enter");
  await until(page, bill, true);
});
