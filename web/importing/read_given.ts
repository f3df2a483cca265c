// One thing that came in, read: an article, or a Refused that says why not.
//
//   text, HTML            as they are                       markdown     HTML by `marked`
//   saved page, message   their HTML or text by MIME        all else     refused, with what to do instead

import { type Article, isEmpty, plain } from "../page/state.ts";
import { isAddress } from "./address.ts";
import { chooseFlavour } from "./clipboard.ts";
import { decodeText } from "./decode.ts";
import type { Given } from "./given.ts";
import { Refused, type Reason } from "./refusal.ts";
import { type Kind, sniff } from "./sniff.ts";

export const mostText = 5_000_000; // UTF-16 units of text, or its bytes: as much as a whole newspaper has in weeks
export const mostBytes = 60_000_000; // of a page or a message: most of one so large is pictures

const refused: Partial<Record<Kind, Reason>> = {
  archive: "archive",
  binary: "binary",
  document: "document",
  empty: "empty",
  image: "image",
  media: "media",
  pdf: "pdf",
  shortcut: "shortcut",
};

/** The article in something given. Rejects with Refused, and with nothing else. */
export async function readGiven({ name, type, bytes }: Given): Promise<Article> {
  const kind = sniff(bytes, name, type);
  const reason = refused[kind];
  if (reason !== undefined) throw new Refused(reason, name);
  const isWords = kind === "text" || kind === "markdown";
  if (bytes.length > (isWords ? mostText : mostBytes)) throw new Refused("tooLarge", name, bytes.length);
  const article = await readAs(kind, bytes).catch(() => null);
  if (article === null || isEmpty(article)) throw new Refused("empty", name);
  if (article.text.length > mostText) throw new Refused("tooLarge", name, article.text.length);
  if (article.markup === null && isAddress(article.text)) throw new Refused(name === "" ? "address" : "shortcut", name);
  return name === "" || article.name !== undefined ? article : { ...article, name };
}

/** What was pasted or dropped as words, with its HTML if it has any. Throws Refused. */
export function readWords(text: string, markup: string): Article {
  if (text.length > mostText) throw new Refused("tooLarge", "", text.length);
  if (isAddress(text)) throw new Refused("address", "");
  return chooseFlavour(text, markup.length > mostBytes ? "" : markup);
}

async function readAs(kind: Kind, bytes: Uint8Array): Promise<Article | null> {
  if (kind === "html") return { text: "", markup: bytes };
  if (kind === "savedPage" || kind === "mail") {
    const { readMessage, readSavedPage } = await import("./mail.ts");
    return kind === "mail" ? readMessage(bytes) : readSavedPage(bytes);
  }
  const text = decodeText(bytes);
  if (kind !== "markdown") return plain(text);
  const { markdownToHtml } = await import("./markdown.ts");
  const markup = await markdownToHtml(text);
  return markup === null ? plain(text) : { text: "", markup };
}
