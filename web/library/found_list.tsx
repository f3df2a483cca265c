// The articles that were found, each with the claims that fit; long lists are shown bit by bit.

import { useSignal } from "@preact/signals";

import { language, t } from "../messages/messages.ts";
import type { SummaryClaim } from "./saved.ts";
import type { Found } from "./search.ts";
import { annotate } from "./shelf.ts";

const articlesAtOnce = 50;
const claimsAtOnce = 5;

/** How an article of the library is shown: in the page, or in the extension's panel. */
export interface Opening {
  open(id: string, claim?: SummaryClaim): Promise<void>; // at the claim, if one is given
  openId: string | null; // the article that is open now
}

interface ListProps {
  found: readonly Found[];
  opening: Opening;
  attempt: (what: () => Promise<void>) => void; // runs what may fail
  remove: (id: string) => void;
}

export function FoundList({ found, opening, attempt, remove }: ListProps) {
  const shownArticles = useSignal(articlesAtOnce);
  const rest = found.length - shownArticles.value;
  return (
    <>
      <ul class="library-list">
        {found.slice(0, shownArticles.value).map((one) => (
          <FoundArticle key={one.article.id} found={one} opening={opening} attempt={attempt} remove={remove} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button" onClick={() => (shownArticles.value += articlesAtOnce)}>
          {t("library.moreArticles", { n: Math.min(rest, articlesAtOnce) })}
        </button>
      )}
    </>
  );
}

interface ArticleProps extends Omit<ListProps, "found"> {
  found: Found;
}

function FoundArticle({ found: { article, claims }, opening, attempt, remove }: ArticleProps) {
  const openAt = (claim?: SummaryClaim) => attempt(() => opening.open(article.id, claim));
  return (
    <li class="library-article">
      <div class="library-head">
        <button type="button" class="library-open" lang={langOf(article.language)} onClick={() => openAt()}>
          {article.title}
        </button>
        <button type="button" class="quiet library-delete" aria-label={t("library.deleteOne", { title: article.title })} onClick={() => remove(article.id)}>
          {t("library.delete")}
        </button>
      </div>
      <p class="library-facts">{factsOf(article, opening.openId).join(" · ")}</p>
      {article.tags.length > 0 && (
        <ul class="library-tags">
          {article.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {article.note !== "" && <p class="library-note">{article.note}</p>}
      <Claims claims={claims} lang={langOf(article.language)} openAt={openAt} />
      <Notes id={article.id} tags={article.tags} note={article.note} attempt={attempt} />
    </li>
  );
}

function factsOf({ id, saved, site, corrected, claims }: Found["article"], openId: string | null): string[] {
  const date = new Date(saved).toLocaleDateString(language(), { dateStyle: "medium" });
  return [
    ...(id === openId ? [t("library.isOpen")] : []),
    ...(site === null ? [] : [site]),
    t("library.claims", { n: claims.length }),
    ...(corrected ? [t("library.corrected")] : []),
    t("library.savedOn", { date }),
  ];
}

interface ClaimsProps {
  claims: readonly SummaryClaim[];
  lang: string | undefined;
  openAt: (claim: SummaryClaim) => void;
}

function Claims({ claims, lang, openAt }: ClaimsProps) {
  const shownClaims = useSignal(claimsAtOnce);
  if (claims.length === 0) return null;
  const rest = claims.length - shownClaims.value;
  return (
    <>
      <ul class="library-claims">
        {claims.slice(0, shownClaims.value).map((claim, i) => (
          <li key={i}>
            <button type="button" class={claim.standing === null ? "" : "unasserted"} onClick={() => openAt(claim)}>
              <b>{claim.speaker ?? t("library.unknownSpeaker")}</b> {claim.standing !== null && <em>{standingOf(claim)}</em>}{" "}
              <span lang={lang}>{claim.form === "direct" ? `“${claim.words}”` : claim.words}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="quiet" onClick={() => (shownClaims.value = claims.length)}>
          {t("library.moreClaims", { n: rest })}
        </button>
      )}
    </>
  );
}

const standings = ["denied", "negated", "hypothetical", "question", "directive"] as const;

// A standing of a report that is newer than this page is shown as it is written there.
function standingOf({ standing }: SummaryClaim): string {
  const known = standings.find((one) => one === standing);
  return known === undefined ? (standing ?? "") : t(`library.${known}`);
}

interface NotesProps {
  id: string;
  tags: readonly string[];
  note: string;
  attempt: (what: () => Promise<void>) => void;
}

// Default values: what is being typed stays when the list is drawn anew because the other field has been saved.
function Notes({ id, tags, note, attempt }: NotesProps) {
  const changed = (what: Parameters<typeof annotate>[1]) => attempt(() => annotate(id, what));
  return (
    <details class="library-notes">
      <summary>{t("library.notes")}</summary>
      <label>
        <span>{t("library.tags")}</span>
        <input class="field" defaultValue={tags.join(", ")} maxLength={1000} onChange={(event) => changed({ tags: tagsIn(event.currentTarget.value) })} />
      </label>
      <label>
        <span>{t("library.note")}</span>
        <textarea class="field" rows={2} maxLength={10_000} defaultValue={note} onChange={(event) => changed({ note: event.currentTarget.value.trim() })} />
      </label>
    </details>
  );
}

function tagsIn(words: string): string[] {
  return [...new Set(words.split(",").map((tag) => tag.trim()))].filter((tag) => tag !== "");
}

// "und" is what a report says when nothing decides; for a page that is no language.
function langOf(language: string): string | undefined {
  return language === "und" ? undefined : language;
}
