// The about page and the self-test page in a real browser.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";

import { readCaseFiles } from "../../wasm/test/read_cases.mjs";
import { axeProblemsInBothSchemes } from "./axe.mjs";
import { launch, sizes } from "./browser.mjs";
import { serve } from "./server.mjs";

const root = new URL("../../", import.meta.url);

let browser;
let closing = [];
before(async () => (browser = await launch()));
after(() => browser.close());
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function visit(path, { size = "desktop", cases, ...options } = {}) {
  const server = await serve();
  const context = await browser.newContext({ viewport: sizes[size], serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const violations = [];
  await page.exposeFunction("reportViolation", (text) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.reportViolation(`${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
  page.on("pageerror", (error) => violations.push(String(error)));
  if (cases) await page.route(/\/cases-[^/]*\.json$/, (route) => route.fulfill({ json: cases }));
  const foreign = [];
  page.on("request", (request) => request.url().startsWith(server.url) || foreign.push(request.url()));
  await page.goto(server.url + path);
  closing.push(async () => {
    await context.close();
    await server.stop();
    assert.deepEqual(foreign, [], "requests to elsewhere");
    assert.deepEqual(violations, [], "policy violations and errors");
  });
  return page;
}

const done = (page) => page.waitForSelector("body[data-run=done]", { timeout: 240_000 });
const counts = (page) =>
  page.$$eval(".counts .number", (all) => Object.fromEntries(all.map((one) => [one.children[0].textContent, Number(one.children[1].textContent)])));

const made = (name, text, expected, more = {}) => ({ name: `claims/made/${name}`, data: { why: `Why ${name}`, text, expected, ...more } });
const sentence = "“The bridge is safe,” said Maria Lopez.";
const right = { claims: [{ form: "direct", content: ["The bridge is safe,"], speaker: "Maria Lopez" }] };
const wrong = { claims: [{ form: "direct", content: ["The bridge is safe,"], speaker: "Jo <b>Bell</b>" }] };
const handful = [
  made("right", sentence, right),
  made("wrong", sentence, wrong),
  made("known", sentence, wrong, { knownFailure: "Nobody reads minds." }),
  made("mended", sentence, right, { knownFailure: "Used to fail." }),
  made("inner", sentence, { sentences: [sentence] }),
];

test("every acceptance case of the project runs in the browser, and none fails", async () => {
  const page = await visit("selftest.html");
  await done(page);
  const cases = readCaseFiles();
  const found = await counts(page);
  assert.equal(found.Failed, 0, await page.textContent("#verdict"));
  assert.equal(found["Known failures"], cases.filter(({ data }) => data.knownFailure).length);
  assert.equal(Object.values(found).reduce((sum, one) => sum + one, 0), cases.length);
  assert.match(await page.textContent("#verdict"), new RegExp(`All ${found.Passed} judged cases passed`));
  assert.match(await page.textContent(".counts"), /whosaid \d+\.\d+\.\d+/);
});

test("a case that fails is shown as failed, with what differs; known failures as such", async () => {
  const page = await visit("selftest.html", { cases: handful });
  await done(page);
  assert.deepEqual(await counts(page), { Passed: 1, Failed: 2, "Known failures": 1, "Not judged here": 1 });
  assert.match(await page.textContent("#verdict"), /2 cases failed/);
  await page.click(".case.failed summary");
  assert.match(await page.textContent(".case.failed"), /expected "Jo <b>Bell<\/b>"\s+found\s+"Maria Lopez"/);
  assert.match(await page.textContent(".case.known"), /Nobody reads minds/);
  assert.match(await page.textContent(".case.mended"), /passes, but is listed as failing/);
});

test("a run can be stopped and begun again", async () => {
  const many = Array.from({ length: 3000 }, (_, i) => made(`n${i}`, sentence, right));
  const page = await visit("selftest.html", { cases: many });
  await page.click("#stop");
  await page.waitForSelector("body[data-run=stopped]");
  assert.match(await page.textContent("#verdict"), /Stopped after \d+ of 3,000 cases/);
  await page.click("#again");
  await page.waitForSelector("body[data-run=running]");
});

test("cases that cannot be loaded are no success", async () => {
  const page = await visit("selftest.html", { cases: "broken" });
  await page.waitForSelector("body[data-run=broken]");
  assert.match(await page.textContent("#verdict"), /could not be loaded/);
});

test("the about page says what the project's documents say", async () => {
  const page = await visit("about.html");
  const text = (await page.textContent("main")).replace(/\s+/g, " ");
  const readme = readFileSync(new URL("README.md", root), "utf8");
  const limit = readme.match(/- (It tells who is said to have said what\.[^\n]*)/)[1];
  assert.ok(text.includes(limit));
  for (const model of readdirSync(new URL("models", root))) {
    const card = readFileSync(new URL(`models/${model}/card.md`, root), "utf8");
    assert.ok(await page.$(`xpath=//section[@id="models"]//h3[text()="${model}"]`), model);
    const figures = card.match(/\d+\.\d+/g) ?? [];
    assert.deepEqual(figures.filter((figure) => !text.includes(figure)), [], `figures of ${model}`);
  }
  const figures = readFileSync(new URL("docs/figures.md", root), "utf8").match(/`npm run [^`]+`/g);
  for (const command of figures) assert.ok(text.includes(command.replaceAll("`", "")), command);
});

test("the about page names what the page is made of, with the text of each licence", async () => {
  const page = await visit("about.html");
  const names = await page.$$eval("#notices h3", (all) => all.map((one) => one.textContent.replace(/ [\d.]+$/, "")));
  for (const name of ["preact", "@preact/signals", "@preact/signals-core", "idb"]) assert.ok(names.includes(name), name);
  const texts = await page.$$eval("#notices details pre", (all) => all.map((one) => one.textContent));
  assert.equal(texts.length, names.length - 1, "one text for each package");
  assert.ok(texts.every((one) => /Copyright|Permission/.test(one)));
  assert.match(await page.textContent("#notices"), /musl.*Unicode/s);
});

test("both pages are in German too", async () => {
  const about = await visit("about.html", { locale: "de-DE" });
  assert.equal(await about.textContent("h1"), "Über whosaid");
  assert.equal(await about.getAttribute("html", "lang"), "de");
  const selftest = await visit("selftest.html", { locale: "de-DE", cases: handful });
  await done(selftest);
  assert.match(await selftest.textContent("#verdict"), /2 Fälle sind durchgefallen/);
  await selftest.click("#language");
  await selftest.waitForFunction(() => /2 cases failed/.test(document.querySelector("#verdict").textContent), null, { timeout: 5000 });
});

for (const [path, reach] of [["about.html", async () => undefined], ["selftest.html", done]]) {
  for (const size of ["desktop", "phone"]) {
    test(`axe finds nothing in ${path} on a ${size}, light and dark`, async () => {
      const page = await visit(path, { size, cases: handful, bypassCSP: true, reducedMotion: "reduce" });
      await reach(page);
      await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
      assert.deepEqual(await axeProblemsInBothSchemes(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, "no sideways scrolling");
    });
  }
}
