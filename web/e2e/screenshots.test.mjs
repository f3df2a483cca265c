// Pictures of the page's main states, on three sizes of screen, light and dark, beside those in screenshots/.
//
//   npm run goldens --workspace web     takes them anew; look at what has changed before you commit it
//
// The report and the date are fixed, motion is off, and the faces are DejaVu's, which Debian's Chromium brings along:
// other faces have other widths. Where DejaVu is not installed nothing can be compared, and the tests say that they
// were left out. Pictures have half the screen's resolution: enough to see what has moved, and small. Those that
// differ, and where, are written to build/screenshots.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

import { sizes } from "./browser.mjs";
import { dialogs, visitState } from "./states.mjs";
import { visits } from "./visits.mjs";

const pictured = ["empty", "article", "why", "library", ...Object.keys(dialogs)];
const most = 0.003; // of the pixels may differ: the edge of a letter here and there
const update = process.env.WHOSAID_GOLDENS === "update";
const goldens = fileURLToPath(new URL("screenshots/", import.meta.url));
const failures = fileURLToPath(new URL("../../build/screenshots/", import.meta.url));

const here = visits();
const options = { deviceScaleFactor: 0.5, locale: "en-GB", timezoneId: "UTC", now: "2031-06-08T12:00:00Z" };

for (const size of Object.keys(sizes)) {
  for (const state of pictured) {
    test(`${state} on a ${size} looks as before, light and dark`, async (t) => {
      const page = await visitState(here, state, { ...options, size });
      if (!(await useDejaVu(page))) return t.skip("DejaVu is not installed (Debian: fonts-dejavu-core)");
      await page.mouse.move(0, 0);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        compare(`${state}-${size}-${colorScheme}.png`, await page.screenshot({ animations: "disabled" }));
      }
    });
  }
}

/** Sets the page in DejaVu, and lets it come to rest; false when the machine has no such faces. */
async function useDejaVu(page) {
  return page.evaluate(async () => {
    const width = (family) => {
      const context = document.createElement("canvas").getContext("2d");
      context.font = `40px ${family}`;
      return context.measureText("Who said it, and how one knows").width;
    };
    const isThere = (family) => width(`"${family}", monospace`) !== width("monospace") || width(`"${family}", serif`) === width(`"${family}", monospace`);
    if (!isThere("DejaVu Sans") || !isThere("DejaVu Serif")) return false;
    document.documentElement.style.setProperty("--sans", '"DejaVu Sans"');
    document.documentElement.style.setProperty("--serif", '"DejaVu Serif"');
    document.querySelector("#note").hidden = true; // it would leave by itself
    document.activeElement.blur();
    scrollTo(0, 0); // the way here may have scrolled
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return true;
  });
}

function compare(name, bytes) {
  if (update) {
    mkdirSync(goldens, { recursive: true });
    return writeFileSync(goldens + name, bytes);
  }
  assert.ok(existsSync(goldens + name), `${name} is missing: npm run goldens --workspace web`);
  const [found, wanted] = [PNG.sync.read(bytes), PNG.sync.read(readFileSync(goldens + name))];
  assert.deepEqual([found.width, found.height], [wanted.width, wanted.height], name);
  const { width, height } = found;
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(wanted.data, found.data, difference.data, width, height, { threshold: 0.15 });
  const share = pixels / (width * height);
  if (share > most) {
    mkdirSync(failures, { recursive: true });
    writeFileSync(failures + name, bytes);
    writeFileSync(failures + name.replace(".png", ".difference.png"), PNG.sync.write(difference));
  }
  assert.ok(share <= most, `${name}: ${(100 * share).toFixed(2)} % of its pixels differ; see build/screenshots`);
}
