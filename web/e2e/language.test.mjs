// The page's own language: the reader's first that there is, and the other at a click.

import assert from "node:assert/strict";
import { test } from "node:test";

import { pasteAndWait } from "./browser.mjs";
import { fixedReport } from "./fixed_report.mjs";
import { badge, indexOf, item, settled, visits } from "./visits.mjs";

const { visit, visitWith } = visits();

test("a German reader's page is German, down to its claims", async () => {
  const page = await visitWith(fixedReport, { locale: "de-AT" });
  assert.equal(await page.getAttribute("html", "lang"), "de");
  assert.equal(await page.textContent("#status"), "20 Aussagen, 11 Stimmen gefunden");
  const denied = indexOf("any warning had been ignored");
  assert.match(await page.getAttribute(badge(denied), "aria-label"), /^Aussage 6 von 20: indirekte Rede, Viktor Lund, bestritten$/);
  assert.equal(await page.textContent(`${item(denied)} .standing`), "bestritten");
  assert.equal(await page.getAttribute(badge(0), "data-form"), "T");
  assert.equal(await page.getAttribute(`${item(denied)} .item-words`, "lang"), "en", "the quote stays English");
  assert.match(await page.innerText(".fold summary >> nth=0"), /^Ausgelassen: Navigation$/);
});

test("no English word is left on a German page, empty or reading", async () => {
  const page = await visit({ locale: "de-DE", report: fixedReport });
  const own = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const words = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const foreign = node.parentElement.closest("#article [data-start], [lang=en], script, noscript, .wordmark, textarea, .voice-who, .disc, .ledger strong, .ledger.anonymous li p, option, .failure-why");
        if (!foreign && node.data.trim() !== "") words.push(node.data.trim());
      }
      for (const one of document.querySelectorAll("[aria-label], [placeholder]")) {
        if (!one.closest("[lang=en]")) words.push(one.getAttribute("aria-label") ?? "", one.getAttribute("placeholder") ?? "");
      }
      return words.join("\n");
    });
  const english = /\b(?:the|claims?|speakers?|article|paste|show|close|words|nothing|and|who)\b/i;
  const found = async () => (await own()).split("\n").filter((line) => english.test(line.replace(/whosaid|Noor Haddad.*$/g, "")));
  assert.deepEqual(await found(), [], "empty");
  await pasteAndWait(page, "x");
  await settled(page);
  const reading = (await found()).filter((line) => !/^Warum\? /.test(line) && !/^„/.test(line));
  assert.deepEqual(reading.filter((line) => !fixedReport.speakers.some(({ name }) => line.includes(name))), [], "reading");
});

test("rules, reasons and warnings of a report are German too; what has no German says that it is English", async () => {
  const strange = { ...fixedReport.claims[6], evidence: [{ rule: "appositive", spans: [] }, { rule: "a newer rule", spans: [] }] };
  const warnings = [...fixedReport.warnings, { code: "newer", message: "Something new.", count: 1 }];
  const page = await visitWith({ ...fixedReport, claims: fixedReport.claims.with(6, strange), warnings }, { locale: "de-DE" });
  await page.click(`${item(6)} + .why-button`);
  const said = (selector) => page.$$eval(selector, (all) => all.map((one) => [one.textContent, one.lang]));
  assert.deepEqual(await said(".rule"), [["Beifügung zum Namen", "de"], ["a newer rule", "en"]]);
  assert.deepEqual(await said("#warnings li"), [["Ein Zitat wird nie geschlossen; es endet mit seinem Absatz.", "de"], ["Something new.", "en"]]);
  const reasons = await said(".left-out-why span");
  assert.ok(reasons.some(([words, lang]) => words === "nennt eine Anzeige" && lang === "de"), JSON.stringify(reasons));
});

test("all that the examples' reports say is said in German", async () => {
  const page = await visit({ locale: "de-DE" });
  for (const n of [1, 2, 3]) {
    await page.click(`#example-${n}`);
    await page.waitForSelector("#article mark");
    await settled(page);
    await page.$$eval(".why-button", (all) => all.forEach((one) => one.click()));
    await page.waitForSelector(".rule");
    assert.deepEqual(await page.$$eval(".rule[lang=en], .left-out-why [lang=en]", (all) => all.map((one) => one.textContent)), [], `example ${n}`);
    await page.click("#clear");
  }
});

test("the language can be switched while reading, is remembered, and the claims stay", async () => {
  const page = await visitWith();
  assert.equal(await page.getAttribute("#action-language", "lang"), "de");
  await page.click("#action-language");
  assert.equal(await page.getAttribute("html", "lang"), "de");
  assert.match(await page.textContent("#voices-title"), /^11 Stimmen, 20 Aussagen$/);
  assert.equal(await page.textContent(`${item(5)} .standing`), "bestritten");
  assert.match(await page.getAttribute(badge(5), "aria-label"), /^Aussage 6/);
  assert.equal(await page.textContent("#clear"), "Leeren");
  assert.equal(await page.evaluate(() => localStorage.getItem("whosaid-language")), "de");
  await page.click("#action-language");
  assert.equal(await page.textContent("#status"), "20 claims, 11 speakers found");
});

test("a reader of neither language gets English", async () => {
  const page = await visit({ locale: "ja-JP" });
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.equal(await page.textContent("#clear"), "Clear");
});
