// From the words of a claim to its card and to the list, and back: by pointer, by keys, by touch.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixedReport } from "./fixed_report.mjs";
import { badge, focused, indexOf, inView, item, mark, visits } from "./visits.mjs";

const { visitWith } = visits();

test("pointing at a claim shows who, how one knows and how sure; pointing away hides it", async () => {
  const page = await visitWith(fixedReport);
  const i = indexOf("the gates were repaired");
  await page.hover(mark(i));
  await page.waitForSelector("#card:popover-open");
  const card = await page.innerText("#card-body");
  for (const words of ["Viktor Lund", "chairman", "Indirect", "subject of the cue", "He said", "pronoun for the last speaker", "Fairly sure", "78\u00a0%", "Noor Haddad, 12\u00a0%"]) {
    assert.ok(card.includes(words), `${words} in: ${card}`);
  }
  assert.ok(await page.$(`${item(i)}.lit`), "its item is lit");
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get("whosaid-source")].map(String)), ["He"]);
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get("whosaid-cue")].map(String)), ["said"]);
  await page.hover("#card-name"); // the card can be pointed at
  await page.waitForTimeout(400);
  assert.ok(await page.$("#card:popover-open"));
  await page.mouse.move(5, 300);
  await page.waitForSelector("#card", { state: "hidden" });
});

test("the card covers none of the words it is about", async () => {
  const page = await visitWith(fixedReport);
  for (const i of fixedReport.claims.keys()) {
    const words = page.locator(mark(i)).first();
    for (const block of ["start", "center", "end"]) {
      await words.evaluate((one, place) => one.scrollIntoView({ block: place }), block);
      await page.$eval(badge(i), (one) => one.focus({ preventScroll: true }));
      await page.waitForSelector("#card:popover-open");
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const covered = await page.evaluate((selector) => {
        const card = document.querySelector("#card").getBoundingClientRect();
        const lines = [...document.querySelectorAll(selector)].flatMap((one) => [...one.getClientRects()]);
        return lines.some((line) => line.top < card.bottom && line.bottom > card.top && line.left < card.right && line.right > card.left);
      }, mark(i));
      assert.equal(covered, false, `${fixedReport.claims[i].content[0].exact} (${block})`);
    }
  }
});

test("an unknown speaker is said to be unknown", async () => {
  const page = await visitWith(fixedReport);
  const i = indexOf("It was a good dam once");
  await page.hover(mark(i));
  await page.waitForSelector("#card:popover-open");
  const card = await page.innerText("#card-body");
  assert.match(card, /Speaker unknown/);
  assert.match(card, /No name rather than a guess/);
});

test("a click leads from the text to the list, and from the list to the text", async () => {
  const page = await visitWith(fixedReport);
  const last = fixedReport.claims.length - 1;
  await page.$eval(mark(last), (one) => one.scrollIntoView({ block: "center" }));
  await page.click(mark(last));
  assert.equal(await focused(page), `item ${last}`);
  assert.ok(await inView(page, item(last)), "the item is in view");
  await page.evaluate(() => scrollTo(0, 0));
  await page.click(item(last));
  assert.equal(await focused(page), `badge ${last}`);
  assert.ok(await inView(page, mark(last)), "the words are in view");
  await page.waitForSelector("#card:popover-open");
});

test("all by keyboard: j and k, Enter to the other side and back, Escape", async () => {
  const page = await visitWith(fixedReport);
  assert.equal(await page.evaluate(() => document.activeElement.id), "article", "reading starts at the article");
  await page.keyboard.press("j");
  assert.equal(await focused(page), "badge 0");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  assert.equal(await focused(page), "badge 2");
  await page.keyboard.press("k");
  assert.equal(await focused(page), "badge 1");
  await page.waitForSelector("#card:popover-open");
  assert.equal(await page.getAttribute(badge(1), "aria-describedby"), "card-body");
  await page.keyboard.press("Escape");
  await page.waitForSelector("#card", { state: "hidden" });
  assert.equal(await focused(page), "badge 1", "Escape leaves the focus where it is");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "item 1");
  await page.keyboard.press("j");
  assert.equal(await focused(page), "item 2");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "badge 2");
  assert.equal(await page.$$eval('.badge[tabindex="0"]', (all) => all.length), 1, "one claim in the tab order");
  for (let i = 0; i < 40; i++) await page.keyboard.press("j");
  assert.equal(await focused(page), `badge ${fixedReport.claims.length - 1}`, "j stops at the end");
});

test("letters do nothing outside the article and the list", async () => {
  const page = await visitWith(fixedReport);
  await page.focus("#theme");
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.id), "theme");
  await page.click("#edit");
  await page.keyboard.type("jk");
  assert.match(await page.inputValue("#source-text"), /jk/);
});

test("on a phone a tap shows the card, which leads to the list and back", async () => {
  const page = await visitWith(fixedReport, { size: "phone" });
  const i = indexOf("the gates were repaired");
  await page.locator(mark(i)).first().tap();
  await page.waitForSelector("#card:popover-open");
  await page.waitForTimeout(200);
  assert.ok(
    await page.evaluate(
      (selector) =>
        document.querySelector(selector).getBoundingClientRect().bottom <=
        document.querySelector("#card").getBoundingClientRect().top,
      mark(i),
    ),
    "the card does not cover its words",
  );
  await page.click("#card-list");
  assert.equal(await focused(page), `item ${i}`);
  assert.equal(await page.isVisible("#article"), false);
  await page.click(item(i));
  assert.equal(await page.isVisible("#article"), true);
  assert.equal(await focused(page), `badge ${i}`);
});
