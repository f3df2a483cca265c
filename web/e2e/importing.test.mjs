// Ways in, as a person uses them: paste, drop, open, several at once; and what is refused, with what to do instead.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { article, another } from "./articles.mjs";
import { dropFiles, paste } from "./browser.mjs";
import { visits } from "./visits.mjs";

const { visit, opened } = visits();

const utf8 = (text) => Buffer.from(text, "utf8");
const latin = (text) => Buffer.from(text, "latin1");
const words = (page) => page.textContent("#article");
const note = (page) => page.textContent("#note-text");

async function dropAndRead(page, ...files) {
  await dropFiles(page, ...files);
  await page.waitForSelector("#article .block");
  return words(page);
}

async function dropRefused(page, ...files) {
  await dropFiles(page, ...files);
  await page.waitForSelector("#note:not([hidden])");
  return note(page);
}

const html = `<!doctype html><html><head><meta charset="windows-1252"><title>Ferry</title></head><body><nav>Home</nav><article>
<h1>Ferry sinks off Skerrow</h1><p>\x93She was never safe,\x94 said harbour master Ren\xe9e M\xfcller. \x93We told them so in May and again in June.\x94</p></article></body></html>`;

const savedPage = `From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/ferry
Subject: Ferry sinks
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----Boundary--x----"

------Boundary--x----
Content-Type: text/html
Content-ID: <root@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example/ferry

<!doctype html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dwindows-1252"></head>
<body><article><h1>Ferry sinks off Skerrow</h1><p>=93She was never safe,=94 said harbour master Ren=E9e M=FCller. The owners said =
she had been repaired twice.</p></article></body></html>
------Boundary--x----
Content-Type: text/html
Content-ID: <frame@mhtml.blink>

<html><body><p>"Our soap is best," said soap maker Bo Lind.</p></body></html>
------Boundary--x------
`.replaceAll("\n", "\r\n");

const message = `Received: by mx.example; Mon, 4 May 2031 10:00:00 +0000
Message-ID: <1@mx.example>
From: Nell Carrow <nell@example>
Subject: =?utf-8?Q?Ferry_sinks_off_Skerrow?=
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

=E2=80=9CShe was never safe,=E2=80=9D said harbour master Ren=C3=A9e M=C3=BCller.
`;

const markdown = `---
title: Ferry sinks off Skerrow
source: https://news.example/ferry
---
# Ferry sinks off Skerrow

“She was **never** safe,” said harbour master Renée Müller.

> “We told them so.”
`;

test("a page keeps its encoding, a text too", async () => {
  const page = await visit();
  assert.match(await dropAndRead(page, ["ferry.html", "text/html", latin(html)]), /“She was never safe,” said harbour master Renée Müller/);
  assert.equal(await page.isVisible("#article h2"), true);
  await dropFiles(page, ["a.txt", "text/plain", latin("\x93She is old,\x94 said Ren\xe9e Bell.")]);
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("“She is old,” said Renée Bell."));
});

test("a saved page is read without its frames, and its claims link to where it was saved from", async () => {
  const page = await visit();
  const text = await dropAndRead(page, ["Ferry.mhtml", "", latin(savedPage)]);
  assert.match(text, /“She was never safe,” said harbour master Renée Müller/);
  assert.doesNotMatch(text, /soap/);
  await page.click("#export-menu-button");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.click("#menu-export-csv")]);
  assert.match(await readFile(await saved.path(), "utf8"), /"https:\/\/news\.example\/ferry#:~:text=She%20was%20never%20safe%2C"/);
});

test("a message is its text, under its subject", async () => {
  const page = await visit();
  const text = await dropAndRead(page, ["mail.eml", "message/rfc822", latin(message)]);
  assert.match(text, /Ferry sinks off Skerrow/);
  assert.match(text, /“She was never safe,” said harbour master Renée Müller/);
});

