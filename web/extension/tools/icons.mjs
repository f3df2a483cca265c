// Makes the icons of the packages from page/favicon.svg: node extension/tools/icons.mjs

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { launch } from "../../e2e/browser.mjs";

const sizes = [16, 32, 48, 128];
const folder = new URL("../icons/", import.meta.url);
const drawing = readFileSync(new URL("../../page/favicon.svg", import.meta.url), "utf8");

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
  writeFileSync(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
