// Search over the claims of all saved articles.
//
//   words    bridge "not safe"      claims with "bridge" and, together, "not safe"; case and accents do not count
//   speaker  Maria Lopez            claims of whoever has that name; null: anybody
//
// An article without a claim that fits is found by its own title, tags and note, if no speaker is asked for.

import type { Summary, SummaryClaim } from "./saved.ts";

export interface Query {
  readonly words: string;
  readonly speaker: string | null;
}

/** An article that was found, and which of its claims fit; none when its title, tags or note do. */
export interface Found {
  readonly article: Summary;
  readonly claims: readonly SummaryClaim[];
}

/** One who speaks in the library. */
export interface LibrarySpeaker {
  readonly name: string;
  readonly claims: number;
  readonly articles: number;
}

/** What fits, in the order given. An empty query finds every article, with no claims. Linear in all words. */
export function search(articles: readonly Summary[], { words, speaker }: Query): Found[] {
  const terms = termsOf(words);
  if (terms.length === 0 && speaker === null) return articles.map((article) => ({ article, claims: [] }));
  const wanted = speaker === null ? null : fold(speaker);
  return articles.flatMap((article) => {
    const claims = article.claims.filter(
      (claim) => (wanted === null || fold(claim.speaker ?? "") === wanted) && hasAll(`${claim.words}\n${claim.speaker ?? ""}`, terms),
    );
    const itself = wanted === null && hasAll([article.title, article.note, ...article.tags].join("\n"), terms);
    return claims.length > 0 || itself ? [{ article, claims }] : [];
  });
}

/** Everybody who is named in the library, those with the most claims first. */
export function speakersOf(articles: readonly Summary[]): LibrarySpeaker[] {
  const found = new Map<string, { name: string; claims: number; articles: Set<string> }>();
  for (const { id, claims } of articles) {
    for (const { speaker } of claims) {
      if (speaker === null) continue;
      const key = fold(speaker);
      const one = found.get(key) ?? { name: speaker, claims: 0, articles: new Set() };
      one.claims += 1;
      one.articles.add(id);
      found.set(key, one);
    }
  }
  return [...found.values()]
    .map((one) => ({ ...one, articles: one.articles.size }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

/** The words of a query: each by itself, those in quotation marks together. Folded, without empty ones. */
export function termsOf(words: string): string[] {
  const parts = fold(words).match(/"[^"]*"?|[^\s"]+/g) ?? [];
  return parts.map((part) => part.replaceAll('"', "").replace(/\s+/g, " ").trim()).filter((part) => part !== "");
}

/** Small letters without accents, with straight quotation marks: what differs only in these is the same. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
}

function hasAll(text: string, terms: readonly string[]): boolean {
  const folded = fold(text).replaceAll('"', "").replace(/[^\S\n]+/g, " ");
  return terms.every((term) => folded.includes(term));
}
