// The library's database: IndexedDB, in this browser and nowhere else.
//
//   articles    id -> SavedArticle     read one at a time
//   summaries   id -> Summary          read all at once, for the list and the search
//
// Both are written in one transaction, so they always agree. Every failure is a StorageFailure with a kind
// that the reader can be told; what was asked for then has not happened, in no part.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

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

const name = "whosaid-library";
const version = 1;
const stores = ["articles", "summaries"] as const;

export class LibraryStore {
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  /** Adds articles, or replaces those with the same id: all of them, or none. */
  put(articles: readonly SavedArticle[]): Promise<void> {
    return this.#run(async (database) => {
      const change = database.transaction(stores, "readwrite");
      const written = articles.flatMap((article) => [
        change.objectStore("articles").put(article, article.id),
        change.objectStore("summaries").put(summaryOf(article), article.id),
      ]);
      await Promise.all([...written, change.done]);
    });
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
    return this.#run(async (database) => {
      const change = database.transaction(stores, "readwrite");
      await Promise.all([...stores.map((store) => change.objectStore(store).delete(id)), change.done]);
    });
  }

  clear(): Promise<void> {
    return this.#run(async (database) => {
      const change = database.transaction(stores, "readwrite");
      await Promise.all([...stores.map((store) => change.objectStore(store).clear()), change.done]);
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

function kindOf(reason: unknown): StorageProblem {
  return isNamed(reason, "QuotaExceededError") ? "full" : "failed";
}

function isNamed(reason: unknown, wanted: string): boolean {
  return reason instanceof DOMException && reason.name === wanted;
}
