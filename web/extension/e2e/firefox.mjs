// Firefox with the test package of the extension in it, driven over WebDriver BiDi.
//
// BiDi lets nobody look into an add-on's own pages, so what is checked is what the page shows: its highlights, its
// DOM, its style. That the panel is open is seen by its tab.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import puppeteer from "puppeteer-core";

import { findFirefox } from "../../../tools/setup/requirements.mjs";
import { isPainted } from "./in_page.mjs";

const extension = fileURLToPath(new URL("../../../dist/test/firefox", import.meta.url));

export async function launchWithExtension() {
  if (findFirefox() === undefined) throw new Error("No Firefox found. Install it, or name it in the variable FIREFOX_PATH.");
  if (!existsSync(`${extension}/manifest.json`)) throw new Error("Run: npm run build:extension -- --test");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: findFirefox(),
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 240_000,
    extraPrefsFirefox: { "ui.prefersReducedMotion": 1 },
  });
  await browser.installExtension(extension);
  return browser;
}

/** Clicks for the reader and waits until the page is painted. Gives the panel's tab. */
export async function analyse(browser, page, what = "page") {
  const before = new Set(await browser.pages());
  await page.evaluate((detail) => document.dispatchEvent(new CustomEvent("whosaid-test-click", { detail })), what);
  await page.waitForFunction(isPainted, { timeout: 120_000 });
  return (await browser.pages()).find((one) => !before.has(one));
}
