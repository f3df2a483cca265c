// The built page in a real browser, used as a person uses it. After every test: no request has left the page
// since it loaded, its policy was never violated, and no script threw.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";

import { analyze } from "@whosaid/engine";

import { another, article, longArticle, withoutClaims } from "./articles.mjs";
import { launch, open, paste, pasteAndWait } from "./browser.mjs";
import { bigReport, emptyReport, fixedReport } from "./fixed_report.mjs";

let browser;
let opened;

before(async () => (browser = await launch()));
after(() => browser.close());
afterEach(async () => {
  if (opened === undefined) return;
  const { close, requests, violations } = opened;
  opened = undefined;
  await close();
  assert.deepEqual(requests, [], "requests after load");
  assert.deepEqual(violations, [], "policy violations and errors");
});

async function visit(options) {
  opened = await open(browser, options);
  return opened.page;
}

async function visitWith(report, options = {}) {
  const page = await visit({ report, ...options });
  await pasteAndWait(page, "stands for the article of the report");
  await settled(page);
  return page;
}

/** Waits until article and list are drawn whole. */
async function settled(page) {
  await page.waitForFunction(() => document.querySelector("#status").textContent !== "");
  await page.waitForTimeout(50);
}

const status = (page) => page.textContent("#status");
const badge = (claim) => `.badge[data-claim="${claim}"]`;
const item = (claim) => `#list .item[data-claim="${claim}"]`;
const mark = (claim) => `#article mark[data-claim="${claim}"]`;
const indexOf = (words) => fixedReport.claims.findIndex((claim) => claim.content[0].exact.includes(words));
const focused = (page) =>
  page.evaluate(() => {
    const { className, dataset } = document.activeElement;
    return `${className.split(" ")[0]} ${dataset.claim ?? ""}`.trim();
  });

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

function inView(page, selector) {
  return page.$eval(selector, (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

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

test("typing is analysed as one types, and the newest text wins", async () => {
  const page = await visit();
  await page.focus("#source-text");
  await page.keyboard.type('"We are ready," said Lena Osei.', { delay: 8 });
  await page.waitForFunction(() => document.querySelector("#article mark")?.textContent === "We are ready,");
  assert.equal(await page.evaluate(() => document.activeElement.id), "source-text", "the focus stays in the field");
  await page.keyboard.type(' "We are late," said Tomas Brill.', { delay: 8 });
  await page.waitForFunction(() => document.querySelectorAll("#article mark").length >= 2);
  const shown = await page.$$eval("#article [data-start]", (all) => all.map((one) => one.textContent).join(" "));
  assert.equal(shown, await page.inputValue("#source-text"));
});

test("an article pasted over another replaces it, and can be taken back", async () => {
  const page = await visit();
  await pasteAndWait(page, article);
  await paste(page, another);
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("nine days"));
  await page.click("#note-undo");
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("Orchard Row"));
});

test("clearing can be undone", async () => {
  const page = await visit();
  await pasteAndWait(page, article);
  await page.click("#clear");
  assert.equal(await page.getAttribute("body", "data-state"), "empty");
  assert.equal(await page.inputValue("#source-text"), "");
  await page.click("#note-undo");
  await page.waitForSelector("#article mark");
  assert.match(await page.inputValue("#source-text"), /Orchard Row/);
});

test("each example can be tried, and has claims", async () => {
  const page = await visit();
  for (const n of [1, 2, 3]) {
    await page.click(`#example-${n}`);
    await page.waitForSelector("#article mark");
    await settled(page);
    assert.ok(Number.parseInt(await status(page)) >= 8, `example ${n}: ${await status(page)}`);
    await page.click("#clear");
  }
});

test("a text file can be dropped or opened; another kind is refused in words", async () => {
  const page = await visit();
  await page.setInputFiles("#file", { name: "paper.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await page.waitForSelector("#note:not([hidden])");
  assert.match(await page.innerText("#note-text"), /“paper.pdf” is a PDF/);
  await page.setInputFiles("#file", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(another) });
  await page.waitForSelector("#article mark");
  await page.click("#clear");
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], "b.txt", { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, article);
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("Orchard Row"));
});

