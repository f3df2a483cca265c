// The page in Firefox: what is pasted is read and marked, the keys go through it, it comes out as files, and it can
// be saved. After each test: no request since the page has loaded, no violation of its policy, no error.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";

import { analyze } from "@whosaid/engine";

import { article } from "./articles.mjs";
import { launchFirefox, openInFirefox } from "./firefox.mjs";

let browser;
let opened;
before(async () => (browser = await launchFirefox()));
after(() => browser?.close());
afterEach(async () => {
  if (opened === undefined) return;
  const { close, requests, violations } = opened;
  opened = undefined;
  await close();
  assert.deepEqual(requests, [], "requests after load");
  assert.deepEqual(violations, [], "policy violations and errors");
});

async function visit(path) {
  opened = await openInFirefox(browser, path);
  return opened.page;
}

async function visitWith(text, html = "") {
  const page = await visit();
  await paste(page, text, html);
  await page.waitForSelector("#article mark", { timeout: 30_000 });
  return page;
}

// Firefox lets no script fill the clipboard of an event that it makes; the event can be given one of its own.
function paste(page, text, html) {
  return page.evaluate(
    (words, markup) => {
      const data = new DataTransfer();
      data.setData("text/plain", words);
      if (markup !== "") data.setData("text/html", markup);
      const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: data });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    text,
    html,
  );
}

const texts = (page, selector) => page.$$eval(selector, (all) => all.map((one) => one.textContent));
const focusedClaim = (page) => page.evaluate(() => document.activeElement.dataset.claim ?? null);

test("a pasted article shows the engine's claims, each with its words", async () => {
  const page = await visitWith(article);
  const report = await analyze(article, { input: "text" });
  const marked = await page.$$eval("#article mark[data-claim]", (all) => {
    const words = {};
    for (const one of all) words[one.dataset.claim] = (words[one.dataset.claim] ?? "") + one.textContent;
    return words;
  });
  const top = report.claims.map(({ content }, i) => [String(i), content.map(({ exact }) => exact).join("")]);
  for (const [claim, words] of top) {
    assert.equal((marked[claim] ?? "").replace(/\s+/g, ""), words.replace(/\s+/g, ""), `claim ${claim}`);
  }
  assert.match(await page.$eval("#status", (one) => one.textContent), new RegExp(`^${report.claims.length} claims, `));
});

test("rich text keeps its headline and drops its menu", async () => {
  const markup =
    "<nav><a href=x>News</a> <a href=y>Sport</a></nav><h1>Ferry sinks</h1><p>“We are all safe,” captain Jo Bell said.</p>";
  const page = await visitWith("News Sport\nFerry sinks\n\n“We are all safe,” captain Jo Bell said.", markup);
  assert.deepEqual(await texts(page, "#article mark"), ["We are all safe,"]);
  assert.match(await page.title(), /^Ferry sinks/);
});

test("claims are tinted and underlined, their source lights up", async () => {
  const page = await visitWith(article);
  const style = await page.$eval("#article mark.direct", (one) => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(one);
    return { textDecorationLine, textDecorationStyle };
  });
  assert.deepEqual(style, { textDecorationLine: "underline", textDecorationStyle: "solid" });
  const colours = await page.$$eval("#article .badge", (all) => [
    ...new Set(all.map((one) => getComputedStyle(one, "::after").backgroundColor)),
  ]);
  assert.ok(colours.length >= 2, "speakers differ by colour");
});

test("j and k go through the claims, Enter changes sides, Escape closes", async () => {
  const page = await visitWith(article);
  await page.focus("#article");
  await page.keyboard.press("j");
  assert.equal(await focusedClaim(page), "0");
  await page.keyboard.press("j");
  assert.equal(await focusedClaim(page), "1");
  await page.waitForSelector("#card:popover-open");
  await page.keyboard.press("k");
  assert.equal(await focusedClaim(page), "0");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.querySelector("#list").contains(document.activeElement)), true);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.querySelector("#article").contains(document.activeElement)), true);
  await page.keyboard.press("Escape");
  assert.equal(await page.$("#card:popover-open"), null);
});

test("an article is saved, and is exported with its library", async () => {
  const page = await visitWith(article);
  await page.click("#action-save");
  await page.waitForFunction(() => document.querySelector("#action-save").textContent === "Saved");
  await page.click("#action-save");
  await page.waitForSelector(".library-open");
  const file = await exported(page, "#library-export");
  assert.match(file.name, /^whosaid-library-1-.*\.json$/);
  const { format, articles } = JSON.parse(file.text);
  assert.equal(format, "whosaid-library/1");
  assert.equal(articles[0].source.text, article);
});

test("a link carries the whole article to where it is opened", async () => {
  const page = await visitWith(article);
  const before = await texts(page, "#article mark");
  const copied = page.evaluate(
    () => new Promise((resolve) => (navigator.clipboard.writeText = async (text) => resolve(text))),
  );
  await page.evaluate(() => document.querySelector("#menu-copy-link").click());
  const link = await copied;
  await opened.close();
  const other = await visit(`#${new URL(link).hash.slice(1)}`);
  await other.waitForSelector("#article mark");
  assert.deepEqual(await texts(other, "#article mark"), before);
});

// What a button offers for download: the name and the text of the file, read in the page before it is saved.
function exported(page, button) {
  return page.evaluate(async (selector) => {
    const offered = new Promise((resolve) => {
      HTMLAnchorElement.prototype.click = function () {
        resolve({ name: this.download, url: this.href });
      };
    });
    const made = new Promise((resolve) => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => (resolve(blob), create.call(URL, blob));
    });
    document.querySelector(selector).click();
    return { name: (await offered).name, text: await (await made).text() };
  }, button);
}
