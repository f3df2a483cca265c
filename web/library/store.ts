// The library's database: IndexedDB, in this browser and nowhere else.
//
//   articles    id -> SavedArticle     read one at a time
//   summaries   id -> Summary          read all at once, for the list and the search
//
// Both are written in one transaction, so they always agree. Every failure is a StorageFailure with a kind
// that the reader can be told; what was asked for then has not happened, in no part.

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";

import { type SavedArticle, type Summary, summaryOf } from "./saved.ts";

interface Schema extends DBSchema {
  articles: { key: string; value: SavedArticle };
  summaries: { key: string; value: Summary };
}

/**
 *   unavailable  the browser keeps nothing here: a private window, or storage switched off
 *   full         no room left for this site
 *   newer        a newer version of whosaid, in another tab or on another day, has rebuilt the database
 *   failed       anything else
 */
export type StorageProblem = "unavailable" | "full" | "newer" | "failed";

export class StorageFailure extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, cause: unknown) {
    super(`The library's storage is ${problem}: ${String(cause)}`, { cause });
    this.problem = problem;
  }
}

type Change = IDBPTransaction<Schema, ("articles" | "summaries")[], "readwrite">;

const name = "whosaid-library";
const version = 1;
const stores: ("articles" | "summaries")[] = ["articles", "summaries"];

export class LibraryStore {
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  /** Adds articles, or replaces those with the same id: all of them, or none. */
  put(articles: readonly SavedArticle[]): Promise<void> {
    return this.#change((change) => articles.flatMap((article) => write(change, article)));
  }

  /** Changes the article of this id, if it is there. */
  update(id: string, changed: (article: SavedArticle) => SavedArticle): Promise<void> {
    return this.#change((change) => [
      change.objectStore("articles").get(id).then((article) => article && Promise.all(write(change, changed(article)))),
    ]);
  }

  get(id: string): Promise<SavedArticle | undefined> {
    return this.#run((database) => database.get("articles", id));
  }

  all(): Promise<SavedArticle[]> {
    return this.#run((database) => database.getAll("articles"));
  }

  /** All summaries, the newest first. */
  async summaries(): Promise<Summary[]> {
    const found = await this.#run((database) => database.getAll("summaries"));
    return found.sort((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0));
  }

  remove(id: string): Promise<void> {
    return this.#change((change) => stores.map((store) => change.objectStore(store).delete(id)));
  }

  clear(): Promise<void> {
    return this.#change((change) => stores.map((store) => change.objectStore(store).clear()));
  }

  // One transaction over both stores: it is done as a whole or not at all.
  #change(work: (change: Change) => Promise<unknown>[]): Promise<void> {
    return this.#run(async (database) => {
      const change = database.transaction(stores, "readwrite");
      change.done.catch(() => undefined); // told below
      try {
        await Promise.allSettled(work(change));
      } catch (reason) {
        change.abort();
        throw reason;
      }
      // The transaction knows why it failed; its requests only know that it did.
      await change.done;
    });
  }

  async #run<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.#open());
    } catch (reason) {
      throw reason instanceof StorageFailure ? reason : new StorageFailure(kindOf(reason), reason);
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const forget = () => (this.#database = null);
    this.#database ??= this.#start(forget).catch((reason: unknown) => {
      forget();
      throw new StorageFailure(isNamed(reason, "VersionError") ? "newer" : "unavailable", reason);
    });
    return this.#database;
  }

  async #start(forget: () => void): Promise<IDBPDatabase<Schema>> {
    const database = await openDB<Schema>(name, version, {
      upgrade: (fresh) => stores.forEach((store) => fresh.createObjectStore(store)),
      // Another tab wants to rebuild the database: it may.
      blocking: () => {
        database.close();
        forget();
      },
      terminated: forget,
    });
    return database;
  }
}

function write(change: Change, article: SavedArticle): Promise<unknown>[] {
  return [
    change.objectStore("articles").put(article, article.id),
    change.objectStore("summaries").put(summaryOf(article), article.id),
  ];
}

function kindOf(reason: unknown): StorageProblem {
  return isNamed(reason, "QuotaExceededError") ? "full" : "failed";
}

function isNamed(reason: unknown, wanted: string): boolean {
  return reason instanceof DOMException && reason.name === wanted;
}
