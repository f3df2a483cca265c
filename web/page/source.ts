// The field: the open article's text, and what is typed into it.
//
// A whole article comes by ../importing; what is typed is reported as it changes, and is plain text from then on.

import { effect } from "@preact/signals";

import { byId } from "../highlight/dom.ts";
import { analysed, type Article, article, isEmpty, plain } from "./state.ts";
import { editing, view } from "./views.ts";

const typingPause = 150; // ms without a key before the text is analysed
const longText = 200_000; // UTF-16 units: beyond it, drawing waits for a longer pause
const longTypingPause = 800;

export class Source {
  #field = byId<HTMLTextAreaElement>("source-text");
  #timer = 0;
  #typing: Article | null = null; // what the field says, as an article
  #followed: Article | null = null; // the article that the field last took up
  #edited = false; // since it took that up

  constructor() {
    this.#field.addEventListener("input", () => this.#typed(this.#field.value));
    if (this.#field.value !== "") article.value = plain(this.#field.value); // a browser may restore the field
    effect(() => this.#fill());
  }

  // The field shows the open article: of a page without plain text, what the page was read to say. What is
  // being typed stands until another article is opened.
  #fill(): void {
    const { text, markup } = article.value;
    const read = analysed.value?.article.markup === markup ? analysed.value.report.document.text : "";
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
}
