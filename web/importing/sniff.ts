// What kind of thing some bytes are. Their content decides; a name or a media type only where several kinds would do.
//
//   %PDF-1.7                                  pdf, whatever it is called
//   Content-Type: multipart/related; ...      mhtml
//   <!doctype html>                           html
//   # Ferry sinks, and called ferry.md        markdown
//   Ferry sinks                               text

import { toCharacters } from "./bytes.ts";

export type Kind =
  | "archive" | "binary" | "document" | "empty" | "html" | "image" | "mail" | "markdown" | "media" | "pdf"
  | "savedPage" | "shortcut" | "text";

const looked = 64 * 1024; // bytes: what a kind shows itself by stands at the start

const signatures: [Kind, RegExp][] = [
  ["pdf", /^[\0-\xff]{0,1000}?%PDF-\d/],
  ["document", /^\{\\rtf/],
  ["document", /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/], // older office programs, and Outlook's .msg
  ["image", /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM[\0-\xff]{4}\0\0\0\0|II\*\0|MM\0\*|\0\0\x01\0)/],
  ["image", /^RIFF[\0-\xff]{4}WEBP/],
  ["image", /^[\0-\xff]{4}ftyp(?:avif|avis|heic|heix|mif1|msf1)/],
  ["media", /^(?:[\0-\xff]{4}ftyp|RIFF[\0-\xff]{4}(?:WAVE|AVI )|ID3|OggS|fLaC|\x1aE\xdf\xa3|\xff[\xfb\xf3\xf2])/],
  ["archive", /^(?:\x1f\x8b|7z\xbc\xaf|Rar!\x1a|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd)/],
];
// In a zip, the names of the first files tell office documents and e-books from other archives.
const zip = /^PK(?:\x03\x04|\x05\x06)/;
const inDocuments = /word\/|ppt\/|xl\/|\[Content_Types\]\.xml|mimetypeapplication\/(?:vnd\.oasis|epub)|Index\/Document\.iwa/;

const markupStart =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|meta|title|link|table)[\s>/]/i;
const headerLine = /^[A-Za-z][A-Za-z0-9-]*:[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n/;
const shortcut = /^\s*(?:\[InternetShortcut\]|<\?xml[^]{0,300}<plist[^]{0,300}<key>URL<\/key>)/i;

/** The kind of some bytes. Looks at the first of them only. */
export function sniff(bytes: Uint8Array, name = "", type = ""): Kind {
  const start = bytes.subarray(0, looked);
  const latin = toCharacters(start);
  if (latin.trim() === "" || /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)$/.test(latin)) return "empty";
  const known = signatures.find(([, pattern]) => pattern.test(latin));
  if (known !== undefined) return known[0];
  if (zip.test(latin)) return inDocuments.test(latin) ? "document" : "archive";
  const marked = /^(?:\xff\xfe|\xfe\xff)/.test(latin);
  const text = marked ? new TextDecoder(latin.startsWith("\xff\xfe") ? "utf-16le" : "utf-16be").decode(start) : latin;
  if (!marked && !isText(latin)) return "binary";
  return kindOfText(text.replace(/^(?:\ufeff|\xef\xbb\xbf)/, ""), name, type);
}

function kindOfText(text: string, name: string, type: string): Kind {
  if (shortcut.test(text)) return "shortcut";
  const mail = kindOfMessage(text);
  if (mail !== null) return mail;
  if (markupStart.test(text)) return "html";
  if (/\.svgz?$/i.test(name) || /^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/i.test(text)) return "image";
  if (/\.(?:md|markdown)$/i.test(name) || type.startsWith("text/markdown")) return "markdown";
  const saysHtml = /\.x?html?$/i.test(name) || /^(?:text\/html|application\/xhtml\+xml)/.test(type);
  return saysHtml && /<[a-z][^<>]*>/i.test(text) ? "html" : "text";
}

// A message opens with header lines, and among them those that make it one.
function kindOfMessage(text: string): Kind | null {
  let rest = text.replace(/^From [^\r\n]*\r?\n/, ""); // of a mailbox
  const headers: string[] = [];
  for (let line = headerLine.exec(rest); line !== null; line = headerLine.exec(rest)) {
    headers.push(line[0]);
    rest = rest.slice(line[0].length);
  }
  const has = (name: RegExp) => headers.find((one) => name.test(one));
  const contentType = has(/^content-type:/i);
  if (has(/^(?:mime-version|snapshot-content-location):/i) && /multipart\/related/i.test(contentType ?? "")) {
    return has(/^(?:to|received|message-id):/i) ? "mail" : "savedPage";
  }
  const isMail = has(/^(?:received|message-id|mime-version|return-path|dkim-signature):/i);
  return isMail && has(/^(?:from|subject|to|content-type):/i) ? "mail" : null;
}

// Bytes that no text has, in any encoding that keeps ASCII: control characters.
function isText(latin: string): boolean {
  const controls = latin.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls * 50 <= latin.length && !latin.includes("\0\0");
}
