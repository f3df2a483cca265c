// axe-core in every state of the page: light and dark, desktop and phone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { dropFiles, launch, open, pasteAndWait } from "./browser.mjs";
import { emptyReport, fixedReport } from "./fixed_report.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const states = {
  empty: {},
  article: { report: fixedReport },
  card: {
    report: fixedReport,
    async reach(page) {
      await page.keyboard.press("j");
      await page.waitForSelector("#card:popover-open");
    },
  },
  unfolded: {
    report: fixedReport,
    reach: (page) => page.$$eval("details", (all) => all.forEach((one) => (one.open = true))),
  },
  voices: {
    report: fixedReport,
    async reach(page, size) {
      if (size === "phone") await page.click("#views-voices");
      else await page.click('.item[data-claim="5"]');
    },
  },
  editing: {
    report: fixedReport,
    reach: (page, size) => page.click(size === "phone" ? "#views-text" : "#edit"),
  },
  why: {
    report: fixedReport,
    async reach(page, size) {
      if (size === "phone") await page.click("#views-voices");
      await page.$$eval(".why-button", (all) => all.slice(0, 8).forEach((one) => one.click()));
    },
  },
  filtered: {
    report: fixedReport,
    async reach(page, size) {
      if (size === "phone") await page.click("#views-voices");
      await page.click(".filter-button");
      await page.selectOption('[data-filter="form"]', "mixed");
    },
  },
  "by form": { report: fixedReport, reach: (page) => page.keyboard.press("c") },
  "choosing blocks": {
    report: fixedReport,
    async reach(page) {
      await page.click("#more-menu-button");
      await page.click("#menu-choose-blocks");
    },
  },
  menu: { report: fixedReport, reach: (page) => page.click("#more-menu-button") },
  keys: { report: fixedReport, reach: (page) => page.keyboard.press("?") },
  "no claims": { report: emptyReport },
  exporting: { report: fixedReport, reach: (page) => page.click("#export-menu-button") },
  copying: {
    report: fixedReport,
    async reach(page) {
      await page.click("#export-menu-button");
      await page.click("#menu-export-copy");
      await page.waitForSelector("dialog[open]");
    },
  },
  shelf: {
    report: fixedReport,
    async reach(page) {
      await dropFiles(page, ["one.txt", "", "“No,” said Ann Lee."], ["two.txt", "", "“Yes,” said Bo Lind."], ["a.pdf", "", "%PDF-1.7"]);
      await page.waitForSelector(".shelf");
    },
  },
  cleared: { report: fixedReport, reach: (page) => page.click("#clear") },
};

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const size of ["desktop", "phone"]) {
  for (const scheme of ["light", "dark"]) {
    test(`axe finds nothing on a ${size}, ${scheme}`, async (t) => {
      for (const [state, { report, reach }] of Object.entries(states)) {
        await t.test(state, async () => {
          const { page, close } = await open(browser, { size, scheme, report, bypassCSP: true });
          if (report) await pasteAndWait(page, "x");
          await reach?.(page, size);
          await page.waitForTimeout(100);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() =>
            globalThis.axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            }),
          );
          await close();
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}\n${failureSummary}`),
          );
          assert.deepEqual(found, []);
        });
      }
    });
  }
}

test("forced colours keep claims visible", async () => {
  const { page, close } = await open(browser, { report: fixedReport, forcedColors: "active" });
  await pasteAndWait(page, "x");
  const direct = await page.$eval("#article .claim.direct", (one) => getComputedStyle(one).backgroundColor);
  assert.notEqual(direct, "rgba(0, 0, 0, 0)");
  const denied = await page.$eval("#article .claim.struck", (one) => {
    const { outlineStyle, textDecorationLine } = getComputedStyle(one);
    return { outlineStyle, textDecorationLine };
  });
  assert.deepEqual(denied, { outlineStyle: "solid", textDecorationLine: "line-through" });
  await close();
});
