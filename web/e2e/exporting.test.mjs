// Ways out: files that the browser saves, the clipboard, paper; and links that lead to a claim's words.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { test } from "node:test";

import { axeProblemsInBothSchemes } from "./axe.mjs";
import { fixedReport } from "./fixed_report.mjs";
import { visits } from "./visits.mjs";

const { visit: visitEmpty, visitWith: visit, browser } = visits();

const linked = {
  ...fixedReport,
  document: { ...fixedReport.document, site: "Northshore", url: "https://northshore.example/dam" },
};
const note = (page) => page.textContent("#note-text");

async function save(page, format) {
  await page.click("#export-menu-button");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.click(`#menu-export-${format}`)]);
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), "utf8") };
}

async function clipboard(page) {
  return page.evaluate(() => navigator.clipboard.readText());
}

const withClipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const claimOf = (words) => fixedReport.claims.findIndex(({ content }) => content[0].exact.includes(words));

test("every format is saved under the article's title, and it is said", async () => {
  const page = await visit();
  const endings = { markdown: ".md", html: ".html", csv: ".csv", json: ".json", annotations: ".annotations.jsonld", schema: ".schema.jsonld" };
  for (const [format, ending] of Object.entries(endings)) {
    const { name, text } = await save(page, format);
    assert.equal(name, `Dam ‘never safe’, says engineer who warned the board${ending}`);
    assert.ok(text.includes("any warning had been ignored"), format);
    assert.ok((await note(page)).includes(ending), format);
    if (ending.endsWith("json") || ending.endsWith("jsonld")) JSON.parse(text);
    assert.equal(text.startsWith("\ufeff"), format === "csv");
  }
});

test("the JSON is the report as it is shown", async () => {
  const page = await visit();
  assert.deepEqual(JSON.parse((await save(page, "json")).text), fixedReport);
});

test("the menu is used by keyboard alone", async () => {
  const page = await visit();
  await page.focus("#export-menu-button");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#export-menu:popover-open");
  for (const key of ["Tab", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(saved.suggestedFilename(), /\.csv$/);
  assert.equal(await page.getAttribute("#note", "role"), "status");
});

test("every format can be copied instead", async () => {
  const page = await visit(fixedReport, withClipboard);
  for (const [format, begin] of [["markdown", "# Dam"], ["csv", '"claim","standing"'], ["html", "<!doctype html>"]]) {
    await page.click("#export-menu-button");
    await page.click("#menu-export-copy");
    await page.click(`#copy-${format}`);
    await page.waitForFunction(() => document.querySelector("#note-text").textContent.startsWith("Copied"));
    assert.ok((await clipboard(page)).startsWith(begin), format);
    await page.click("#note-close");
  }
});

test("without the clipboard's interface, copying goes the older way", async () => {
  const page = await visit(fixedReport, withClipboard);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
  await page.click("#export-menu-button");
  await page.click("#menu-export-copy");
  await page.click("#copy-markdown");
  await page.waitForFunction(() => document.querySelector("#note-text").textContent.startsWith("Copied"));
  assert.match(await clipboard(page), /^# Dam/);
});

test("a claim is copied with its attribution, and one that is denied says so first", async () => {
  const page = await visit(linked, withClipboard);
  const copyFrom = async (claim, button) => {
    await page.focus(`.badge[data-claim="${claim}"]`);
    await page.waitForSelector("#card:popover-open");
    await page.click(`#card .claim-copies button:nth-child(${button})`);
    await page.waitForSelector("#note:not([hidden])");
    return clipboard(page);
  };
  assert.equal(
    await copyFrom(claimOf("I told them"), 1),
    "“I told them in April, […] I told them again in May, and they asked me, ‘Can it wait?’” — Noor Haddad, engineer, in “Dam ‘never safe’, says engineer who warned the board”, Northshore, 7 June 2031, https://northshore.example/dam#:~:text=I%20told%20them%20in%20April%2C&text=I%20told%20them%20again%20in%20May%2C%20and%20they%20asked%20me%2C%20%E2%80%98Can%20it%20wait%3F%E2%80%99",
  );
  assert.match(await copyFrom(claimOf("any warning"), 1), /^Denied by Viktor Lund, .*: any warning had been ignored \(in the reporter’s words\) — in “Dam/);
  assert.match(await copyFrom(claimOf("any warning"), 2), /^https:\/\/northshore\.example\/dam#:~:text=any%20warning%20had%20been%20ignored$/);
});

test("the saved page opens without a script, a request or a violation, in light and dark", async () => {
  const hostile = structuredClone(linked);
  hostile.document.title = `</title><script>globalThis.hit = 1</script><img src="https://evil.example/x">`;
  hostile.speakers[0].name = `<img src=x onerror="globalThis.hit = 1">`;
  const page = await visit(hostile);
  const { text } = await save(page, "html");
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser().newContext({ colorScheme, viewport: { width: colorScheme === "light" ? 1440 : 320, height: 800 } });
    const saved = await context.newPage();
    const [requests, problems] = [[], []];
    saved.on("console", (message) => problems.push(message.text()));
    saved.on("pageerror", (error) => problems.push(String(error)));
    await saved.route("**/*", (route) => {
      requests.push(route.request().url());
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: text });
    });
    await saved.goto("http://saved.invalid/");
    assert.deepEqual(requests, ["http://saved.invalid/"]);
    assert.deepEqual(problems, []);
    assert.equal(await saved.evaluate(() => globalThis.hit), undefined);
    assert.equal(await saved.locator("script, img").count(), 0);
    assert.equal(await saved.locator(".note").count(), fixedReport.claims.length);
    const ground = await saved.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(ground, colorScheme === "light" ? "rgb(251, 250, 247)" : "rgb(23, 24, 27)");
    const across = await saved.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(across <= 0, `${across} px too wide`);
    await context.close();
  }
});

test("axe finds nothing in the saved page, in light and dark", async () => {
  const page = await visit(linked);
  const { text } = await save(page, "html");
  const context = await browser().newContext({ bypassCSP: true });
  const saved = await context.newPage();
  await saved.setContent(text);
  assert.deepEqual(await axeProblemsInBothSchemes(saved), []);
  await context.close();
});

test("on paper stand the article and its numbered notes, and nothing of the page", async () => {
  const page = await visit();
  await page.evaluate(() => {
    globalThis.print = () => {
      dispatchEvent(new Event("beforeprint"));
      globalThis.printed = true;
    };
  });
  await page.click("#export-menu-button");
  await page.click("#menu-export-print");
  assert.equal(await page.evaluate(() => globalThis.printed), true);
  assert.equal(await page.isVisible("#print"), false, "only on paper");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.isVisible("#print .sheet"), true);
  for (const other of [".bar", "#voices", "#reading", ".foot", "#note"]) assert.equal(await page.isVisible(other), false, other);
  const refs = await page.locator("#print .ref > a").allTextContents();
  const notes = await page.locator("#print .note > a:first-child").allTextContents();
  assert.deepEqual(refs, fixedReport.claims.map((_, i) => String(i + 1)));
  assert.deepEqual(notes, refs);
  const places = await page.evaluate(() => {
    const box = (one) => one.getBoundingClientRect();
    return [...document.querySelector("#print").shadowRoot.querySelectorAll(".row:has(.note)")].map((row) => [
      box(row.querySelector(".text")).right <= box(row.querySelector(".note")).left,
      Math.abs(box(row.querySelector(".text")).top - box(row.querySelector(".note")).top) < 8,
    ]);
  });
  assert.ok(places.length > 5);
  for (const place of places) assert.deepEqual(place, [true, true], "notes stand beside their lines");
  assert.match(await page.textContent("#print .row:has(mark.struck)"), /any warning had been ignored.*denied/s);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("#print").count(), 0);
});

