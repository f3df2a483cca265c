// The source: the text as pasted, dropped, opened, typed or taken from an example.
//
// A whole article that comes at once replaces the one before and can be taken back; what is typed is
// reported as it changes.

import { byId } from "../highlight/dom.ts";
import { examples } from "./examples.ts";

export interface SourceEvents {
  arrived(text: string, previous: string): void; // a whole article, at once
  typed(text: string): void; // the text in the field was edited
  refused(why: string): void; // what came is no text
}

const readable = /\.(?:txt|text|md)$/i;
const notText = "There is no text in what was pasted. Select the article’s words, copy them, and paste again.";

export class Source {
  readonly field = byId<HTMLTextAreaElement>("source-text");
  #events: SourceEvents;

  constructor(events: SourceEvents) {
    this.#events = events;
    this.field.addEventListener("input", () => events.typed(this.field.value));
    document.addEventListener("paste", (event) => this.#paste(event));
    this.#listenForFiles();
    for (const [i, example] of examples.entries()) {
      byId(`example-${i + 1}`).addEventListener("click", () => this.take(example.text));
    }
  }

  get text(): string {
    return this.field.value;
  }

  /** Puts a whole article in place of what is there. */
  take(text: string): void {
    const previous = this.field.value;
    this.field.value = text;
    this.#events.arrived(this.field.value, previous);
  }

  // Into the field that already has text, a paste is an edit like any other. Everywhere else it is an article.
  #paste(event: ClipboardEvent): void {
    if (event.target === this.field && this.field.value.trim() !== "") return;
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() !== "") this.take(text);
    else if (file) void this.#open(file);
    else this.#events.refused(notText);
  }

  #listenForFiles(): void {
    const chooser = byId<HTMLInputElement>("file");
    byId("open").addEventListener("click", () => chooser.click());
    chooser.addEventListener("change", () => {
      const file = chooser.files?.[0];
      if (file) void this.#open(file);
      chooser.value = "";
    });
    const body = document.body;
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      body.classList.add("dropping");
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) body.classList.remove("dropping");
    });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      body.classList.remove("dropping");
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData("text/plain") ?? "";
      if (file) void this.#open(file);
      else if (text.trim() !== "") this.take(text);
    });
  }

  async #open(file: File): Promise<void> {
    if (!file.type.startsWith("text/plain") && !readable.test(file.name)) {
      return this.#events.refused(
        `“${file.name}” is not a plain text file. Open it, select the article’s words, and paste them here.`,
      );
    }
    const text = await file.text().catch(() => null);
    if (text === null) return this.#events.refused(`“${file.name}” could not be read.`);
    if (text.trim() === "") return this.#events.refused(`“${file.name}” is empty.`);
    this.take(text);
  }
}
