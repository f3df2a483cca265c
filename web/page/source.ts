// The source: the article as pasted, dropped, opened, typed or taken from an example.
//
//   rich text, an HTML file   markup with its plain text, if it has one   read as a page
//   plain text, what is typed                                             read as text
//
// A whole article that comes at once replaces the one before and can be taken back; what is typed is
// reported as it changes, and is plain text from then on.

import { byId } from "../highlight/dom.ts";
import { chooseFlavour } from "./clipboard.ts";
import { examples } from "./examples.ts";

/** An article as it came. `markup` is HTML, as bytes where its encoding is still to be found out. */
export interface Article {
  text: string; // plain text; "" when only markup is known
  markup: string | Uint8Array | null;
}

export interface SourceEvents {
  arrived(article: Article, previous: Article): void; // a whole article, at once
  typed(text: string): void; // the text in the field was edited
  refused(why: string): void; // what came is no text
}

const readable = /\.(?:txt|text|md)$/i;
const markedUp = /\.x?html?$/i;
const notText = "There is no text in what was pasted. Select the article’s words, copy them, and paste again.";

export class Source {
  readonly field = byId<HTMLTextAreaElement>("source-text");
  #events: SourceEvents;
  #markup: Article["markup"] = null; // of what stands in the field; null once it was edited

  constructor(events: SourceEvents) {
    this.#events = events;
    this.field.addEventListener("input", () => {
      this.#markup = null;
      events.typed(this.field.value);
    });
    document.addEventListener("paste", (event) => this.#paste(event));
    this.#listenForFiles();
    for (const [i, example] of examples.entries()) {
      byId(`example-${i + 1}`).addEventListener("click", () => this.take(plain(example.text)));
    }
  }

  get article(): Article {
    return { text: this.field.value, markup: this.#markup };
  }

  /** Puts a whole article in place of what is there. */
  take(article: Article): void {
    const previous = this.article;
    this.field.value = article.text;
    this.#markup = article.markup;
    this.#events.arrived(this.article, previous);
  }

  /** Empties the field without a word to anyone. */
  empty(): void {
    this.field.value = "";
    this.#markup = null;
  }

  /** Shows in the field what a page without plain text says, once that has been read. */
  fill(text: string): void {
    this.field.value = text;
  }

  // Into the field that already has text, a paste is an edit like any other. Everywhere else it is an article.
  #paste(event: ClipboardEvent): void {
    if (event.target === this.field && this.field.value.trim() !== "") return;
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.#receive(event.clipboardData, () => this.#events.refused(notText));
  }

  // Files first would lose the words of what an office program copies: it adds a picture of them.
  #receive(data: DataTransfer | null, nothing: () => void): void {
    const file = data?.files[0];
    const article = chooseFlavour(data?.getData("text/plain") ?? "", data?.getData("text/html") ?? "");
    if (!isEmpty(article)) this.take(article);
    else if (file) void this.#open(file);
    else nothing();
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
      if (file) void this.#open(file);
      else this.#receive(event.dataTransfer, () => undefined);
    });
  }

  async #open(file: File): Promise<void> {
    const isPage = /^(?:text\/html|application\/xhtml\+xml)/.test(file.type) || markedUp.test(file.name);
    if (!isPage && !file.type.startsWith("text/plain") && !readable.test(file.name)) {
      return this.#events.refused(
        `“${file.name}” is neither plain text nor a web page. Open it, select the article’s words, and paste them here.`,
      );
    }
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return this.#events.refused(`“${file.name}” could not be read.`);
    const text = new TextDecoder().decode(bytes);
    if (text.trim() === "") return this.#events.refused(`“${file.name}” is empty.`);
    // A page says of itself how its bytes are to be read, so it goes to the engine as bytes.
    this.take(isPage ? { text: "", markup: new Uint8Array(bytes) } : plain(text));
  }
}

export function plain(text: string): Article {
  return { text, markup: null };
}

export function isEmpty({ text, markup }: Article): boolean {
  return text.trim() === "" && (markup === null || markup.length === 0);
}
