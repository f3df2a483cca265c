// Visits to the page, one a test. After every test: no request has left the page since it loaded, its policy was
// never violated, and no script threw.

import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";

import { article } from "./articles.mjs";
import { launch, open, pasteAndWait } from "./browser.mjs";
import { fixedReport } from "./fixed_report.mjs";

/** Gives the functions that open a page, in one browser for the file; to be called once, at its head. */
export function visits() {
  let browser;
  let opened;

  before(async () => (browser = await launch()));
  after(() => browser.close());
  afterEach(leave);

  async function visit(options) {
    await leave();
    opened = await open(browser, options);
    return opened.page;
  }

  /** Opens the page on a fixed report, drawn whole. */
  async function visitWith(report = fixedReport, options = {}) {
    const page = await visit({ report, ...options });
    await pasteAndWait(page, "stands for the article of the report");
    await settled(page);
    return page;
  }

  /** Opens the page and pastes the invented article, for the engine to read. */
  async function visitArticle(options) {
    const page = await visit(options);
    await pasteAndWait(page, article);
    return page;
  }

  /** Ends the visit, and sees that nothing left the page and nothing was violated in it. */
  async function leave() {
    if (opened === undefined) return;
    const { close, requests, violations } = opened;
    opened = undefined;
    await close();
    assert.deepEqual(requests, [], "requests after load");
    assert.deepEqual(violations, [], "policy violations and errors");
  }

  return { visit, visitWith, visitArticle, leave, opened: () => opened, browser: () => browser };
}

/** Does what an action is for: its button in the bar or, where that has no room, its line in the menu. */
export async function act(page, name) {
  const button = page.locator(`#action-${name}`);
  if (await button.isVisible()) return button.click();
  await page.click("#more-menu-button");
  await page.click(`#menu-${name}`);
}

/** Tabs until the focus is on an element that `wanted`, a function run in the page, is true of. */
export async function tabTo(page, wanted) {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate(`(${wanted})(document.activeElement)`)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not reach it");
}

/** Waits until article and list are drawn whole. */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector("#status").textContent !== "");
  await page.waitForTimeout(50);
}

export const badge = (claim) => `.badge[data-claim="${claim}"]`;
export const item = (claim) => `#list .item[data-claim="${claim}"]`;
export const mark = (claim) => `#article mark[data-claim="${claim}"]`;
export const indexOf = (words) => fixedReport.claims.findIndex((claim) => claim.content[0].exact.includes(words));

/** What has the focus, in a word: "badge 3", "item 0". */
export const focused = (page) =>
  page.evaluate(() => {
    const { className, dataset } = document.activeElement;
    return `${String(className).split(" ")[0]} ${dataset.claim ?? ""}`.trim();
  });

/** The indexes of the claims in the list now, ascending. */
export const listed = (page) =>
  page.$$eval("#list .item[data-claim]", (all) => all.map((one) => Number(one.dataset.claim)).sort((a, b) => a - b));

/** The words that are lit under a name. */
export const lit = (page, name) => page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

/** Whether an element lies wholly on the screen. */
export function inView(page, selector) {
  return page.$eval(selector, (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
