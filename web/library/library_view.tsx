// The library's dialog: search on top, what is found below, all of it out and in at the foot.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { saveFile } from "../exporting/deliver.ts";
import { t } from "../messages/messages.ts";
import { FoundList, type Opening } from "./found_list.tsx";
import type { SavedArticle, Summary } from "./saved.ts";
import { type Found, search, speakersOf } from "./search.ts";
import { clear, exportAll, fileName, type Imported, importFile, largestFile, refresh, remove, restore, summaries } from "./shelf.ts";
import { StorageFailure } from "./store.ts";

/** What the library last did or could not do, with what takes it back. */
interface Said {
  readonly words: string;
  readonly isProblem?: boolean;
  readonly undo?: () => void;
}

export function LibraryView({ opening }: { opening: Opening }) {
  const said = useSignal<Said | null>(null);
  const words = useSignal("");
  const speaker = useSignal<string | null>(null);

  // Runs what may fail, and tells the reader when it does.
  const attempt = (what: () => Promise<Said | null | void>) => {
    what().then(
      (result) => (said.value = result ?? null),
      (reason: unknown) => {
        if (!(reason instanceof StorageFailure)) throw reason;
        said.value = { words: t(`library.problem.${reason.problem}`), isProblem: true };
      },
    );
  };
  const deleted = (articles: readonly SavedArticle[]): Said => ({
    words: t("library.deleted", { n: articles.length }),
    undo: () =>
      attempt(async () => {
        await restore(articles);
        return { words: t("library.restored", { n: articles.length }) };
      }),
  });
  useEffect(() => attempt(refresh), []);

  const all = summaries.value;
  return (
    <div class="library">
      <p class="library-intro">{t("library.intro")}</p>
      <SaidLine said={said.value} />
      {all === null && said.value === null && <p>{t("library.loading")}</p>}
      {all?.length === 0 && <p class="library-empty">{t("library.empty")}</p>}
      {all !== null && all.length > 0 && (
        <>
          <SearchFields all={all} words={words.value} speaker={speaker.value} setWords={(one) => (words.value = one)} setSpeaker={(one) => (speaker.value = one)} />
          <Results all={all} words={words.value} speaker={speaker.value} opening={opening} attempt={attempt} remove={(id) => attempt(async () => deleted(await remove(id)))} />
        </>
      )}
      <Foot count={all?.length ?? 0} attempt={attempt} clear={() => attempt(async () => deleted(await clear()))} />
    </div>
  );
}

function SaidLine({ said }: { said: Said | null }) {
  return (
    <div class={`library-said${said?.isProblem ? " problem" : ""}`} role="status">
      {said && <span>{said.words}</span>}
      {said?.undo && (
        <button type="button" class="quiet" id="library-undo" onClick={said.undo}>
          {t("library.undo")}
        </button>
      )}
    </div>
  );
}

interface SearchProps {
  all: readonly Summary[];
  words: string;
  speaker: string | null;
  setWords: (words: string) => void;
  setSpeaker: (speaker: string | null) => void;
}

function SearchFields({ all, words, speaker, setWords, setSpeaker }: SearchProps) {
  const speakers = speakersOf(all);
  return (
    <div class="library-search" role="search">
      <label>
        <span>{t("library.search")}</span>
        <input
          id="library-words"
          type="search"
          class="field"
          value={words}
          placeholder={t("library.searchHint")}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t("library.speaker")}</span>
        <select id="library-speaker" class="field" value={speaker ?? ""} onChange={(event) => setSpeaker(event.currentTarget.value || null)}>
          <option value="">{t("library.anySpeaker")}</option>
          {speakers.map(({ name, claims }) => (
            <option key={name} value={name}>
              {t("library.speakerLine", { name, n: claims })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface ResultsProps {
  all: readonly Summary[];
  words: string;
  speaker: string | null;
  opening: Opening;
  attempt: (what: () => Promise<Said | null | void>) => void;
  remove: (id: string) => void;
}

function Results({ all, words, speaker, opening, attempt, remove }: ResultsProps) {
  const found = search(all, { words, speaker });
  const isSearch = words.trim() !== "" || speaker !== null;
  return (
    <>
      <p class="library-count" role="status" id="library-count">
        {isSearch ? countWords(found) : t("library.articles", { n: all.length })}
      </p>
      <FoundList found={found} opening={opening} attempt={attempt} remove={remove} />
    </>
  );
}

function countWords(found: readonly Found[]): string {
  if (found.length === 0) return t("library.noneFound");
  const claims = found.reduce((sum, one) => sum + one.claims.length, 0);
  const articles = t("library.foundArticles", { n: found.length });
  return claims === 0 ? articles : `${articles}, ${t("library.foundClaims", { n: claims })}`;
}

interface FootProps {
  count: number;
  attempt: (what: () => Promise<Said | null | void>) => void;
  clear: () => void;
}

function Foot({ count, attempt, clear }: FootProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const asking = useSignal(false);
  const chosen = () => {
    const file = chooser.current?.files?.[0];
    if (file) attempt(async () => importedWords(await importFile(file), file.name));
    chooser.current!.value = "";
  };
  const save = () =>
    attempt(async () => {
      const { file, articles } = await exportAll();
      saveFile(file, fileName());
      return { words: t("library.exported", { n: articles }) };
    });
  if (asking.value && count > 0) {
    const answer = (yes: boolean) => {
      asking.value = false;
      if (yes) clear();
    };
    return (
      <div class="library-foot" role="group" aria-label={t("library.clear")}>
        <p>{t("library.clearSure", { n: count })}</p>
        <button type="button" class="button" id="library-clear-no" onClick={() => answer(false)}>
          {t("library.clearNo")}
        </button>
        <button type="button" class="button danger" id="library-clear-yes" onClick={() => answer(true)}>
          {t("library.clearYes")}
        </button>
      </div>
    );
  }
  return (
    <div class="library-foot">
      <button type="button" class="button" id="library-export" disabled={count === 0} onClick={save}>
        {t("library.export")}
      </button>
      <button type="button" class="button" id="library-import" onClick={() => chooser.current?.click()}>
        {t("library.import")}
      </button>
      <input ref={chooser} id="library-file" type="file" accept=".json,application/json" tabIndex={-1} aria-label={t("library.importLabel")} hidden onChange={chosen} />
      <button type="button" class="button danger" id="library-clear" disabled={count === 0} onClick={() => (asking.value = true)}>
        {t("library.clear")}
      </button>
    </div>
  );
}

function importedWords(result: Awaited<ReturnType<typeof importFile>>, name: string): Said {
  if (typeof result === "string") return { words: t(`library.${result}`, { name, mb: largestFile }), isProblem: true };
  const { added, known, broken }: Imported = result;
  const words = [t("library.imported", { n: added })];
  if (known > 0) words.push(t("library.alreadyThere", { n: known }));
  if (broken > 0) words.push(t("library.broken", { n: broken }));
  return { words: words.join(" "), isProblem: broken > 0 };
}
