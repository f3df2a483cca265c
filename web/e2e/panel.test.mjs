// The panel: who speaks, filters and search, why, ledgers; and that article and list follow each other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyReport, fixedReport } from "./fixed_report.mjs";
import { badge, focused, indexOf, inView, item, listed, lit, mark, settled, visits } from "./visits.mjs";

const { visit, visitWith } = visits();

const claimsWhere = (test) => fixedReport.claims.flatMap((claim, i) => (test(claim) ? [i] : []));
const claimItem = (claim) => `.item[data-claim="${claim}"]`;
const classOf = (claim) => fixedReport.speakers.find(({ id }) => id === claim.speaker)?.class ?? "unknown";

test("every filter shows exactly the claims that it names, and says how many", async () => {
  const page = await visitWith();
  await page.click(".filter-button");
  const cases = [
    ["speaker", "s2", (claim) => claim.speaker === "s2"],
    ["speaker", "none", (claim) => claim.speaker === null],
    ["form", "mixed", (claim) => claim.form === "mixed"],
    ["act", "belief", (claim) => claim.act === "belief"],
    ["standing", "denied", (claim) => claim.polarity === "denied"],
    ["standing", "planned", (claim) => !claim.realised],
    ["kind", "anonymous", (claim) => classOf(claim) === "anonymous"],
    ["sureness", "unsure", (claim) => claim.speaker !== null && claim.confidence.speaker < 0.75],
  ];
  for (const [name, value, passes] of cases) {
    await page.selectOption(`[data-filter="${name}"]`, value);
    const expected = claimsWhere(passes);
    assert.ok(expected.length > 0, `${name} ${value} has claims`);
    assert.deepEqual(await listed(page), expected, `${name} ${value}`);
    assert.equal(await page.textContent('.matches [role="status"]'), `${expected.length} of 20 claims shown`);
    await page.click(".matches .link");
    assert.equal((await listed(page)).length, 20);
  }
});

test("a filter for the tone of the cue appears where a report has tones", async () => {
  const claims = fixedReport.claims.map((one) => (one.cue?.exact === "denied" ? { ...one, cue: { ...one.cue, stance: "denying" } } : one));
  const page = await visitWith({ ...fixedReport, claims });
  await page.click(".filter-button");
  await page.selectOption('[data-filter="stance"]', "denying");
  assert.deepEqual(await listed(page), claimsWhere((one) => one.cue?.exact === "denied"));
});

test("what a filter hides has no mark in the article, and the keys pass over it", async () => {
  const page = await visitWith();
  await page.click(".filter-button");
  await page.selectOption('[data-filter="speaker"]', "s2");
  const mine = claimsWhere((claim) => claim.speaker === "s2");
  assert.deepEqual(
    await page.$$eval("#article .badge:not(.faded)", (all) => all.map((one) => Number(one.dataset.claim))),
    mine,
  );
  assert.equal(await page.isVisible(badge(0)), false);
  const hidden = await page.$eval(mark(0), (one) => getComputedStyle(one).textDecorationColor);
  assert.equal(hidden, "rgba(0, 0, 0, 0)");
  await page.focus("#article");
  for (const claim of mine) {
    await page.keyboard.press("j");
    assert.equal(await focused(page), `badge ${claim}`);
  }
});

test("search finds words of claims and names, and says when there is nothing", async () => {
  const page = await visitWith();
  await page.fill("#claim-search", "GATES repaired");
  assert.deepEqual(await listed(page), [indexOf("the gates were repaired")]);
  await page.fill("#claim-search", "haddad");
  assert.deepEqual(await listed(page), claimsWhere((claim) => claim.speaker === "s1"));
  await page.fill("#claim-search", "no such word");
  assert.equal(await page.textContent('.matches [role="status"]'), "No claim matches.");
  assert.deepEqual(await listed(page), []);
});

test("a speaker's count shows theirs alone, and all again", async () => {
  const page = await visitWith();
  const count = page.locator(".voice.v2 .voice-count");
  await count.click();
  assert.deepEqual(await listed(page), claimsWhere((claim) => claim.speaker === "s2"));
  assert.equal(await count.getAttribute("aria-pressed"), "true");
  await count.click();
  assert.equal((await listed(page)).length, 20);
});

test("each speaker has their share of the quoted words, which sum to all of them", async () => {
  const page = await visitWith();
  const words = await page.$$eval(".share", (all) => all.map((one) => one.title.match(/\d+/g).map(Number)));
  const all = words[0][1];
  assert.ok(words.every(([, of]) => of === all));
  assert.equal(words.reduce((sum, [quoted]) => sum + quoted, 0), all);
  const width = await page.$eval(".voice.v1 .share-bar > span", (one) => Number.parseFloat(one.style.width));
  assert.ok(Math.abs(width - (100 * words[0][0]) / all) < 0.01, `${width} %`);
  assert.match(await page.textContent(".voice.v2"), /never quoted word for word/);
});

