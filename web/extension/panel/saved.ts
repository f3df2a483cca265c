// The saved articles, in the library's own format and store: a file of them can be read by the page, and the other
// way round. They are kept in the browser, for this extension alone, and only when the reader saves.

import { signal } from "@preact/signals";

import type { Report } from "../../highlight/report.ts";
import { writeLibrary } from "../../library/library_file.ts";
import { type Summary, titleOf } from "../../library/saved.ts";
import { LibraryStore } from "../../library/store.ts";

export class Saved {
  /** The newest first; empty where the browser keeps nothing, as in private windows. */
  readonly summaries = signal<readonly Summary[]>([]);
  #store = new LibraryStore();

  async refresh(): Promise<void> {
    this.summaries.value = await this.#store.summaries().catch(() => []);
  }

  /** False when the browser does not keep it. */
  async add(report: Report): Promise<boolean> {
    const article = {
      id: crypto.randomUUID(),
      saved: new Date().toISOString(),
      title: titleOf(report),
      source: { text: report.document.text, markup: null, kept: [] },
      report,
      corrections: null,
      tags: [],
      note: "",
    };
    return this.#changed(this.#store.put([article]));
  }

  async open(id: string): Promise<Report | null> {
    const article = await this.#store.get(id).catch(() => undefined);
    return article?.report ?? null;
  }

  remove(id: string): Promise<boolean> {
    return this.#changed(this.#store.remove(id));
  }

  /** All of them as a library file. */
  async file(): Promise<string> {
    return writeLibrary(await this.#store.all(), new Date()).join("");
  }

  async #changed(change: Promise<void>): Promise<boolean> {
    try {
      await change;
      await this.refresh();
      return true;
    } catch {
      return false;
    }
  }
}
