// The pictures in the built page: what they count is what stands in the article; table, keys, two articles, axe.

import assert from "node:assert/strict";
import { test } from "node:test";

import { otherVersion } from "./articles.mjs";
import { axeProblemsInBothSchemes } from "./axe.mjs";
import { emptyReport } from "./fixed_report.mjs";
import { act, tabTo, visits } from "./visits.mjs";

const { visitArticle: visit, visitWith } = visits();

async function openPictures(page) {
  await act(page, "pictures");
  await page.waitForSelector(".pictures");
}

const tableOf = (page, figure) =>
  page.locator(figure).first().locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

test("bars and table give each speaker's words, quoted and reported", async () => {
  const page = await visit();
  await openPictures(page);
  // “We are ready,” “The road is better than before.” “a rounding error”: 3 + 6 + 3 words are Lena Osei's.
  const rows = await tableOf(page, ".bars");
  assert.deepEqual(rows[0].slice(0, 2), ["Lena Osei", "12"]);
  assert.deepEqual(rows[1].slice(0, 2), ["Piet Marsh", "5"]);
  const widths = await page.locator(".bars").first().locator(".bar-quoted").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  assert.ok(Math.abs(widths[0] / widths[1] - 12 / 5) < 0.05, String(widths));
  const label = await page.locator(".bars [role=img]").first().getAttribute("aria-label");
  assert.match(label, /Lena Osei 12 quoted/);
});

test("the timeline has a lane for each speaker and a mark for each part of a claim, in the text's order", async () => {
  const page = await visit();
  await openPictures(page);
  const lanes = await page.$$eval(".timeline .lane .bar-name span:last-child", (all) => all.map((one) => one.textContent));
  assert.deepEqual(lanes, ["transport office", "Lena Osei", "Piet Marsh", "report published in April"]);
  const marks = await page.$$eval(".timeline .lane", (all) =>
    all.flatMap((lane) => [...lane.querySelectorAll(".lane-mark")].map((mark) => mark.getBoundingClientRect().left)),
  );
  assert.equal(marks.length, 8); // seven claims, one of them in two parts
  assert.deepEqual(marks, [...marks].sort((a, b) => a - b));
  const denied = page.locator(".lane-mark.hollow");
  assert.equal(await denied.count(), 3); // denied, asked, and the legend's
});

test("by keys alone: open, unfold the table, go to a claim", async () => {
  const page = await visit();
  await page.focus("#action-pictures");
  await page.keyboard.press("Enter");
  await tabTo(page, (element) => element.localName === "summary" && element.closest(".timeline") !== null);
  await page.keyboard.press("Enter");
  await tabTo(page, (element) => element.className === "go-to");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches('.badge[data-claim="0"]'));
});

test("a mark leads to its claim", async () => {
  const page = await visit();
  await openPictures(page);
  await page.locator(".lane", { hasText: "report published" }).locator(".lane-mark").click();
  await page.waitForFunction(() => document.activeElement.matches('.badge[data-claim="6"]'));
});

test("two articles stand side by side to one scale", async () => {
  const page = await visit();
  await openPictures(page);
  await page.getByRole("button", { name: "Beside another article" }).click();
  await page.getByRole("textbox", { name: "Paste its text" }).fill(otherVersion);
  await page.locator(".other-article").getByRole("button", { name: "Compare" }).click();
  await page.waitForSelector(".side-by-side");
  const widths = await page.$$eval(".side-by-side > section", (all) =>
    all.map((one) => one.querySelector(".bar-quoted").getBoundingClientRect().width),
  );
  assert.ok(Math.abs(widths[0] / widths[1] - 12 / 7) < 0.05, String(widths)); // 12 words of Lena Osei's here, 7 there
});

test("an article without claims says so", async () => {
  const page = await visitWith(emptyReport);
  await openPictures(page);
  assert.match(await page.textContent(".pictures"), /There are no claims to draw/);
});

for (const size of ["desktop", "phone"]) {
  test(`axe finds nothing on a ${size}, light and dark, and nothing is wider than the screen`, async () => {
    const page = await visit({ size, bypassCSP: true });
    await openPictures(page);
    await page.$$eval(".as-table", (all) => all.forEach((one) => (one.open = true)));
    assert.deepEqual(await axeProblemsInBothSchemes(page), []);
    assert.equal(await page.$eval(".dialog-body", (body) => body.scrollWidth > body.clientWidth), false);
  });
}

test("forced colours keep bars, marks and hollow marks apart", async () => {
  const page = await visit({ forcedColors: "active" });
  await openPictures(page);
  const fill = (selector) => page.locator(selector).first().evaluate((one) => getComputedStyle(one).fill);
  assert.notEqual(await fill(".lane-mark.direct:not(.hollow)"), await fill(".lane-mark.hollow"));
  assert.notEqual(await fill(".bar-quoted"), await fill(".hatch-ground"));
});
