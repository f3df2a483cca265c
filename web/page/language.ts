// The language of the page's own words: the reader's choice, else the first of the browser's that there is.
// Words that stand in index.html are filled in from the messages, by their key:
//
//   <p data-t="frame.privacy">                        its text
//   <button data-t-label="frame.close">               its aria-label; the same for -placeholder, -content

import { effect } from "@preact/signals";

import { type Key, language, type Language, languages, preferredLanguage, setLanguage, t } from "../messages/messages.ts";
import { remember, remembered } from "./memory.ts";
import { addAction } from "./toolbar.tsx";

const attributes = { label: "aria-label", placeholder: "placeholder", content: "content", drop: "data-drop" } as const;

export function startLanguage(): void {
  const chosen = remembered("language");
  setLanguage(languages.find((one) => one === chosen) ?? preferredLanguage(navigator.languages));
  effect(() => {
    document.documentElement.lang = language();
    fillPage();
  });
  addAction({
    id: "language",
    place: "bar",
    order: 100,
    label: () => t("frame.otherLanguage"),
    language: otherLanguage,
    run: changeLanguage,
  });
}

/** Makes a button of a page without a toolbar change the language; it is called by the other one's name. */
export function startLanguageButton(button: HTMLElement): void {
  button.addEventListener("click", changeLanguage);
  effect(() => {
    button.lang = otherLanguage();
    button.textContent = t("frame.otherLanguage");
  });
}

function changeLanguage(): void {
  setLanguage(otherLanguage());
  remember("language", language());
}

function otherLanguage(): Language {
  return languages.find((one) => one !== language())!;
}

function fillPage(): void {
  for (const one of document.querySelectorAll<HTMLElement>("[data-t]")) one.textContent = t(one.dataset["t"] as Key);
  for (const [name, attribute] of Object.entries(attributes)) {
    for (const one of document.querySelectorAll(`[data-t-${name}]`)) {
      one.setAttribute(attribute, t(one.getAttribute(`data-t-${name}`) as Key));
    }
  }
}
