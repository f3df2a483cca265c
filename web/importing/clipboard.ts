// Which flavour of a clipboard is the article: its HTML, or its plain text.
//
//   <h1>Ferry sinks</h1><p>Jo Bell said ...        HTML: it tells a headline from a caption
//   <pre>Ferry sinks\n\nJo Bell said ...           plain text: the HTML says no more, and folds its lines
//   <div><span style="color: #333">Ferry ...       plain text: an editor's colours are no structure
//
// The markup is only looked at, never parsed into the page; the engine reads it.

import type { Article } from "../page/state.ts";

const structure = /<(?:p|h[1-6]|li|blockquote|article|main|section|figure|table|a\s[^>]{0,2000}?href)\b/i;
const enoughOfIt = 0.8; // share of the plain text's letters that a page must show to stand for it

/** The article of a paste. Linear in both flavours. */
export function chooseFlavour(text: string, html: string): Article {
  return { text, markup: structure.test(html) ? html : null };
}

/**
 * Whether a page's text has (nearly) all of what the plain text has. It has not where a program puts a mere
 * link, or an excerpt, beside the text that it copies.
 */
export function showsAll(pageText: string, text: string): boolean {
  return letters(pageText) >= enoughOfIt * letters(text);
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").length;
}
