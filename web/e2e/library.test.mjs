// The library in a real browser: save, search, open again, delete, export, import, and a browser that keeps nothing.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { another, article } from "./articles.mjs";
import { pasteAndWait } from "./browser.mjs";
import { visits } from "./visits.mjs";

const { visit: openPage, opened } = visits();

async function visit() {
  await openPage();
  return opened();
}

const titles = (page) => page.$$eval(".library-open", (all) => all.map((one) => one.textContent));
const count = (page) => page.textContent("#library-count");

async function save(page, text) {
  await pasteAndWait(page, text);
  await page.click("#action-save");
  await page.waitForFunction(() => document.querySelector("#action-save").textContent === "Saved");
}

async function openLibrary(page) {
  await page.click("#more-menu-button");
  await page.click("#menu-library");
  await page.waitForSelector(".library");
}

async function visitWithTwo() {
  const { page } = await visit();
  await save(page, article);
  await save(page, another);
  await openLibrary(page);
  await page.waitForSelector(".library-open");
  return page;
}

async function exported(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#library-export")]);
  return { name: download.suggestedFilename(), json: await readFile(await download.path(), "utf8") };
}

const importJson = (page, json, name = "library.json") =>
  page.setInputFiles("#library-file", { name, mimeType: "application/json", buffer: Buffer.from(json) });

const said = async (page, pattern) => {
  await page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector(".library-said").textContent), pattern);
};

test("a saved article is still there after a reload, and opens with its claims", async () => {
  const { page, requests, server } = await visit();
  await save(page, article);
  const before = await page.$$eval("#article mark", (all) => all.map((one) => one.textContent));
  assert.ok(before.length >= 5);
  await page.reload();
  await page.waitForSelector("body[data-engine=ready]");
  for (const list of [requests, server.hits]) list.splice(0);
  await openLibrary(page);
  await page.click(".library-open");
  await page.waitForSelector("#article mark");
  assert.equal(await page.$(".library"), null, "the dialog has gone");
  assert.deepEqual(await page.$$eval("#article mark", (all) => all.map((one) => one.textContent)), before);
  assert.equal(await page.textContent("#action-save"), "Saved");
});

test("rich text comes back as rich text", async () => {
  const { page } = await visit();
  const markup = "<h1>Ferry sinks</h1><p>“We are safe,” captain Jo Bell <a href='https://x.example'>said</a>.</p>";
  await pasteAndWait(page, "Ferry sinks\n\n“We are safe,” captain Jo Bell said.", markup);
  await page.click("#action-save");
  await page.waitForFunction(() => document.querySelector("#action-save").textContent === "Saved");
  await page.click("#clear");
  await openLibrary(page);
  await page.click(".library-open");
  await page.waitForSelector("#article mark");
  await openLibrary(page);
  const { articles } = JSON.parse((await exported(page)).json);
  assert.equal(articles[0].source.markup, markup);
  assert.equal(articles[0].title, "Ferry sinks");
});

test("saving twice keeps one article, undo keeps none", async () => {
  const { page } = await visit();
  await save(page, article);
  await page.click("#note-undo");
  await page.waitForFunction(() => document.querySelector("#action-save").textContent === "Save");
  await page.click("#action-save");
  await page.waitForFunction(() => document.querySelector("#action-save").textContent === "Saved");
  await page.click("#action-save"); // opens the library
  await page.waitForSelector(".library-open");
  assert.equal((await titles(page)).length, 1);
});

test("claims of all saved articles are searched by words and by speaker, and lead to their place", async () => {
  const page = await visitWithTwo();
  assert.equal(await count(page), "2 articles");
  const speakers = await page.$$eval("#library-speaker option", (all) => all.map((one) => one.value).filter(Boolean));
  assert.ok(speakers.length >= 3);
  await page.selectOption("#library-speaker", speakers[0]);
  const named = await page.$$eval(".library-claims b", (all) => all.map((one) => one.textContent));
  assert.ok(named.length >= 1 && named.every((name) => name === speakers[0]), named.join());
  await page.selectOption("#library-speaker", "");
  const words = await page.$eval(".library-open", (one) => one.textContent);
  await page.fill("#library-words", "zzz nothing");
  assert.equal(await count(page), "Nothing fits.");
  await page.fill("#library-words", words.split(" ").slice(0, 2).join(" ").toUpperCase());
  assert.ok((await titles(page)).includes(words));
  await page.fill("#library-words", "");
  await page.selectOption("#library-speaker", speakers[0]);
  const claim = (await page.textContent(".library-claims li:first-child span")).replace(/^“(.*)”$/, "$1");
  await page.click(".library-claims li:first-child button");
  await page.waitForFunction(() => document.activeElement.matches("#article .badge"));
  const marked = await page.evaluate(() => {
    const index = document.activeElement.dataset.claim;
    return [...document.querySelectorAll(`#article mark[data-claim="${index}"]`)].map((one) => one.textContent);
  });
  assert.equal(marked.join(""), claim.split(" … ").join(""));
});

