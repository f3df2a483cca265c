// What the page shows of an article: exactly the claims of its report, each with its speaker, its form and its standing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { analyze } from "@whosaid/engine";

import { article } from "./articles.mjs";
import { pasteAndWait } from "./browser.mjs";
import { emptyReport, fixedReport } from "./fixed_report.mjs";
import { badge, indexOf, item, mark, settled, visits } from "./visits.mjs";

const { visit, visitWith } = visits();

const status = (page) => page.textContent("#status");

// What is highlighted, read back from the page: for each claim the words of its marks, by their place.
function highlighted(page) {
  return page.evaluate(() => {
    const found = {};
    for (const block of document.querySelectorAll("#article [data-start]")) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let at = Number(block.dataset.start);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let up = node.parentElement; up !== block; up = up.parentElement) {
          if (up.localName !== "mark") continue;
          const spans = (found[up.dataset.claim] ??= []);
          const last = spans[spans.length - 1];
          if (last?.end === at) last.end = at + node.length;
          else spans.push({ start: at, end: at + node.length });
        }
        at += node.length;
      }
    }
    return found;
  });
}

// The names that stand over each claim's item in the list.
function listedSpeakers(page) {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll("#list .item[data-claim]")].map((one) => [
        one.dataset.claim,
        one.closest(".voice").querySelector("h3").textContent,
      ]),
    ),
  );
}

function expectedHighlights(report) {
  return Object.fromEntries(
    report.claims.map((claim, i) => [i, claim.content.map(({ start, end }) => ({ start, end }))]),
  );
}

function expectedSpeakers(report) {
  const names = new Map(report.speakers.map(({ id, name }) => [id, name]));
  return Object.fromEntries(report.claims.map((claim, i) => [i, names.get(claim.speaker) ?? "Speaker unknown"]));
}

test("a pasted article shows exactly the claims of the engine's report, each with its speaker", async () => {
  const page = await visit();
  await pasteAndWait(page, article);
  await settled(page);
  const report = await analyze(article, { input: "text" });
  assert.ok(report.claims.length >= 5, "the article has claims");
  assert.deepEqual(await highlighted(page), expectedHighlights(report));
  assert.deepEqual(await listedSpeakers(page), expectedSpeakers(report));
});

test("every word of the article is on the page, once and in order", async () => {
  const page = await visit();
  await pasteAndWait(page, article);
  const words = await page.$$eval("#article [data-start]", (all) => all.map((one) => one.textContent).join(" "));
  assert.equal(words.replace(/\s+/gu, " ").trim(), article.replace(/\s+/gu, " ").trim());
});

test("nested claims, claims in parts and quoted words are drawn where the report has them", async () => {
  const page = await visitWith(fixedReport);
  assert.deepEqual(await highlighted(page), expectedHighlights(fixedReport));
  assert.deepEqual(await listedSpeakers(page), expectedSpeakers(fixedReport));
  assert.equal(await status(page), "20 claims, 11 speakers found");
  const own = await page.$$eval("#article .claim.mixed .own", (all) => all.map((one) => one.textContent));
  assert.deepEqual(own, ["never safe", "weeping", "never safe", "no record", "a bucket under a tap"]);
});

test("forms differ by line, speakers by colour and initials", async () => {
  const page = await visitWith(fixedReport);
  const line = (i) => page.$eval(mark(i), (one) => getComputedStyle(one).textDecorationStyle);
  assert.equal(await line(indexOf("I told them in April")), "solid");
  assert.equal(await line(indexOf("it had “no record”")), "dashed");
  assert.equal(await line(indexOf("Lund had seen")), "dotted");
  const seen = await page.$$eval(".badge:not(.unasserted)", (all) =>
    all.map((one) => [one.dataset.initials, getComputedStyle(one, "::after").backgroundColor]),
  );
  const colourOf = new Map(seen);
  assert.notEqual(colourOf.get("NH"), colourOf.get("VL"));
  const initials = await page.$$eval("#list .disc", (all) => all.map((one) => one.textContent));
  assert.equal(new Set(initials).size, 12, "eleven speakers and the unknown one");
  assert.equal(await page.getAttribute(badge(0), "data-form"), "M");
});

