// Rich text and HTML files: what has markup is read as a page, whose menus and related links are folded, and
// whatever stands in it becomes text and nothing else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { analyze } from "@whosaid/engine";

import { dropFiles, paste, pasteAndWait } from "./browser.mjs";
import { visits } from "./visits.mjs";

const { visit } = visits();

const paragraphs = [
  "The footbridge over the Ansel will stay shut until autumn after inspectors found cracks in two of its piers, the town council said on Tuesday.",
  "“We would rather be slow than sorry,” said Petra Holm, the council’s chief engineer. “Nobody crosses until the piers are sound.”",
  "Traders on the far bank said they had lost a third of their customers since the closure in May, and asked for a ferry.",
  "Holm said a ferry would cost more than the repair. The council will vote on the repair next week.",
];
const headline = "Footbridge stays shut until autumn";
const body = paragraphs.map((one) => `<p>${one}</p>`).join("\n");
const plainText = [headline, ...paragraphs].join("\n\n");
const page = (head = "") => `<!doctype html><html lang="en"><head>${head}<title>${headline} | Ansel Post</title></head><body>
<nav class="menu"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/jobs">Jobs</a></li></ul></nav>
<main><article><h1>${headline}</h1>${body}<h2>What comes next</h2><p>Divers will look at the remaining piers in June, Holm said, and publish what they find.</p></article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Market moves to the quay</a></li><li><a href="/b">Swimmers win a lane</a></li></ul></aside></main>
<footer class="footer"><a href="/terms">Terms of use</a> <a href="/privacy">Privacy</a></footer></body></html>`;

const kept = (view) => view.$$eval("#article > .block:not(.fold)", (all) => all.map((one) => one.textContent));
const shown = (view) => view.$eval("#article", (one) => one.textContent);
const reads = (view, words) =>
  view.waitForFunction((wanted) => document.querySelector("#article").textContent.includes(wanted), words);

test("rich text is read as a page: headings stay headings, menus are folded with their reason", async () => {
  const view = await visit();
  await pasteAndWait(view, `News\nSport\nJobs\n${plainText}`, page());
  const report = await analyze(page(), { input: "html" });
  assert.equal(await view.textContent("#article h2"), headline);
  assert.equal(await view.textContent("#article h3"), "What comes next");
  const folded = await view.$$eval(".left-out", (all) =>
    all.map((one) => [...one.children].map((part) => part.textContent)),
  );
  const dropped = report.blocks.filter((one) => !one.kept && one.role === "nav");
  assert.ok(dropped.length > 0, "the page has a menu");
  for (const { start, end, reason } of dropped) {
    const words = report.document.text.slice(start, end);
    const found = folded.find(([text]) => text === words);
    assert.ok(found, `${words} is folded`);
    assert.ok(found[1].endsWith(` — ${reason}`), found[1]);
  }
  assert.ok((await kept(view)).includes(paragraphs[0]));
});

test("markup without structure gives way to the plain text with its lines", async () => {
  const view = await visit();
  const html = `<meta charset="utf-8"><pre style="white-space: pre-wrap">${plainText}</pre>`;
  await pasteAndWait(view, plainText, html);
  assert.equal(await view.inputValue("#source-text"), plainText);
  assert.equal(await view.textContent("#article h2"), headline);
  assert.equal((await kept(view)).length, 5);
});

test("markup that shows less than the plain text gives way to it", async () => {
  const view = await visit();
  await pasteAndWait(view, plainText, `<p><a href="https://post.example/bridge">${headline}</a></p>`);
  await reads(view, "would rather be slow than sorry");
  assert.ok((await kept(view)).includes(paragraphs[3]));
});

test("what office programs wrap around an article is not read", async () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { margin: 0 }</style>
<!--[if gte mso 9]><xml><o:Author>Someone Else</o:Author></xml><![endif]--></head><body lang="EN-GB"><!--StartFragment-->
<h1>${headline}<o:p></o:p></h1>${paragraphs.map((one) => `<p class="MsoNormal"><span lang="EN-GB">${one}<o:p></o:p></span></p>`).join("\n")}<!--EndFragment--></body></html>`;
  const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h1 dir="ltr"><span>${headline}</span></h1>${paragraphs
    .map((one) => `<p dir="ltr"><span style="font-family: Arial">${one}</span></p>`)
    .join("<br>")}</b>`;
  for (const html of [word, docs]) {
    const view = await visit();
    await pasteAndWait(view, plainText, html);
    assert.deepEqual(await kept(view), [headline, ...paragraphs]);
    assert.doesNotMatch(await shown(view), /Someone Else|MsoNormal|margin/);
  }
});

test("a dropped page is read in the encoding that it states", async () => {
  const view = await visit();
  const latin = page('<meta charset="windows-1252">').replace("two of its piers", "two piers of the café Ångström");
  const narrow = { "“": 0x93, "”": 0x94, "’": 0x92 };
  const bytes = [...latin].map((one) => narrow[one] ?? one.charCodeAt(0));
  assert.ok(bytes.every((one) => one < 256));
  await dropFiles(view, ["bridge.htm", "text/html", bytes]);
  await reads(view, "two piers of the café Ångström");
  assert.match(await view.inputValue("#source-text"), /“We would rather be slow than sorry,”/);
});

test("a dropped Japanese page is decoded by the browser", async () => {
  const view = await visit();
  // <p> with the words "nihongo" in Shift_JIS, and ASCII around them.
  const ascii = (text) => [...text].map((one) => one.charCodeAt(0));
  const nihongo = [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea];
  const bytes = [...ascii('<!doctype html><meta charset="shift_jis"><article><p>'), ...nihongo, ...ascii(" 2031</p></article>")];
  await dropFiles(view, ["page.html", "", bytes]);
  await reads(view, "日本語 2031");
});

test("a page's scripts, handlers and addresses never become part of this page", async () => {
  const view = await visit();
  const hostile = `<article><h1>${headline}</h1>${body}<p>&lt;img src=x onerror="globalThis.owned = 1"&gt; was written on the pier.</p>
<img src="https://tracker.example/pixel" onerror="globalThis.owned = 2"><script>globalThis.owned = 3</script><p><a href="javascript:globalThis.owned=4">More about it</a></p></article>`;
  await pasteAndWait(view, "", hostile);
  await reads(view, '<img src=x onerror="globalThis.owned = 1"> was written on the pier.');
  assert.equal(await view.evaluate(() => globalThis.owned), undefined);
  assert.equal(await view.locator("#article img, #article script, #article a, #article [onerror]").count(), 0);
});

test("undo brings back a page as a page, and an edit makes plain text of it", async () => {
  const view = await visit();
  await pasteAndWait(view, plainText, page());
  const before = await shown(view);
  await view.evaluate(() => document.activeElement.blur());
  await paste(view, "“No,” said Ole Brandt.");
  await reads(view, "Ole Brandt");
  await view.click("#note-undo");
  await reads(view, "Petra Holm");
  assert.equal(await shown(view), before);
  await view.click("#edit");
  await view.fill("#source-text", `${plainText}\n\n“Yes,” said Ada Quill.`);
  await reads(view, "Ada Quill");
  assert.doesNotMatch(await shown(view), /Terms of use/);
});
