// Views: on a narrow screen one of text, article and voices shows; on a wide one article and voices, and the
// text beside them while one edits.

import { effect, signal } from "@preact/signals";

import { byId } from "../highlight/dom.ts";
import { language } from "../messages/messages.ts";
import { shown } from "./state.ts";

export type View = "text" | "article" | "voices";
const views: readonly View[] = ["text", "article", "voices"];

/** What a narrow screen shows. */
export const view = signal<View>("article");

/** Whether the text is being edited beside the article. */
export const editing = signal(false);

/** Whether article and list stand side by side. */
export const sideBySide = matchMedia("(min-width: 62rem)");

export function startViews(): void {
  const body = document.body;
  effect(() => {
    body.dataset["view"] = view.value;
    for (const one of views) byId(`views-${one}`).setAttribute("aria-pressed", String(view.value === one));
  });
  effect(() => {
    body.classList.toggle("editing", editing.value);
    byId("edit").setAttribute("aria-expanded", String(editing.value));
  });
  effect(() => {
    byId("views-voices").dataset["count"] = (shown.value?.report.claims.length ?? 0).toLocaleString(language());
  });
  for (const one of views) {
    byId(`views-${one}`).addEventListener("click", () => {
      view.value = one;
      scrollTo({ top: 0 });
    });
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".skip")) {
    link.addEventListener("click", () => (view.value = link.hash === "#article" ? "article" : "voices"));
  }
  byId("edit").addEventListener("click", () => {
    editing.value = !editing.value;
    view.value = editing.value ? "text" : "article";
    if (editing.value) byId("source-text").focus();
  });
}