test("the browser's own printing gives the sheet too", async () => {
  const page = await visit();
  const seen = page.evaluate(
    () => new Promise((resolve) => addEventListener("afterprint", () => resolve(globalThis.sheet), { once: true })),
  );
  await page.evaluate(() => addEventListener("beforeprint", () => (globalThis.sheet = document.querySelector("#print").shadowRoot.querySelectorAll(".note").length)));
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(await seen, fixedReport.claims.length);
  assert.ok(pdf.length > 10_000);
  assert.equal(await page.locator("#print").count(), 0);
});

test("a page without an article has nothing to export", async () => {
  const page = await visitEmpty();
  assert.equal(await page.locator("#export-menu-button").count(), 0);
});

// The last column of the table is each claim's link. The article is served with a screen of nothing between its
// lines, so that only one is on the screen at a time.
test("links to a claim's words lead there", async () => {
  const report = structuredClone(linked);
  const lines = report.blocks.map(({ start, end }) => report.document.text.slice(start, end).replace(/&/g, "&amp;").replace(/</g, "&lt;"));
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><title>Dam</title>${lines.map((line) => `<div style="height:150vh"></div><p>${line}</p>`).join("")}<div style="height:150vh"></div>`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    report.document.url = `http://127.0.0.1:${server.address().port}/dam`;
    const page = await visit(report);
    const links = (await save(page, "csv")).text.trimEnd().split("\r\n").slice(1).map((row) => /"(http[^"]*)"$/.exec(row)[1]);
    assert.equal(links.length, report.claims.length);
    const context = await browser().newContext({ viewport: { width: 800, height: 600 } });
    for (const [i, link] of links.entries()) {
      const article = await context.newPage();
      await article.goto(link);
      const block = report.blocks.findIndex(({ start, end }) => start <= report.claims[i].content[0].start && report.claims[i].content[0].start < end);
      await article
        .waitForFunction((index) => {
          const { top, bottom } = document.querySelectorAll("p")[index].getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }, block, { timeout: 5000 })
        .catch(() => assert.fail(`claim ${i}: ${link}`));
      await article.close();
    }
    await context.close();
  } finally {
    server.close();
  }
});
