// Saved pages (.mhtml) and messages (.eml) to the article in them: the HTML part, else the text.
//
//   From: <Saved by Blink>                      multipart/related
//   Snapshot-Content-Location: https://...        text/html           the page: this one
//                                                 text/html           a frame of it, an advertisement perhaps
//                                                 image/png ...
//
// postal-mime resolves transfer encodings and charsets. It joins all HTML parts into one, so of a saved page it
// gets one part alone.

import { escapeHtml } from "../exporting/markup.ts";
import type { Article } from "../page/state.ts";
import { toBytes, toCharacters } from "./bytes.ts";
import { headerOf, rootPart, withCharset } from "./mime_parts.ts";

/** The article of a message; null when it has no text. */
export async function readMessage(bytes: Uint8Array): Promise<Article | null> {
  const { html, text, subject = "" } = await parse(bytes);
  const name = subject.trim();
  const named = name === "" ? {} : { name };
  if (html?.trim()) return { text: "", markup: withTitle(html, name), ...named };
  if (text?.trim()) return { text: withHeadline(text, name), markup: null, ...named };
  return null;
}

/** The article of a saved page, with the address that it was saved from; null when it has no text. */
export async function readSavedPage(bytes: Uint8Array): Promise<Article | null> {
  const file = toCharacters(bytes);
  const root = rootPart(file);
  const address = headerOf(file, "snapshot-content-location") ?? headerOf(root, "content-location");
  const from = address !== null && /^https?:/i.test(address) ? { address } : {};
  let { html, text } = await parse(toBytes(root));
  // Chromium writes the encoding into the page, not into the part's header.
  const stated = /<meta\b[^>]{0,200}\bcharset=["']?([\w.:-]+)/i.exec(html?.slice(0, 4096) ?? "")?.[1];
  const redone = stated !== undefined && !/^utf-?8$/i.test(stated) ? withCharset(root, stated) : null;
  if (redone !== null) ({ html, text } = await parse(toBytes(redone)));
  if (html?.trim()) return { text: "", markup: html, ...from };
  if (text?.trim()) return { text, markup: null, ...from };
  return null;
}

async function parse(bytes: Uint8Array) {
  const { default: PostalMime } = await import("postal-mime");
  return PostalMime.parse(bytes, { maxNestingDepth: 64 });
}

function withTitle(html: string, subject: string): string {
  if (subject === "" || /<title\b[^>]*>\s*[^\s<]/i.test(html)) return html;
  return `<title>${escapeHtml(subject)}</title>${html}`;
}

function withHeadline(text: string, subject: string): string {
  return subject === "" || text.trimStart().startsWith(subject) ? text : `${subject}\n\n${text}`;
}