test("Markdown has its headings and block quotes", async () => {
  const page = await visit();
  const text = await dropAndRead(page, ["ferry.md", "", utf8(markdown)]);
  assert.match(text, /“She was never safe,” said/);
  assert.doesNotMatch(text, /\*\*|---|source:/);
  assert.equal(await page.textContent("#article h2"), "Ferry sinks off Skerrow");
  assert.equal(await page.locator("#article blockquote").count(), 1);
});

test("several files at once: the first is open, all stand on the shelf, and what is refused is said", async () => {
  const page = await visit();
  const text = await dropAndRead(
    page,
    ["one.txt", "text/plain", utf8(article)],
    ["scan.pdf", "application/pdf", latin("%PDF-1.7")],
    ["two.txt", "text/plain", utf8(another)],
  );
  assert.match(text, /Orchard Row/);
  assert.match(await note(page), /2 articles came.*“scan\.pdf” is a PDF/);
  assert.deepEqual(await page.locator(".shelf li button").allTextContents(), ["one.txt", "two.txt"]);
  assert.equal(await page.getAttribute(".shelf li:first-child button", "aria-current"), "true");
  await page.click(".shelf li:last-child button");
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("It rained"));
  assert.equal(await page.getAttribute(".shelf li:last-child button", "aria-current"), "true");
  await page.click(".shelf .close");
  assert.equal(await page.locator(".shelf").count(), 0);
  assert.match(await words(page), /It rained/);
});

test("another article takes the shelf away, and taking it back brings it again", async () => {
  const page = await visit();
  await dropAndRead(page, ["one.txt", "", utf8(article)], ["two.txt", "", utf8(another)]);
  await page.click("#clear");
  assert.equal(await page.isVisible(".shelf"), false);
  await page.click("#note-undo");
  await page.waitForSelector(".shelf");
});

test("with a picker of the browser's own, files are opened by it", async () => {
  const page = await visit();
  await page.evaluate((text) => {
    const file = (name, words) => ({ getFile: async () => new File([words], name) });
    globalThis.asked = [];
    globalThis.showOpenFilePicker = async (options) => {
      globalThis.asked.push(options);
      if (globalThis.asked.length === 1) throw new DOMException("", "AbortError");
      return [file("a.txt", text), file("b.txt", "“No,” said Ann Lee.")];
    };
  }, article);
  await page.click("#open");
  assert.equal(await page.isVisible("#note"), false, "thinking better of it is no error");
  await page.click("#open");
  await page.waitForSelector(".shelf");
  await page.waitForSelector("#article mark");
  assert.match(await words(page), /Orchard Row/);
  assert.equal(await page.evaluate(() => globalThis.asked[1].multiple), true);
});

test("without one, by a file input that takes several", async () => {
  const page = await visit();
  await page.evaluate(() => delete globalThis.showOpenFilePicker);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open")]);
  assert.equal(chooser.isMultiple(), true);
  await chooser.setFiles([{ name: "ferry.mhtml", mimeType: "", buffer: latin(savedPage) }]);
  await page.waitForSelector("#article .block");
  assert.match(await words(page), /never safe/);
});

test("files that the system opens in the app", async () => {
  const page = await visit();
  await page.addInitScript((text) => {
    const queue = { setConsumer: (take) => take({ files: [{ getFile: async () => new File([text], "opened.txt") }] }) };
    Object.defineProperty(globalThis, "launchQueue", { value: queue });
  }, article);
  await page.reload();
  await page.waitForSelector("#article .block");
  assert.match(await words(page), /Orchard Row/);
  opened().requests.splice(0); // the page was loaded anew
  opened().server.hits.splice(0);
});

