// Makes the pictures of the page in docs/images: npm run screenshots --workspace web
//
// The faces are the system's. The pictures in the project are made with Charis SIL and Inter installed
// (Debian: fonts-sil-charis, fonts-inter).

import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { launch, open } from "../e2e/browser.mjs";

const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const largest = 400 * 1024; // bytes

const pictures = [
  { name: "page-light", size: "desktop", scheme: "light" },
  { name: "page-dark", size: "desktop", scheme: "dark" },
  { name: "page-phone", size: "phone", scheme: "light" },
];

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const { name, size, scheme } of pictures) {
  const scale = size === "phone" ? 2 : 1;
  const { page, close } = await open(browser, { size, scheme, deviceScaleFactor: scale });
  await page.click("#example-1");
  await page.waitForSelector("#article mark");
  const quote = page.locator("#article mark.direct").first();
  await quote.evaluate((one) => one.scrollIntoView({ block: "center" }));
  if (size === "phone") await quote.tap();
  else await quote.hover();
  await page.waitForSelector("#card:popover-open");
  await page.waitForTimeout(200);
  const path = `${folder}${name}.png`;
  await page.screenshot({ path });
  await close();
  const bytes = statSync(path).size;
  console.log(`${name}.png ${Math.round(bytes / 1024)} kB`);
  if (bytes > largest) throw new Error(`${name}.png is over ${largest / 1024} kB`);
}
await browser.close();
