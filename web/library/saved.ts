// What the library keeps: a saved article, and the summary of it that lists and searches read.
//
//   SavedArticle   the article as it came, its report, the reader's corrections, tags and a note
//   Summary        its title, date and claims alone: a twentieth of the size, so all of them fit in memory

import type { Report } from "../highlight/report.ts";

/** An article as it came: what the engine was given. */
export interface SavedSource {
  readonly text: string; // plain text; "" when only markup is known
  readonly markup: string | Uint8Array | null; // HTML; bytes where the page itself says how they are read
  readonly name: string | null; // of its file, or a message's subject
  readonly address: string | null; // where a saved page came from
  readonly kept: readonly (readonly [block: number, kept: boolean])[]; // blocks that the reader took in or left out
}

export interface SavedArticle {
  readonly id: string;
  readonly saved: string; // ISO 8601, UTC
  readonly title: string;
  readonly source: SavedSource;
  readonly report: Report; // as it was shown, corrections applied; offsets in UTF-16 units
  readonly corrections: unknown; // the reader's patch, as the part that made it reads it; null: none
  readonly tags: readonly string[];
  readonly note: string;
}

/** A claim as it is listed. */
export interface SummaryClaim {
  readonly speaker: string | null; // the speaker's name; null: the article does not say
  readonly words: string; // the content; its parts joined by " … "
  readonly cue: string | null;
  readonly form: Report["claims"][number]["form"];
  readonly standing: string | null; // "denied", "negated", ... : what keeps it from being claimed; null when nothing does
  readonly start: number; // of the content, UTF-16 units into the report's text
  readonly exact: string; // its first part, verbatim
}

export interface Summary {
  readonly id: string;
  readonly saved: string;
  readonly title: string;
  readonly site: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly corrected: boolean;
  readonly tags: readonly string[];
  readonly note: string;
  readonly claims: readonly SummaryClaim[];
}

/** What one can list and search of an article. Linear in its claims. */
export function summaryOf(saved: SavedArticle): Summary {
  const { document, claims, speakers } = saved.report;
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return {
    id: saved.id,
    saved: saved.saved,
    title: saved.title,
    site: document.site,
    published: document.published,
    language: document.language,
    corrected: saved.corrections !== null,
    tags: saved.tags,
    note: saved.note,
    claims: claims.map((claim) => ({
      speaker: claim.speaker === null ? null : (names.get(claim.speaker) ?? null),
      words: claim.content.map(({ exact }) => exact).join(" … "),
      cue: claim.cue?.exact ?? null,
      form: claim.form,
      standing: standingOf(claim),
      start: claim.content[0].start,
      exact: claim.content[0].exact,
    })),
  };
}

function standingOf({ polarity, realised }: Report["claims"][number]): string | null {
  if (polarity !== "asserted") return polarity;
  return realised ? null : "hypothetical";
}

const longestTitle = 160; // UTF-16 units

/** The title that an article goes by: its own, else its first words. */
export function titleOf({ document }: Report): string {
  const words = (document.title ?? document.text).trim().replace(/\s+/g, " ");
  return words.length <= longestTitle ? words : `${words.slice(0, longestTitle).replace(/\s+\S*$/, "")}…`;
}
