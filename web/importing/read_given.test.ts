import assert from "node:assert/strict";
import { test } from "node:test";

import type { Article } from "../page/state.ts";
import { mostBytes, mostText, readGiven, readWords } from "./read_given.ts";
import { explain, Refused, type Reason } from "./refusal.ts";

const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (content: string | Uint8Array, name = "a.txt", type = "") =>
  readGiven({ name, type, bytes: typeof content === "string" ? utf8(content) : content });
const markup = ({ markup: found }: Article) => (typeof found === "string" ? found : new TextDecoder().decode(found!));

async function reason(promise: Promise<unknown>): Promise<Reason> {
  const refused = await promise.then(() => assert.fail("was taken"), (error: unknown) => error);
  assert.ok(refused instanceof Refused);
  return refused.refusal.reason;
}

const savedPage = (root: string, head = "") => `From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/ferry?a=1
Subject: =?utf-8?Q?Ferry_sinks?=
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";${head}
	boundary="----Boundary--x----"

------Boundary--x----
${root}
------Boundary--x----
Content-Type: text/html
Content-ID: <frame@mhtml.blink>
Content-Transfer-Encoding: quoted-printable

<html><body>Buy =E2=80=9Cthis=E2=80=9D now</body></html>
------Boundary--x----
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
------Boundary--x------
`.replaceAll("\n", "\r\n");

test("plain text, in the encodings that files have", async () => {
  // Some versions of Node read windows-1252 as Latin-1; what differs, quotation marks, the browser tests check.
  const text = "«Nein», sagte Herr Müller.";
  assert.deepEqual(await read(text, "nein.txt"), { text, markup: null, name: "nein.txt" });
  assert.equal((await read(latin("\xabNein\xbb, sagte Herr M\xfcller."))).text, text);
  assert.equal((await read(Uint8Array.from([0xff, 0xfe, ...[..."Müller"].flatMap((one) => [one.charCodeAt(0), 0])]))).text, "Müller");
  const cut = utf8("„Ja“, sagte sie, „über die Brücke“.").subarray(0, -2);
  assert.match((await read(cut)).text, /^„Ja“, sagte sie, „über die Brücke\ufffd$/);
});

test("a page stays bytes: it says itself how to read them", async () => {
  const bytes = latin('<html><meta charset="windows-1252"><p>M\xfcller');
  assert.deepEqual(await read(bytes, "a.html"), { text: "", markup: bytes, name: "a.html" });
});

test("a saved page is its root alone, with the address it came from", async () => {
  const page = savedPage(`Content-Type: text/html
Content-ID: <root@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example/ferry?a=1

<html><body><p>=E2=80=9CShe sank,=E2=80=9D said J=
o Bell.</p></body></html>`);
  const article = await read(page, "Ferry.mhtml");
  assert.equal(markup(article).trim(), "<html><body><p>“She sank,” said Jo Bell.</p></body></html>");
  assert.equal(article.address, "https://news.example/ferry?a=1");
  assert.equal(article.name, "Ferry.mhtml");
});

test("the root may be named, and stand behind others", async () => {
  const page = savedPage("Content-Type: text/html\n\n<p>First", '\n\tstart="<frame@mhtml.blink>";');
  assert.match(markup(await read(page)), /Buy “this” now/);
});

test("a page's own charset holds where the part states none", async () => {
  const page = savedPage(`Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dwindows-1251"></head><p>=CF=F0=E8=E2=E5=F2`);
  assert.match(markup(await read(page)), /<p>Привет/);
  const base64 = savedPage(`Content-Type: text/html; charset="iso-8859-1"\nContent-Transfer-Encoding: base64\n\n${btoa("<p>M\xfcller</p>")}`);
  assert.match(markup(await read(base64)), /<p>Müller/);
});

test("a saved page that was cut off gives what there is", async () => {
  const page = savedPage("Content-Type: text/html\n\n<p>Whole</p>").split("<p>Whole")[0] + "<p>Half of";
  assert.match(markup(await read(page, "a.mht")), /<p>Half of/);
});

const message = (body: string) => `Received: by mx.example; Mon, 4 May 2031 10:00:00 +0000
Message-ID: <1@mx.example>
From: =?utf-8?Q?N=C3=ABll?= <nell@example>
Subject: =?utf-8?Q?Ferry_sinks_=E2=80=93_=22never_safe=22?=
MIME-Version: 1.0
${body}`;

test("of a message the HTML, with its subject for a title", async () => {
  const article = await read(message(`Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Plain words
--b
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<p>=ABShe sank,=BB said Jo Bell.</p>
--b--
`), "mail.eml");
  assert.equal(markup(article).trim(), "<title>Ferry sinks – &#34;never safe&#34;</title><p>«She sank,» said Jo Bell.</p>");
  assert.equal(article.name, "Ferry sinks – \"never safe\"");
});

