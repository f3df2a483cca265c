// The reading view: what colour stands for, what is doubtful, the margin strip, and articles that run from right
// to left.

import assert from "node:assert/strict";
import { test } from "node:test";

import { pasteAndWait } from "./browser.mjs";
import { bigReport, fixedReport } from "./fixed_report.mjs";
import { badge, focused, indexOf, inView, item, mark, settled, visits } from "./visits.mjs";

const { visit, visitWith } = visits();

const direct = indexOf("I told them in April");
const mixed = indexOf("it had “no record”");
const indirect = indexOf("the gates were repaired");

test("colour stands for the speaker or for the form, in the article and in the list", async () => {
  const page = await visitWith();
  const colours = (claims) =>
    page.evaluate((all) => all.map((i) => getComputedStyle(document.querySelector(`#article mark[data-claim="${i}"]`)).textDecorationColor), claims);
  const listColours = (claims) =>
    page.evaluate((all) => all.map((i) => getComputedStyle(document.querySelector(`.item[data-claim="${i}"] .line`)).borderBottomColor), claims);
  const ofLund = [indexOf("any warning had been ignored"), indirect];
  const before = await colours([direct, mixed, indirect]);
  assert.equal(new Set(before).size, 3, "three speakers");
  await page.check('.switch-choice input[value="form"]');
  const after = await colours([direct, mixed, indirect, indexOf("Lund had seen")]);
  assert.equal(new Set(after.slice(0, 3)).size, 3, "three forms");
  assert.equal(after[2], after[3], "two speakers, one form");
  assert.deepEqual(await listColours([direct, mixed, indirect]), after.slice(0, 3));
  await page.check('.switch-choice input[value="speaker"]');
  assert.deepEqual(await colours([direct, mixed, indirect]), before);
  assert.equal(new Set(await listColours(ofLund)).size, 1);
});

test("colour by form changes nothing about what is not asserted", async () => {
  const page = await visitWith();
  await page.check('.switch-choice input[value="form"]');
  for (const [i, claim] of fixedReport.claims.entries()) {
    const hollow = await page.$eval(mark(i), (one) => one.classList.contains("unasserted"));
    assert.equal(hollow, claim.polarity !== "asserted" || !claim.realised, claim.content[0].exact);
  }
});

test("a doubtful claim looks doubtful: stripes, a thin line, a question on its badge", async () => {
  const claims = fixedReport.claims.map((one, i) => (i === direct ? { ...one, confidence: { span: 0.9, speaker: 0.6 } } : one));
  const page = await visitWith({ ...fixedReport, claims });
  const look = (i) =>
    page.evaluate(([words, sign]) => {
      const { backgroundImage, textDecorationThickness } = getComputedStyle(document.querySelector(words));
      return { stripes: backgroundImage.includes("repeating"), line: textDecorationThickness, badge: getComputedStyle(document.querySelector(sign), "::after").content };
    }, [mark(i), badge(i)]);
  assert.deepEqual(await look(direct), { stripes: true, line: "1px", badge: '"NH ?"' });
  const sure = await look(indexOf("We drink from it"));
  assert.deepEqual([sure.stripes, sure.line], [false, "2px"]);
});

test("the strip shows every part of every claim, in its speaker's lane, and is nothing to a screen reader", async () => {
  const page = await visitWith();
  const paths = await page.$$eval(".strip-bars", (all) => all.map((one) => one.getAttribute("d").split("M").length - 1));
  assert.equal(paths.reduce((a, b) => a + b, 0), fixedReport.claims.reduce((sum, one) => sum + one.content.length, 0));
  assert.equal(await page.getAttribute(".strip svg", "aria-hidden"), "true");
  assert.equal(await page.$(".strip [tabindex], .strip button, .strip a"), null);
  const fills = await page.$$eval(".strip-bars", (all) => all.map((one) => getComputedStyle(one).fill));
  assert.ok(new Set(fills).size >= 7, fills.join());
});

test("a click on the strip goes to the claim there", async () => {
  const page = await visitWith();
  const box = await page.locator(".strip svg").boundingBox();
  await page.mouse.click(box.x + 3, box.y + 1);
  assert.equal(await focused(page), "badge 0");
  await page.mouse.click(box.x + box.width - 2, box.y + box.height - 2);
  const last = fixedReport.claims.length - 1;
  assert.equal(await focused(page), `badge ${last}`);
  assert.ok(await inView(page, mark(last)));
});

test("the strip shows which part of the article is on the screen", async () => {
  const page = await visitWith(bigReport(60));
  const top = () => page.$eval(".strip-screen", (one) => Number(one.getAttribute("y")));
  await page.waitForSelector(".strip-screen");
  const before = await top();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction((y) => Number(document.querySelector(".strip-screen").getAttribute("y")) > y + 300, before);
});

const arabic = `إعادة فتح الجسر القديم

قال المهندس سامي حداد: «الجسر آمن الآن وسيفتح يوم الأحد أمام السيارات».

وأضاف حداد أن أعمال الصيانة كلفت مليوني دينار وأنها انتهت قبل موعدها بشهر.`;

test("an article that runs from right to left is shown so, and its quotes say their language", async () => {
  const page = await visit();
  await pasteAndWait(page, arabic);
  await settled(page);
  assert.equal(await page.getAttribute("#article", "lang"), "ar");
  const directions = await page.$$eval("#article .block", (all) => all.map((one) => getComputedStyle(one).direction));
  assert.deepEqual([...new Set(directions)], ["rtl"]);
  await page.waitForSelector("#list .item-words");
  const words = page.locator("#list .item-words").first();
  assert.equal(await words.getAttribute("lang"), "ar");
  assert.equal(await words.evaluate((one) => getComputedStyle(one).direction), "rtl");
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), "ltr", "the page is as it was");
});

for (const [reducedMotion, behavior] of [["reduce", "auto"], ["no-preference", "smooth"]]) {
  test(`who prefers ${reducedMotion} motion sees scrolling that is ${behavior}`, async () => {
    const page = await visitWith(fixedReport, { reducedMotion });
    await page.evaluate(() => {
      globalThis.asked = [];
      const real = Element.prototype.scrollIntoView;
      Element.prototype.scrollIntoView = function (options) {
        globalThis.asked.push(options.behavior);
        real.call(this, options);
      };
    });
    await page.$eval(item(indirect), (one) => one.click());
    const asked = await page.evaluate(() => globalThis.asked);
    assert.ok(asked.length > 0);
    assert.deepEqual([...new Set(asked)], [behavior]);
  });
}
