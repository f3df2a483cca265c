// Large input: what the page is at is shown, and it can be cancelled; typing goes on meanwhile.

import assert from "node:assert/strict";
import { test } from "node:test";

import { paste, pasteAndWait } from "./browser.mjs";
import { bigReport, fixedReport } from "./fixed_report.mjs";
import { settled, visits } from "./visits.mjs";

const { visit, opened } = visits();

// An engine that never finishes an article that speaks of a slow one.
const stuck = `onmessage = ({ data }) => {
  if (String(data.input).includes("slow")) return;
  postMessage({ id: data.id, json: ${JSON.stringify(JSON.stringify(fixedReport))}, milliseconds: 1 });
};`;

test("a long analysis says what it is at and can be cancelled; what was there stays, and the next one works", async () => {
  const page = await visit({ worker: stuck });
  await pasteAndWait(page, "an article");
  await settled(page);
  await page.evaluate(() => document.activeElement.blur());
  await paste(page, "a slow one ".repeat(200));
  await page.waitForSelector("#cancel");
  assert.match(await page.innerText(".work [role=status]"), /Reading 2,200 characters/);
  assert.ok(await page.$(".work progress"));
  await page.waitForFunction(() => /\d s$/.test(document.querySelector(".work p:nth-child(2)")?.textContent));
  await page.click("#cancel");
  assert.equal(await page.$("#cancel"), null);
  assert.match(await page.innerText("#note-text"), /Cancelled/);
  assert.equal((await page.$$("#article .badge")).length, fixedReport.claims.length, "the old article stands");
  assert.equal(await page.inputValue("#source-text"), "an article");
  await page.evaluate(() => document.activeElement.blur());
  await paste(page, "another");
  await page.waitForFunction(() => document.querySelector("#source-text").value === "another");
  await settled(page);
  // The engine is started anew from the page's own files, and from nowhere else.
  const asked = opened().requests.splice(0);
  assert.ok(asked.every((url) => /\/(?:worker|whosaid)-[^/]*\.(?:js|wasm)$/.test(url)), asked.join());
});

test("a short analysis shows no progress", async () => {
  const page = await visit({ report: fixedReport });
  await page.evaluate(() => {
    globalThis.seen = 0;
    new MutationObserver(() => (globalThis.seen += document.querySelectorAll("#cancel").length)).observe(document.querySelector("#work"), { childList: true, subtree: true });
  });
  await pasteAndWait(page, "x");
  await settled(page);
  assert.equal(await page.evaluate(() => globalThis.seen), 0);
});

test("drawing a long article shows how far it is, and ends", async () => {
  const page = await visit({ report: bigReport(1500) });
  await page.evaluate(() => {
    globalThis.shares = [];
    new MutationObserver(() => {
      const bar = document.querySelector(".work progress");
      if (bar?.hasAttribute("value")) globalThis.shares.push(bar.value);
    }).observe(document.querySelector("#work"), { childList: true, subtree: true, attributes: true });
  });
  await pasteAndWait(page, "x");
  await page.waitForFunction(() => document.querySelectorAll("#article .badge").length === 3000);
  await page.waitForFunction(() => document.querySelector(".work") === null);
  const shares = await page.evaluate(() => globalThis.shares);
  assert.ok(shares.length > 1, "progress was shown");
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
});

test("while the engine works, every letter typed appears at once", async () => {
  const page = await visit({ worker: stuck });
  await page.focus("#source-text");
  await page.keyboard.type("a slow one");
  await page.waitForSelector("#cancel");
  const latest = await page.evaluate(async () => {
    const field = document.querySelector("#source-text");
    const waits = [];
    for (const letter of "these letters") {
      const begin = performance.now();
      field.setRangeText(letter, field.value.length, field.value.length, "end");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      waits.push(performance.now() - begin);
    }
    return Math.max(...waits);
  });
  assert.match(await page.inputValue("#source-text"), /these letters$/);
  console.log(`longest wait for a frame while typing: ${latest.toFixed(0)} ms`);
});