test("an article that is deleted can be taken back; so can all of them", async () => {
  const page = await visitWithTwo();
  const all = await titles(page);
  await page.click(".library-article:first-child .library-delete");
  await said(page, "1 article deleted");
  assert.deepEqual(await titles(page), all.slice(1));
  await page.click("#library-undo");
  await said(page, "is back");
  assert.deepEqual(await titles(page), all);
  await page.click("#library-clear");
  await page.click("#library-clear-no");
  assert.deepEqual(await titles(page), all);
  await page.click("#library-clear");
  await page.click("#library-clear-yes");
  await said(page, "2 articles deleted");
  assert.deepEqual(await titles(page), []);
  await page.click("#library-undo");
  await said(page, "are back");
  assert.deepEqual(await titles(page), all);
});

test("tags and a note are kept and found", async () => {
  const page = await visitWithTwo();
  const [first] = await titles(page);
  await page.click(".library-article:first-child .library-notes summary");
  await page.fill(".library-article:first-child .library-notes input", "Ferries, winter,ferries , ");
  await page.fill(".library-article:first-child .library-notes textarea", "Ask about the <b>spare part</b>");
  await page.keyboard.press("Tab");
  await page.waitForSelector(".library-note");
  assert.equal(await page.textContent(".library-note"), "Ask about the <b>spare part</b>");
  await page.fill("#library-words", "spare part");
  assert.deepEqual(await titles(page), [first]);
  await page.fill("#library-words", "winter");
  assert.ok((await titles(page)).includes(first));
});

test("everything goes out as one file and comes in again in another browser", async () => {
  const page = await visitWithTwo();
  const all = await titles(page);
  const { name, json } = await exported(page);
  assert.match(name, /^whosaid-library-1-\d{4}-\d\d-\d\d\.json$/);
  assert.equal(JSON.parse(json).format, "whosaid-library/1");
  const { page: elsewhere } = await visit();
  await openLibrary(elsewhere);
  await importJson(elsewhere, json);
  await said(elsewhere, "2 articles imported");
  assert.deepEqual(await titles(elsewhere), all);
  await importJson(elsewhere, json);
  await said(elsewhere, "0 articles imported. 2 were there already");
  assert.deepEqual(await titles(elsewhere), all);
});

test("a file that is no library, or a hostile one, changes nothing and does nothing", async () => {
  const page = await visitWithTwo();
  const all = await titles(page);
  const { json } = await exported(page);
  await importJson(page, json.slice(0, -40), "cut.json");
  await said(page, "“cut.json” is damaged");
  await importJson(page, "[]", "list.json");
  await said(page, "“list.json” is no library");
  await importJson(page, json.replace("library/1", "library/9"), "new.json");
  await said(page, "newer version");
  const hostile = JSON.parse(json);
  const evil = "<img src=x onerror=document.title='owned'><script>document.title='owned'</script>";
  Object.assign(hostile.articles[0], { id: "evil", title: evil, note: evil, tags: [evil] });
  hostile.articles[1].report.claims[0].content[0].exact = "What nobody said";
  await importJson(page, JSON.stringify(hostile));
  await said(page, "1 article imported.*1 was damaged");
  assert.deepEqual((await titles(page)).sort(), [...all, evil].sort());
  assert.equal(await page.$(".library img, .library script"), null);
  assert.notEqual(await page.title(), "owned");
});

test("where the browser keeps nothing, it says so and the article can be downloaded", async () => {
  const { page } = await visit();
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not allowed", "SecurityError");
    };
  });
  await pasteAndWait(page, article);
  await page.click("#action-save");
  await page.waitForFunction(() => /keeps nothing/.test(document.querySelector("#note-text").textContent));
  assert.equal(await page.textContent("#action-save"), "Save");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#note-undo")]);
  const { articles } = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(articles[0].source.text, article);
  assert.ok((await page.$$("#article mark")).length >= 5, "the article is still open");
  await openLibrary(page);
  await said(page, "keeps nothing");
});

test("where there is no room left, nothing is half saved", async () => {
  const { page } = await visit();
  await save(page, article);
  // As the browser does it: in the middle of a transaction, which then knows the reason.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given);
      if (this.name === "summaries") this.transaction.abort();
      return request;
    };
    Object.defineProperty(IDBTransaction.prototype, "error", { get: () => new DOMException("full", "QuotaExceededError") });
  });
  await pasteAndWait(page, another);
  await page.click("#action-save");
  await page.waitForFunction(() => /no room left/.test(document.querySelector("#note-text").textContent));
  await openLibrary(page);
  await page.waitForSelector(".library-open");
  assert.equal(await count(page), "1 article");
  assert.equal(JSON.parse((await exported(page)).json).articles.length, 1);
});

test("the library is used by keyboard alone", async () => {
  const { page } = await visit();
  await save(page, article);
  await page.focus("#action-save");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".library-open");
  await page.focus("#library-words");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "library-speaker");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".library-open")));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".library") === null);
  await openLibrary(page);
  await page.keyboard.press("Escape");
  assert.equal(await page.$(".library"), null);
});
