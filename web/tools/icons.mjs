// Makes the app's icons from page/favicon.svg: npm run icons --workspace web
//
//   icon.svg           the same, for browsers that take it
//   icon-192, -512     the icon as it is, round corners and all
//   maskable-512       the sign alone, small enough for any mask, on paper that fills the square

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { launch } from "../e2e/browser.mjs";

const source = new URL("../page/favicon.svg", import.meta.url);
const folder = new URL("../app/icons/", import.meta.url);
const safeShare = 0.72; // of the width: within the circle of 80 % that every mask leaves

const svg = readFileSync(source, "utf8");
const paper = svg.match(/<rect[^>]*fill="(#\w+)"/)[1];

mkdirSync(folder, { recursive: true });
copyFileSync(fileURLToPath(source), fileURLToPath(new URL("icon.svg", folder)));
const browser = await launch();
for (const [name, size, share, background] of [
  ["icon-192.png", 192, 1, "transparent"],
  ["icon-512.png", 512, 1, "transparent"],
  ["maskable-512.png", 512, safeShare, paper],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const image = `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}" width="${size * share}">`;
  await page.setContent(`<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">${image}`);
  writeFileSync(new URL(name, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