test("else its text, with the subject for a headline", async () => {
  const plainOnly = message(`Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: base64

${btoa("Herr M\xfcller said no.")}
`);
  const article = await read(plainOnly, "x");
  assert.equal(article.text.trim(), "Ferry sinks – \"never safe\"\n\nHerr Müller said no.");
  assert.equal(article.markup, null);
});

test("a message of attachments alone has no text", async () => {
  const attached = message(`Content-Type: application/pdf
Content-Disposition: attachment; filename=a.pdf
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
`);
  assert.equal(await reason(read(attached)), "empty");
});

test("Markdown becomes HTML, with what its front matter says", async () => {
  const article = await read(`---
title: "Ferry <sinks>"
source: https://news.example/ferry
author:
  - "[[Jo Bell]]"
  - "Ann O'Hara"
published: 2031-05-04
tags: [clippings, sea]
---
# Ferry sinks

> “She sank,”[^1] said **Jo Bell**.

- one

[^1]: no
`, "ferry.md");
  const html = markup(article);
  assert.match(html, /^<title>Ferry &#60;sinks&#62;<\/title>/);
  assert.ok(html.includes('<link rel="canonical" href="https://news.example/ferry">'));
  assert.ok(html.includes('<meta name="author" content="Jo Bell"><meta name="author" content="Ann O&#39;Hara">'));
  assert.ok(html.includes('content="2031-05-04"'));
  assert.match(html, /<h1>Ferry sinks<\/h1>\s*<blockquote>\s*<p>“She sank,” said <strong>Jo Bell<\/strong>\.<\/p>/);
});

test("a rule at the start of Markdown is no front matter", async () => {
  const html = markup(await read("---\nShe said no.\n---\nMore", "a.md"));
  assert.match(html, /She said no\./);
});

test("Markdown that would hold up the page is read as text", async () => {
  for (const piece of ["_a_", "a**b", "> ", "- a\n", "- a\n\n", "[", "1. x\n", "`", "<a "]) {
    const article = await read(piece.repeat(40_000), "a.md");
    assert.deepEqual([article.markup, article.text.length], [null, piece.length * 40_000], piece);
  }
});

test("everything else is refused, each for its reason", async () => {
  const cases: [Uint8Array | string, Reason][] = [
    ["%PDF-1.7", "pdf"],
    ["{\\rtf1}", "document"],
    [latin("\x89PNG\r\n\x1a\n"), "image"],
    [latin("PK\x03\x04 a.txt"), "archive"],
    [latin("\0asm\x01\0\0\0"), "binary"],
    ["  \n", "empty"],
    ["https://news.example/ferry", "shortcut"],
    ["[InternetShortcut]\nURL=https://a.example", "shortcut"],
  ];
  for (const [content, why] of cases) assert.equal(await reason(read(content)), why);
  assert.equal(await reason(read("https://news.example/ferry", "")), "address");
});

test("too long is said, with its size", async () => {
  assert.equal(await reason(read(new Uint8Array(mostText + 1).fill(97))), "tooLarge");
  const page = new Uint8Array(mostBytes + 1).fill(97);
  page.set(latin("<html>"));
  assert.equal(await reason(read(page, "a.html")), "tooLarge");
  assert.throws(() => readWords("a ".repeat(25_000_000), ""), (error) => {
    assert.ok(error instanceof Refused);
    assert.match(explain(error.refusal), /50 MB/);
    return true;
  });
});

test("pasted words: an address alone is refused, one among words is not", () => {
  for (const only of ["https://a.example/x?y=1", " www.a.example \n", "<https://a.example>", "https://a.example\nhttps://b.example"]) {
    assert.throws(() => readWords(only, ""), Refused, only);
  }
  assert.equal(readWords("See https://a.example", "").text, "See https://a.example");
  assert.throws(() => readWords("https://a.example/x", '<p><a href="https://a.example/x">Ferry</a>'), Refused);
});

test("every refusal is explained, and names the file", () => {
  const reasons: Reason[] = [
    "address", "archive", "binary", "document", "empty", "folder", "image", "media", "pdf", "shortcut", "tooLarge", "unreadable",
  ];
  for (const why of reasons) assert.match(explain({ reason: why, name: "ferry.xyz" }), /“ferry\.xyz”/, why);
  const long = explain({ reason: "pdf", name: `${"a".repeat(300)}.pdf` });
  assert.ok(long.length < 300 && long.includes(".pdf"));
});
