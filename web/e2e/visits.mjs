// Visits to the page, one a test. After every test: no request has left the page since it loaded, its policy was
// never violated, and no script threw.

import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";

import { launch, open, pasteAndWait } from "./browser.mjs";
import { fixedReport } from "./fixed_report.mjs";

/** Gives the functions that open a page; to be called once, at the head of a file of tests. */
export function visits() {
  let browser;
  let opened;

  before(async () => (browser = await launch()));
  after(() => browser.close());
  afterEach(async () => {
    if (opened === undefined) return;
    const { close, requests, violations } = opened;
    opened = undefined;
    await close();
    assert.deepEqual(requests, [], "requests after load");
    assert.deepEqual(violations, [], "policy violations and errors");
  });

  async function visit(options) {
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

  return { visit, visitWith, opened: () => opened };
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