test("an empty paste says what to do; an article without claims says so", async () => {
  const page = await visit();
  await paste(page, "  \n ");
  assert.match(await page.innerText("#note-text"), /There is no text in what was pasted/);
  await pasteAndWait(page, withoutClaims);
  await settled(page);
  assert.equal(await status(page), "No claims found");
  assert.equal(await page.isVisible("#nothing"), true);
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

test("after loading it needs no server", async () => {
  const page = await visit();
  await opened.server.stop();
  await pasteAndWait(page, article);
  await settled(page);
  assert.ok((await page.$$("#article mark")).length >= 5);
});

for (const missing of [".wasm", "worker"]) {
  test(`an engine that does not load (${missing}) is told at once, in words`, async () => {
    const one = await open(browser, { missing: missing === "worker" ? /worker-[^/]*\.js$/ : /\.wasm$/ });
    assert.match(await one.page.innerText("#failure"), /whosaid could not start/);
    assert.equal(await one.page.isVisible("#reload"), true);
    await one.close();
    assert.deepEqual(one.violations, []);
  });
}

test("a megabyte of pasted text is read by the engine and shown", async () => {
  const page = await visit();
  const words = longArticle(200_000);
  assert.ok(words.length > 1_000_000);
  const begin = Date.now();
  await pasteAndWait(page, words);
  const blocks = words.split("\n\n").length;
  await page.waitForFunction((n) => document.querySelectorAll("#article [data-start]").length === n, blocks);
  console.log(`1 MB pasted: shown whole after ${Date.now() - begin} ms`);
});

test("a megabyte with ten thousand claims stays usable", async () => {
  const report = bigReport(5000);
  assert.ok(report.document.text.length > 1_000_000);
  const page = await visit({ report });
  await page.evaluate(() => {
    globalThis.longest = 0;
    let last = performance.now();
    requestAnimationFrame(function tick(now) {
      globalThis.longest = Math.max(globalThis.longest, now - last);
      last = now;
      requestAnimationFrame(tick);
    });
  });
  const begin = Date.now();
  await pasteAndWait(page, "x");
  const first = Date.now() - begin;
  await page.waitForFunction(() => document.querySelectorAll("#list .item").length === 10_000);
  await page.waitForFunction(() => document.querySelectorAll("#article .badge").length === 10_000);
  const all = Date.now() - begin;
  const longest = Math.round(await page.evaluate(() => globalThis.longest));
  console.log(`1 MB, 10,000 claims: first blocks after ${first} ms, all after ${all} ms, longest frame ${longest} ms`);
  await page.keyboard.press("j");
  assert.equal(await focused(page), "badge 0");
  const step = Date.now();
  await page.evaluate(() => document.querySelector('.item[data-claim="9000"]').click());
  assert.equal(await focused(page), "badge 9000");
  await page.waitForTimeout(100);
  assert.ok(await inView(page, mark(9000)), "the words of a far claim come into view");
  console.log(`far claim focused after ${Date.now() - step} ms`);
  assert.ok(first < 5000 && longest < 4000, "not held up for long");
});

test("at 320 pixels nothing needs scrolling sideways", async () => {
  const page = await visit({ viewport: { width: 320, height: 640 }, report: fixedReport });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(await overflow(), 0, "empty");
  await pasteAndWait(page, "x");
  assert.equal(await overflow(), 0, "article");
  await page.click("#views-voices");
  assert.equal(await overflow(), 0, "voices");
  await page.click("#views-text");
  assert.equal(await overflow(), 0, "text");
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

test("the theme can be chosen, and stays chosen", async () => {
  const page = await visit();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.click("#theme");
  await page.click("#theme");
  assert.equal(await page.getAttribute("#theme", "aria-label"), "Theme: dark");
  assert.notEqual(await paper(), light);
  assert.equal(await page.evaluate(() => localStorage.getItem("whosaid-theme")), "dark");
});

test("an article without claims, fixed, keeps its words", async () => {
  const page = await visitWith(emptyReport);
  assert.equal(await page.textContent("#article"), emptyReport.document.text);
});

test("the page's own code is at most 128 kB of brotli", () => {
  const dist = new URL("../dist/", import.meta.url);
  const files = ["index.html", ...readdirSync(new URL("assets", dist)).map((name) => `assets/${name}`)];
  // The engine's worker, and what the about and self-test pages alone load, are not the page's.
  const others = /worker-|\/(?:about|selftest|document)-/;
  const own = files.filter((name) => /\.(?:html|css|js)$/.test(name) && !others.test(name));
  const bytes = own.reduce((sum, name) => sum + brotliCompressSync(readFileSync(new URL(name, dist))).length, 0);
  console.log(`Page code: ${bytes} bytes of brotli in ${own.length} files`);
  assert.ok(bytes <= 128 * 1024);
});
