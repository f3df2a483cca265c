// What the product says, in the reader's language.
//
//   t("panel.claims", { n: 3 })    "3 claims"            "3 Behauptungen"
//   t("frame.clear")               "Clear"               "Leeren"
//
// Which language that is is a signal: a component or an effect that says something is run again in another.
//
// A message is a text with {names} to be filled, or one text for each plural form of the number `n`. Keys
// carry the name of their part. The compiler checks that every key exists and that German has all of them.

import { signal } from "@preact/signals";

import { de } from "./de/all.ts";
import { en } from "./en/all.ts";

export type Plural = { readonly one: string; readonly other: string };
export type Message = string | Plural;

/** The same keys, each with a message of the same kind: what a translation must have. */
export type Translation<English> = { readonly [K in keyof English]: English[K] extends string ? string : Plural };

export type Key = keyof typeof en;
export type Language = "en" | "de";
export type Values = Readonly<Record<string, string | number>>;

export const languages: readonly Language[] = ["en", "de"];

const tables: Record<Language, Readonly<Record<string, Message>>> = { en, de };
const current = signal<Language>("en");
// Made once: making one takes longer than all that it writes.
const numbers = { en: new Intl.NumberFormat("en"), de: new Intl.NumberFormat("de") };
const plurals = { en: new Intl.PluralRules("en"), de: new Intl.PluralRules("de") };

export function language(): Language {
  return current.value;
}

/** Chooses the language of all messages. */
export function setLanguage(chosen: Language): void {
  current.value = chosen;
}

/** The first of the reader's languages that there are messages in; English when there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const codes = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.flatMap((code) => languages.filter((one) => one === code))[0] ?? "en";
}

/** The message with its {names} filled in; numbers are written as the language writes them. */
export function t(key: Key, values: Values = {}): string {
  const message = tables[current.value][key] ?? key;
  const text = typeof message === "string" ? message : message[pluralForm(values["n"])];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? numbers[current.value].format(value) : value;
  });
}

function pluralForm(n: string | number | undefined): keyof Plural {
  return typeof n === "number" && plurals[current.value].select(n) === "one" ? "one" : "other";
}