test("what is denied, asked, supposed, called for or not yet said is never shown as asserted", async () => {
  const page = await visitWith(fixedReport);
  const labels = {
    "any warning had been ignored": "denied",
    "the council had approved it": "not said",
    "the valley could do without it": "asked",
    "to open its files": "called for",
    "the wall moved again": "hypothetical",
    "it will not": "not said yet",
  };
  for (const [words, label] of Object.entries(labels)) {
    const i = indexOf(words);
    assert.equal(await page.getAttribute(badge(i), "data-standing"), label, words);
    assert.ok((await page.getAttribute(badge(i), "aria-label")).endsWith(`, ${label}`), words);
    assert.equal(await page.textContent(`${item(i)} .standing`), label, words);
    const style = await page.$eval(mark(i), (one) => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(one);
      return { textDecorationLine, backgroundColor };
    });
    const struck = label === "denied" || label === "not said";
    assert.equal(style.textDecorationLine, struck ? "line-through" : "none", words);
    assert.equal(style.backgroundColor, "rgba(0, 0, 0, 0)", words);
    assert.match(await page.$eval(badge(i), (one) => getComputedStyle(one, "::after").content), new RegExp(label));
  }
  const asserted = fixedReport.claims.flatMap((one, i) => (one.polarity === "asserted" && one.realised ? [i] : []));
  for (const i of asserted) assert.equal(await page.getAttribute(badge(i), "data-standing"), null);
});

test("the engine's own denial is hollow too", async () => {
  const page = await visit();
  await pasteAndWait(page, article);
  await settled(page);
  const report = await analyze(article, { input: "text" });
  const denied = report.claims.findIndex((claim) => claim.polarity === "denied");
  assert.ok(denied >= 0, "the article has a denial");
  assert.ok(await page.$(`${mark(denied)}.unasserted.struck`));
  assert.equal(await page.getAttribute(badge(denied), "data-standing"), "denied");
});

test("what is no part of the article is folded in place, with role and reason, one click away", async () => {
  const page = await visitWith(fixedReport);
  const ad = page.locator("details.fold", { hasText: "advertisement" });
  assert.equal(await ad.locator("summary").innerText(), "Left out: advertisement and promotion");
  assert.equal(await ad.getByText("Subscribe now").isVisible(), false);
  await ad.locator("summary").click();
  assert.equal(await ad.getByText("Subscribe now").isVisible(), true);
  assert.match(await ad.innerText(), /promotion — asks to subscribe/);
  assert.equal(await page.$$eval("#article > details.fold", (all) => all.length), 4);
  const caption = page.locator("details.fold", { hasText: "caption and credit" });
  assert.equal(await caption.getByText("weeping").isVisible(), true, "a caption with a claim stands open");
});

test("who did not comment, who is not named, and warnings are shown", async () => {
  const page = await visitWith(fixedReport);
  const none = await page.innerText("#list .no-comment");
  assert.match(none, /Ministry of Works/);
  assert.match(none, /“declined to comment”/);
  assert.match(await page.innerText("#list"), /two officials\s+unnamed source\s+not named: the inquiry is under way/);
  await page.click("#list .no-comment .words");
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get("whosaid-flash")].map(String)), ["declined to comment"]);
  await page.click("#warnings-box summary");
  assert.match(await page.innerText("#warnings"), /never closed/);
});

test("markup in an article is text and nothing else", async () => {
  const page = await visit();
  const hostile = `<img src="x.png" onerror="document.title='taken'"> "Bold <b>words</b>," said <script>alert(1)</script> Lena Osei.`;
  await pasteAndWait(page, hostile);
  await settled(page);
  assert.equal(await page.$("#article img, #article b, #article script, #list b, #list script"), null);
  assert.match(await page.textContent("#article"), /<b>words<\/b>/);
  assert.doesNotMatch(await page.title(), /^taken/);
});

test("an article without claims, fixed, keeps its words", async () => {
  const page = await visitWith(emptyReport);
  assert.equal(await page.textContent("#article"), emptyReport.document.text);
});
