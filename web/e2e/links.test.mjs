// Links with a whole article in them, made when the reader asks: to the article, to one quote of it, and with what
// the reader chose to belong to it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { act, badge, focused, mark, visits } from "./visits.mjs";

const { visit, visitArticle } = visits();

const withClipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const marks = (page) => page.$$eval("#article mark", (all) => all.map((one) => one.textContent));

async function copied(page, press) {
  await press();
  await page.waitForFunction(() => document.querySelector("#note-text").textContent.startsWith("Link copied"));
  return page.evaluate(() => navigator.clipboard.readText());
}

async function follow(link, options) {
  const page = await visit({ path: new URL(link).hash, ...options });
  await page.waitForSelector("#article mark");
  return page;
}

test("a link carries the article, and the address loses it as soon as another is open", async () => {
  const page = await visitArticle(withClipboard);
  const before = await marks(page);
  const link = await copied(page, async () => {
    await page.click("#export-menu-button");
    await page.click("#menu-copy-link");
  });
  assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/some\/where\/#article=[\w-]+$/);
  const there = await follow(link);
  assert.deepEqual(await marks(there), before);
  assert.match(there.url(), /#article=/);
  await there.click("#clear");
  await there.waitForFunction(() => location.hash === "");
});

test("a link to a quote opens the article at it", async () => {
  const page = await visitArticle(withClipboard);
  const claim = await page.$$eval("#article mark", (all) => all.find((one) => one.textContent.includes("Nobody has told")).dataset.claim);
  await page.focus(badge(claim));
  await page.waitForSelector("#card:popover-open");
  const link = await copied(page, () => page.locator("#card").getByRole("button", { name: "Copy link to this quote" }).click());
  const there = await follow(link);
  await there.waitForFunction((selector) => document.activeElement.matches(selector), badge(claim));
  assert.equal(await focused(there), `badge ${claim}`);
  assert.match(await there.locator(mark(claim)).first().textContent(), /Nobody has told the drivers/);
});

test("a link carries what the reader took in and left out", async () => {
  const page = await visitArticle(withClipboard);
  await act(page, "choose-blocks");
  await page.locator("#article > .block", { hasText: "We are ready" }).locator(".choose").click();
  await page.waitForFunction(() => document.querySelector("#note-text").textContent.includes("left out"));
  await page.waitForFunction(() => ![...document.querySelectorAll("#article mark")].some((one) => one.textContent.includes("We are ready")));
  const before = await marks(page);
  const link = await copied(page, async () => {
    await page.click("#export-menu-button");
    await page.click("#menu-copy-link");
  });
  const there = await follow(link);
  assert.deepEqual(await marks(there), before);
  assert.match(await there.locator(".left-out", { hasText: "We are ready" }).locator(".left-out-why").textContent(), /left out by you/);
});

test("a damaged link is said to be one, and opens nothing", async () => {
  const page = await visit({ path: "#article=AAAA" });
  await page.waitForSelector("#note:not([hidden])");
  assert.match(await page.textContent("#note-text"), /link/);
  assert.equal(await page.getAttribute("body", "data-state"), "empty");
});
