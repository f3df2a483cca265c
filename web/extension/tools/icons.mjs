// The icons: the page's favicon, drawn in each size by a browser that the machine has.
//
//   node extension/tools/icons.mjs     writes extension/icons/16.png ... 128.png

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { chromium } from "playwright-core";

import { findChromium } from "../../../tools/setup/requirements.mjs";

const sizes = [16, 32, 48, 128];
const folder = new URL("../icons/", import.meta.url);
const drawing = readFileSync(new URL("../../page/favicon.svg", import.meta.url), "utf8");

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium() });
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
  writeFileSync(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
