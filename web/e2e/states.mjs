// The states of the page that are looked at: by axe (accessibility.test.mjs), and as pictures (screenshots.test.mjs).
// Each says what report the page shows, if any, and how a reader gets there.

import { dropFiles } from "./browser.mjs";
import { emptyReport, fixedReport } from "./fixed_report.mjs";
import { act } from "./visits.mjs";

export const states = {
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
      if (size !== "desktop") await page.click("#views-voices");
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
  library: {
    report: fixedReport,
    async reach(page) {
      await act(page, "save");
      await page.waitForFunction(() => document.querySelector("#action-save").textContent === "Saved");
      await act(page, "library");
      await page.waitForSelector(".library-open");
    },
  },
  "library searched": {
    report: fixedReport,
    async reach(page) {
      await states.library.reach(page);
      await page.fill("#library-words", "warning");
      await page.waitForSelector(".library-claims");
      await page.click(".library-notes summary");
    },
  },
  "empty library": {
    async reach(page) {
      await act(page, "library");
      await page.waitForSelector(".library");
    },
  },
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

/** The same, of dialogs whose own tests have axe look at them. */
export const dialogs = {
  compare: {
    report: fixedReport,
    async reach(page) {
      await act(page, "compare");
      await page.getByRole("textbox", { name: "Paste its text" }).fill("stands for the same article");
      await page.locator(".other-article").getByRole("button", { name: "Compare" }).click();
      await page.waitForSelector(".compare-row");
    },
  },
  pictures: {
    report: fixedReport,
    async reach(page) {
      await act(page, "pictures");
      await page.waitForSelector(".pictures");
    },
  },
};

/** Opens the page in a state: one of the names above. `visits` is what visits() gives; `size` may be "phone". */
export async function visitState({ visit, visitWith }, name, options) {
  const { report, reach } = states[name] ?? dialogs[name];
  const page = await (report ? visitWith(report, options) : visit(options));
  await reach?.(page, options.size);
  return page;
}