test("why: cue, source, each step as words that lead to their place, runners-up and doubt in words", async () => {
  const page = await visitWith();
  const i = indexOf("the gates were repaired");
  const row = page.locator("#list li", { has: page.locator(claimItem(i)) });
  assert.equal(await row.locator(".why-button").getAttribute("aria-expanded"), "false");
  await row.locator(".why-button").click();
  assert.equal(await row.locator(".why-button").getAttribute("aria-expanded"), "true");
  const why = await row.locator(".why-sheet").innerText();
  for (const words of ["in the reporter’s words", "cue", "“said”", "source", "subject of the cue", "pronoun for the last speaker", "Fairly sure of the speaker, 78\u00a0%", "Very sure of the words themselves, 95\u00a0%", "Who else was considered", "Noor Haddad, 12\u00a0%", "The text names the source beside these words."]) {
    assert.ok(why.includes(words), `${words} in: ${why}`);
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await row.locator(".why-how ol .words").first().click();
  assert.deepEqual(await lit(page, "whosaid-flash"), ["He said"]);
  assert.ok(await inView(page, mark(i)), "the words have come into view");
  assert.equal(await focused(page), "words", "the focus stays in the list");
  await page.waitForFunction(() => !CSS.highlights.has("whosaid-flash"));
});

test("an unknown speaker and a doubtful one are said to be so", async () => {
  const page = await visitWith();
  const unknown = page.locator("#list li", { has: page.locator(claimItem(indexOf("It was a good dam once"))) });
  await unknown.locator(".why-button").click();
  assert.match(await unknown.textContent(), /No name rather than a guess/);
  const i = indexOf("to open its files");
  const doubtful = page.locator("#list li", { has: page.locator(claimItem(i)) });
  assert.match(await doubtful.locator(".item").textContent(), /called for\s+unsure/);
  await doubtful.locator(".why-button").click();
  assert.match(await doubtful.textContent(), /leaves room for doubt about who says this/);
  assert.match(await page.getAttribute(badge(i), "aria-label"), /, unsure, called for$/);
});

const verdicts = {
  exact: ["=", "The body has these words."],
  altered: ["≈", "The headline changes these words."],
  absent: ["≠", "The body does not have these words."],
};
for (const [headlineSupport, [sign, sentence]] of Object.entries(verdicts)) {
  test(`the headline is held against the body: ${headlineSupport}`, async () => {
    const claims = fixedReport.claims.map((one, i) => (i === 0 ? { ...one, headlineSupport } : one));
    const page = await visitWith({ ...fixedReport, claims });
    const words = await page.innerText(".headline-ledger");
    assert.equal(await page.textContent(".headline-ledger .sign"), sign);
    assert.ok(words.includes(sentence) && words.includes("“never safe”"), words);
  });
}

test("who did not comment and who is not named have ledgers of their own", async () => {
  const page = await visitWith({
    ...fixedReport,
    speakers: fixedReport.speakers.map((one) => (one.id === "s3" ? { ...one, mentions: [mention("Two officials")] } : one)),
  });
  const silent = await page.innerText(".ledger.no-comment");
  assert.match(silent, /Did not comment/);
  assert.match(silent, /Ministry of Works\s+declined\s+“declined to comment”/);
  await page.click(".ledger.no-comment .words");
  assert.deepEqual(await lit(page, "whosaid-flash"), ["declined to comment"]);
  const unnamed = await page.innerText(".ledger.anonymous");
  assert.match(unnamed, /1 of 20 claims rests? on them/);
  assert.match(unnamed, /“Two officials”\s+unnamed source\s+Why not named: “the inquiry is under way”/);
});

function mention(exact) {
  const start = fixedReport.document.text.indexOf(exact);
  return { start, end: start + exact.length, exact };
}

test("where nothing is quoted, nobody silent and nobody unnamed, no ledger stands", async () => {
  const page = await visitWith(emptyReport);
  assert.equal(await page.$(".ledger, .controls"), null);
});

test("a nested claim says whose words it stands in", async () => {
  const page = await visitWith();
  assert.match(await page.textContent(item(indexOf("Can it wait?"))), /as told by Noor Haddad/);
});

test("the engine's own report has its whys: each step of a pronoun leads back to the name", async () => {
  const page = await visit();
  await page.click("#example-1");
  await page.waitForSelector("#article mark");
  await settled(page);
  const row = page.locator("#list li", { hasText: "a second engineer would be based" });
  await row.locator(".why-button").click();
  const steps = await row.locator(".why-how ol li").allInnerTexts();
  assert.ok(steps.length >= 3, steps.join(" | "));
  assert.match(steps.at(-1), /Callum Strachan/);
  await row.locator(".why-how ol .words", { hasText: "Callum Strachan" }).first().click();
  assert.deepEqual(await lit(page, "whosaid-flash"), ["Callum Strachan"]);
});