test("what another program shares with the app waits for it in the inbox, and is taken once", async () => {
  const page = await visit();
  await page.evaluate(async ([text, pdf]) => {
    const inbox = await caches.open(`whosaid ${new URL("./", location.href).pathname} inbox`);
    const put = (i, name, content, type) =>
      inbox.put(new URL(`inbox/${i}`, location.href), new Response(content, { headers: { "content-type": type, "x-name": encodeURIComponent(name) } }));
    await put(0, "über.txt", text, "text/plain");
    await put(1, "scan.pdf", pdf, "application/pdf");
  }, [article, "%PDF-1.7"]);
  await page.goto(`${page.url()}?shared`);
  await page.waitForSelector("#article .block");
  assert.match(await words(page), /Orchard Row/);
  assert.match(await note(page), /“scan\.pdf” is a PDF/);
  assert.equal(new URL(page.url()).search, "", "a reload does not ask for it again");
  await page.reload();
  await page.waitForSelector("body[data-engine=ready]");
  assert.equal(await page.getAttribute("body", "data-state"), "empty");
  opened().requests.splice(0); // the page was loaded anew
  opened().server.hits.splice(0);
});

test("what is no article is refused, with what to do instead", async () => {
  const page = await visit();
  const cases = [
    [["scan.pdf", "application/pdf", latin("%PDF-1.7\n")], /“scan\.pdf” is a PDF.*paste it here/],
    [["called.txt", "text/plain", latin("%PDF-1.7\n")], /is a PDF/],
    [["text.docx", "", latin("PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml")], /office program.*paste it here/],
    [["text.rtf", "application/rtf", latin("{\\rtf1 hello}")], /office program/],
    [["photo.png", "image/png", latin("\x89PNG\r\n\x1a\n")], /picture/],
    [["program", "", latin("\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0")], /is no text/],
    [["empty.html", "text/html", latin(" \n")], /There is no text in “empty\.html”/],
    [["link.url", "", latin("[InternetShortcut]\r\nURL=https://a.example\r\n")], /only a web address.*fetches nothing/],
  ];
  for (const [file, why] of cases) {
    assert.match(await dropRefused(page, file), why);
    await page.click("#note-close");
  }
  assert.equal(await page.getAttribute("body", "data-state"), "empty");
});

test("a pasted address, an empty paste and fifty megabytes each get an answer", async () => {
  const page = await visit();
  await paste(page, "https://news.example/2031/05/ferry?x=1");
  await page.waitForSelector("#note:not([hidden])");
  assert.match(await note(page), /only a web address\. whosaid fetches nothing, so that no site learns what you read/);
  assert.equal(await page.inputValue("#source-text"), "");
  await paste(page, "   ");
  await page.waitForFunction(() => document.querySelector("#note-text").textContent.startsWith("There is no text"));
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "She said no. ".repeat(4_000_000));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.querySelector("#note-text").textContent.includes("52 MB"));
  assert.match(await note(page), /too long: 52 MB/);
  assert.equal(await page.getAttribute("body", "data-state"), "empty");
});

test("in German", async () => {
  const page = await visit({ locale: "de-DE" });
  await paste(page, "https://news.example/2031/05/ferry?x=1");
  await page.waitForSelector("#note:not([hidden])");
  assert.match(await note(page), /nur eine Webadresse\. whosaid ruft nichts ab/);
});

test("a dropped link is refused as an address, dropped words are an article", async () => {
  const page = await visit();
  const dropWords = (kinds) =>
    page.evaluate((all) => {
      const data = new DataTransfer();
      for (const [kind, value] of Object.entries(all)) data.setData(kind, value);
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, kinds);
  await dropWords({ "text/uri-list": "https://a.example/", "text/plain": "https://a.example/" });
  await page.waitForSelector("#note:not([hidden])");
  assert.match(await note(page), /web address/);
  await dropWords({ "text/plain": another, "text/html": `<p>${another}</p>` });
  await page.waitForSelector("#article .block");
});

test("hostile names are text", async () => {
  const page = await visit();
  const name = `<img src=x onerror=alert(1)>\u202e.pdf`;
  assert.ok((await dropRefused(page, [name, "", latin("%PDF-1.7")])).includes(name));
  assert.equal(await page.locator("#note img").count(), 0);
});
