// Copies pages as a browser copies them: opened without network and scripts, everything selected, copied as plain text.
//
//   node tools/train/pasted_lines/copy_pages.mjs < PAGES > COPIES     JSON lines {"id", "html"} -> {"id", "text"}
//
// The clipboard is one for the whole browser, so pages go one after another. Needs playwright-core and Chromium.

import { createInterface } from "node:readline";

import { chromium } from "playwright-core";

import { findChromium } from "../../setup/requirements.mjs";

const mostMilliseconds = 20_000;

async function launch() {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--blink-settings=imagesEnabled=false"] });
  const pasteContext = await browser.newContext();
  const paste = await pasteContext.newPage();
  await paste.setContent("<textarea></textarea>");
  return { browser, paste };
}

async function copy({ browser, paste }, html) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  try {
    await context.route("**/*", (route) => (route.request().url().startsWith("https://page.invalid/") ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html }) : route.abort()));
    const page = await context.newPage();
    page.setDefaultTimeout(mostMilliseconds);
    await page.goto("https://page.invalid/", { waitUntil: "domcontentloaded", timeout: mostMilliseconds });
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    await paste.bringToFront();
    await paste.evaluate(() => {
      document.querySelector("textarea").value = "";
      document.querySelector("textarea").focus();
    });
    await paste.keyboard.press("Control+V");
    return await paste.evaluate(() => document.querySelector("textarea").value);
  } finally {
    await context.close();
  }
}

async function withTime(work) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error("takes too long")), 2 * mostMilliseconds)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

let engine = await launch();
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, html } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ id, text: await withTime(copy(engine, html)) }));
  } catch (error) {
    console.error(`${id}: ${error.message.split("\n")[0]}`);
    await engine.browser.close().catch(() => {});
    engine = await launch();
  }
}
await engine.browser.close();
