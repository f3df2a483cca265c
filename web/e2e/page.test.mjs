// The built page in a real browser, used as a person uses it: an article comes in, is taken back, is replaced.

import assert from "node:assert/strict";
import { test } from "node:test";

import { another, article, withoutClaims } from "./articles.mjs";
import { paste, pasteAndWait } from "./browser.mjs";
import { fixedReport } from "./fixed_report.mjs";
import { settled, visits } from "./visits.mjs";

const { visit, opened } = visits();

const status = (page) => page.textContent("#status");

test("typing is analysed as one types, and the newest text wins", async () => {
  const page = await visit();
  await page.focus("#source-text");
  await page.keyboard.type('"We are ready," said Lena Osei.', { delay: 8 });
  await page.waitForFunction(() => document.querySelector("#article mark")?.textContent === "We are ready,");
  assert.equal(await page.evaluate(() => document.activeElement.id), "source-text", "the focus stays in the field");
  await page.keyboard.type(' "We are late," said Tomas Brill.', { delay: 8 });
  await page.waitForFunction(() => document.querySelectorAll("#article mark").length >= 2);
  const shown = await page.$$eval("#article [data-start]", (all) => all.map((one) => one.textContent).join(" "));
  assert.equal(shown, await page.inputValue("#source-text"));
});

test("an article pasted over another replaces it, and can be taken back", async () => {
  const page = await visit();
  await pasteAndWait(page, article);
  await paste(page, another);
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("nine days"));
  await page.click("#note-undo");
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("Orchard Row"));
});

test("clearing can be undone", async () => {
  const page = await visit();
  await pasteAndWait(page, article);
  await page.click("#clear");
  assert.equal(await page.getAttribute("body", "data-state"), "empty");
  assert.equal(await page.inputValue("#source-text"), "");
  await page.click("#note-undo");
  await page.waitForSelector("#article mark");
  assert.match(await page.inputValue("#source-text"), /Orchard Row/);
});

test("each example can be tried, and has claims", async () => {
  const page = await visit();
  for (const n of [1, 2, 3]) {
    await page.click(`#example-${n}`);
    await page.waitForSelector("#article mark");
    await settled(page);
    assert.ok(Number.parseInt(await status(page)) >= 8, `example ${n}: ${await status(page)}`);
    await page.click("#clear");
  }
});

test("a text file can be dropped or opened; another kind is refused in words", async () => {
  const page = await visit();
  await page.setInputFiles("#file", { name: "paper.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await page.waitForSelector("#note:not([hidden])");
  assert.match(await page.innerText("#note-text"), /“paper.pdf” is a PDF/);
  await page.setInputFiles("#file", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(another) });
  await page.waitForSelector("#article mark");
  await page.click("#clear");
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], "b.txt", { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, article);
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("Orchard Row"));
});

test("an empty paste says what to do; an article without claims says so", async () => {
  const page = await visit();
  await paste(page, "  \n ");
  assert.match(await page.innerText("#note-text"), /There is no text in what was pasted/);
  await pasteAndWait(page, withoutClaims);
  await settled(page);
  assert.equal(await status(page), "No claims found");
  assert.equal(await page.isVisible("#nothing"), true);
});

test("after loading it needs no server", async () => {
  const page = await visit();
  await opened().server.stop();
  await pasteAndWait(page, article);
  await settled(page);
  assert.ok((await page.$$("#article mark")).length >= 5);
});

for (const missing of [".wasm", "worker"]) {
  test(`an engine that does not load (${missing}) is told at once, in words`, async () => {
    const page = await visit({ missing: missing === "worker" ? /worker-[^/]*\.js$/ : /\.wasm$/ });
    assert.match(await page.innerText("#failure"), /whosaid could not start/);
    assert.equal(await page.isVisible("#reload"), true);
  });
}

test("at 320 pixels nothing needs scrolling sideways", async () => {
  const page = await visit({ viewport: { width: 320, height: 640 }, report: fixedReport });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(await overflow(), 0, "empty");
  await pasteAndWait(page, "x");
  assert.equal(await overflow(), 0, "article");
  await page.click("#views-voices");
  assert.equal(await overflow(), 0, "voices");
  await page.click("#views-text");
  assert.equal(await overflow(), 0, "text");
});

test("the theme can be chosen, and stays chosen", async () => {
  const page = await visit();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.click("#theme");
  await page.click("#theme");
  assert.equal(await page.getAttribute("#theme", "aria-label"), "Theme: dark");
  assert.notEqual(await paper(), light);
  assert.equal(await page.evaluate(() => localStorage.getItem("whosaid-theme")), "dark");
});
