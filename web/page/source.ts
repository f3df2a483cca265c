// The source: the article as pasted, dropped, opened, typed or taken from an example.
//
//   rich text, an HTML file   markup with its plain text, if it has one   read as a page
//   plain text, what is typed                                             read as text
//
// A whole article that comes at once replaces the one before and can be taken back; what is typed is
// reported as it changes, and is plain text from then on.

import { effect } from "@preact/signals";

import { byId } from "../highlight/dom.ts";
import { t } from "../messages/messages.ts";
import { chooseFlavour } from "./clipboard.ts";
import { examples } from "./examples.ts";
import { notify } from "./notice.ts";
import { openArticle } from "./open.ts";
import { analysed, type Article, article, isEmpty, plain } from "./state.ts";
import { editing, view } from "./views.ts";

const typingPause = 150; // ms without a key before the text is analysed
const longText = 200_000; // UTF-16 units: beyond it, drawing waits for a longer pause
const longTypingPause = 800;

const readable = /\.(?:txt|text|md)$/i;
const markedUp = /\.x?html?$/i;

export class Source {
  #field = byId<HTMLTextAreaElement>("source-text");
  #timer = 0;
  #typing: Article | null = null; // what the field says, as an article
  #followed: Article | null = null; // the article that the field last took up
  #edited = false; // since it took that up

  constructor() {
    this.#field.addEventListener("input", () => this.#typed(this.#field.value));
    document.addEventListener("paste", (event) => this.#paste(event));
    this.#listenForFiles();
    for (const [i, example] of examples.entries()) {
      byId(`example-${i + 1}`).addEventListener("click", () => openArticle(plain(example.text)));
    }
    if (this.#field.value !== "") article.value = plain(this.#field.value); // a browser may restore the field
    effect(() => this.#fill());
  }

  // The field shows the open article: of a page without plain text, what the page was read to say. What is
  // being typed stands until another article is opened.
  #fill(): void {
    const { text, markup } = article.value;
    const read = analysed.value?.article === article.value ? analysed.value.report.document.text : "";
    if (article.value !== this.#followed) {
      clearTimeout(this.#timer);
      this.#followed = article.value;
      this.#edited = article.value === this.#typing;
    }
    const words = text === "" && markup !== null ? read : text;
    if (!this.#edited && this.#field.value !== words) this.#field.value = words;
  }

  #typed(text: string): void {
    if (isEmpty(article.peek()) && text.trim() !== "") [editing.value, view.value] = [true, "text"];
    clearTimeout(this.#timer);
    const typing = (this.#typing = plain(text));
    this.#edited = true;
    const pause = text.length > longText ? longTypingPause : typingPause;
    this.#timer = window.setTimeout(() => (article.value = typing), pause);
  }

  // Into the field that already has text, a paste is an edit like any other. Everywhere else it is an article.
  #paste(event: ClipboardEvent): void {
    if (event.target === this.#field && this.#field.value.trim() !== "") return;
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.#receive(event.clipboardData, () => notify(t("frame.notText")));
  }

  // Files first would lose the words of what an office program copies: it adds a picture of them.
  #receive(data: DataTransfer | null, nothing: () => void): void {
    const file = data?.files[0];
    const pasted = chooseFlavour(data?.getData("text/plain") ?? "", data?.getData("text/html") ?? "");
    if (!isEmpty(pasted)) openArticle(pasted);
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
    const name = file.name;
    if (!isPage && !file.type.startsWith("text/plain") && !readable.test(name)) return notify(t("frame.wrongKind", { name }));
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return notify(t("frame.unreadable", { name }));
    const text = new TextDecoder().decode(bytes);
    if (text.trim() === "") return notify(t("frame.emptyFile", { name }));
    // A page says of itself how its bytes are to be read, so it goes to the engine as bytes.
    openArticle(isPage ? { text: "", markup: new Uint8Array(bytes) } : plain(text));
  }
}
