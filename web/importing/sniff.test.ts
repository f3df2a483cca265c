import assert from "node:assert/strict";
import { test } from "node:test";

import { sniff } from "./sniff.ts";

const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const kind = (text: string, name = "", type = "") => sniff(latin(text), name, type);

test("content decides, whatever the name says", () => {
  assert.equal(kind("%PDF-1.7\n%\xe2\xe3", "article.txt", "text/plain"), "pdf");
  assert.equal(kind("\xef\xbb\xbf%PDF-1.4", "a.html"), "pdf");
  assert.equal(kind("{\\rtf1\\ansi hello}", "a.txt"), "document");
  assert.equal(kind("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "a.md"), "document");
  assert.equal(kind("PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml", "a.docx"), "document");
  assert.equal(kind("PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.text", "a"), "document");
  assert.equal(kind("PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/epub+zip"), "document");
  assert.equal(kind("PK\x03\x04\x14\0\0\0\0\0readme.txt"), "archive");
  assert.equal(kind("\x1f\x8b\x08\0"), "archive");
  assert.equal(kind("\x89PNG\r\n\x1a\n\0\0", "a.txt"), "image");
  assert.equal(kind("\xff\xd8\xff\xe0\0\x10JFIF"), "image");
  assert.equal(kind("\0\0\0\x20ftypheic\0\0"), "image");
  assert.equal(kind("RIFF\x10\0\0\0WEBPVP8 "), "image");
  assert.equal(kind("\0\0\0\x20ftypisom\0\0"), "media");
  assert.equal(kind("ID3\x03\0\0"), "media");
  assert.equal(kind("\0asm\x01\0\0\0", "a.txt"), "binary");
  assert.equal(kind(Array.from({ length: 400 }, (_, i) => String.fromCharCode((i * 37) % 256)).join(""), "a.txt"), "binary");
});

test("nothing is empty", () => {
  for (const nothing of ["", " \r\n\t", "\xef\xbb\xbf", "\xff\xfe"]) assert.equal(kind(nothing, "a.html"), "empty");
});

test("pages are known by how they begin, or by their name and a tag", () => {
  for (const page of [
    "<!doctype html><p>x", "\xef\xbb\xbf\n<!DOCTYPE HTML PUBLIC \"x\">", "<html lang=en>", "<?xml version='1.0'?>\n<!-- a --><html>",
    "<p>He said", "<article class=x>",
  ]) {
    assert.equal(kind(page, "a.txt"), "html", page);
  }
  assert.equal(kind("Words <b>and</b> more", "a.html"), "html");
  assert.equal(kind("Words, a < b", "a.html"), "text");
  assert.equal(kind("Words <b>and</b> more", "a.txt"), "text");
  assert.equal(kind("<svg xmlns='x'>", "a.svg"), "image");
});

test("saved pages and messages are known by their headers", () => {
  const page = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n";
  assert.equal(kind(page, "page.txt"), "savedPage");
  assert.equal(kind("Return-Path: <a@b>\r\nFrom: a@b\r\nSubject: Hello\r\n\r\nText"), "mail");
  assert.equal(kind("From a@b Mon Jan 1\nMessage-ID: <1>\nFrom: a@b\n\nText"), "mail");
  assert.equal(kind("MIME-Version: 1.0\nTo: x\nMessage-ID: <1>\nContent-Type: multipart/related; boundary=b\n\n"), "mail");
});

test("an interview, a play and a list of facts are no messages", () => {
  for (const text of ["Q: Will it open?\nA: In May.\n", "Subject: the dam\nFrom: the board\n\nIt leaks.", "Date: today\nPlace: here\n"]) {
    assert.equal(kind(text), "text", text);
  }
});

test("Markdown is told by its name alone, since all text may be Markdown", () => {
  assert.equal(kind("# Ferry", "ferry.md"), "markdown");
  assert.equal(kind("# Ferry", "", "text/markdown;charset=utf-8"), "markdown");
  assert.equal(kind("# Ferry", "ferry.txt"), "text");
});

test("files that only point elsewhere", () => {
  assert.equal(kind("[InternetShortcut]\r\nURL=https://a.example/\r\n", "a.url"), "shortcut");
  assert.equal(kind('<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>x</string></dict></plist>'), "shortcut");
});

test("text of any language and encoding is text", () => {
  assert.equal(sniff(utf8("„Ja“, sagte sie. 😀 مرحبا 日本語")), "text");
  assert.equal(sniff(latin("\x93Nein\x94, sagte Herr M\xfcller.")), "text");
  assert.equal(sniff(Uint8Array.from([0xff, 0xfe, 0x48, 0, 0x69, 0])), "text");
  assert.equal(sniff(Uint8Array.from([0xfe, 0xff, 0, 0x3c, 0, 0x70, 0, 0x3e, 0, 0x48])), "html");
});

test("a start that never ends in what it begins is still decided", () => {
  const pieces: [string, string][] = [
    ["<!-- ", "text"], ["a: b\n ", "text"], ["From ", "text"], ["<?xml ", "text"], ["{\\", "text"], ["%PD", "text"], [" <", "text"], ["x-y:\n\t", "text"],
  ];
  for (const [piece, found] of pieces) assert.equal(sniff(latin(piece.repeat(20_000))), found, piece);
});
