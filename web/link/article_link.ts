// A link that holds a whole article: the part of an address after "#", which no browser sends anywhere.
//
//   https://host.example/#article=q1YqSa0oUbJ...      opens the article
//   ... the same with a quote in it                   opens it at that claim
//
// Only made when the reader asks. What comes in such a link is as foreign as anything pasted: it is checked
// here, and is text for the engine and nothing else.

import { pack, unpack } from "./pack.ts";

export interface LinkedArticle {
  readonly text: string; // plain text; "" when only markup is known
  readonly markup: string | null; // HTML
  readonly quote: LinkedQuote | null; // where to open it
  /** Blocks that the reader took in or left out, by their index in the report. */
  readonly kept: ReadonlyMap<number, boolean>;
}

/** The first span of a claim's content. */
export interface LinkedQuote {
  readonly start: number; // UTF-16 units into the report's document.text
  readonly exact: string;
}

/** Longer addresses are cut or refused by mail programs and messengers, if not by browsers. */
export const longestLink = 64_000; // characters

const key = "#article=";

/** The address with the article in it, or null when it would be longer than `longestLink`. */
export async function linkTo(article: LinkedArticle, address: string): Promise<string | null> {
  const { kept, ...rest } = article;
  const json = JSON.stringify(kept.size === 0 ? rest : { ...rest, kept: [...kept] });
  const link = `${address.replace(/#.*$/s, "")}${key}${await pack(json)}`;
  return link.length <= longestLink ? link : null;
}

/** Whether an address's fragment claims to hold an article. */
export function holdsArticle(fragment: string): boolean {
  return fragment.startsWith(key);
}

/** The article in a fragment; null when there is none, or when it is damaged. Never throws. */
export async function articleIn(fragment: string): Promise<LinkedArticle | null> {
  if (!holdsArticle(fragment)) return null;
  const json = await unpack(fragment.slice(key.length));
  return json === null ? null : checked(json);
}

function checked(json: string): LinkedArticle | null {
  try {
    const { text, markup, quote, kept } = JSON.parse(json) as Record<string, unknown>;
    if (typeof text !== "string" || !(markup === null || typeof markup === "string")) return null;
    if (text.trim() === "" && (markup ?? "").trim() === "") return null;
    return { text, markup, quote: checkedQuote(quote), kept: checkedChoices(kept) };
  } catch {
    return null;
  }
}

// What is no choice among them is none.
function checkedChoices(kept: unknown): Map<number, boolean> {
  const pairs: unknown[] = Array.isArray(kept) ? kept : [];
  return new Map(pairs.filter(isChoice));
}

function isChoice(pair: unknown): pair is [number, boolean] {
  return Array.isArray(pair) && isIndex(pair[0]) && typeof pair[1] === "boolean";
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function checkedQuote(quote: unknown): LinkedQuote | null {
  if (typeof quote !== "object" || quote === null) return null;
  const { start, exact } = quote as Record<string, unknown>;
  if (!isIndex(start)) return null;
  return typeof exact === "string" && exact !== "" ? { start, exact } : null;
}

/**
 * The index of the claim that a link means: the one with these words at this place, else with these words
 * anywhere (another version may read the article a little differently), else null.
 */
export function claimOf(
  quote: LinkedQuote,
  claims: readonly { readonly content: readonly LinkedQuote[] }[],
): number | null {
  const same = ({ start, exact }: LinkedQuote) => start === quote.start && exact === quote.exact;
  const place = claims.findIndex(({ content }) => content.some(same));
  if (place >= 0) return place;
  const words = claims.findIndex(({ content }) => content.some(({ exact }) => exact === quote.exact));
  return words >= 0 ? words : null;
}
