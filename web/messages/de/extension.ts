// German messages of this part. See ../messages.ts.

import type { extension as english } from "../en/extension.ts";
import type { Translation } from "../messages.ts";

export const extension: Translation<typeof english> = {
  "extension.name": "whosaid: wer sagt was auf dieser Seite",
  "extension.description": "Markiert alle Zitate und wiedergegebenen Aussagen eines Artikels und nennt, wer sie gemacht hat. Alles auf dem eigenen Gerät.",
  "extension.action": "Wer sagt was auf dieser Seite?",
  "extension.next": "Zur nächsten Aussage",
  "extension.previous": "Zur vorigen Aussage",
  "extension.menuPage": "Wer sagt was auf dieser Seite?",
  "extension.menuSelection": "Wer sagt was in der Auswahl?",
  "extension.title": "whosaid",
  "extension.startTitle": "Wer sagt was auf dieser Seite?",
  "extension.startHow": "Auf das whosaid-Symbol in der Symbolleiste klicken, whosaid im Kontextmenü der Seite wählen oder {keys} drücken. Erst dann wird die Seite gelesen.",
  "extension.startHowNoKeys": "Auf das whosaid-Symbol in der Symbolleiste klicken oder whosaid im Kontextmenü der Seite wählen. Erst dann wird die Seite gelesen.",
  "extension.privacy": "Nichts verlässt dieses Gerät, und nichts wird behalten, was nicht gespeichert wird.",
  "extension.tryPage": "Diese Seite lesen",
  "extension.reading": "Die Seite wird gelesen …",
  "extension.restrictedTitle": "Diese Seite lässt sich nicht lesen",
  "extension.restricted": "In die Seiten des Browsers, seinen Store und seine PDF-Ansicht darf keine Erweiterung. Dort den Text des Artikels auswählen, kopieren und hier einfügen.",
  "extension.pasteLabel": "Der Text des Artikels",
  "extension.pasteAnalyse": "Zeigen, wer was sagt",
  "extension.paste": "Stattdessen Text einfügen",
  "extension.failed": "Die Seite konnte nicht ausgewertet werden",
  "extension.again": "Neu auswerten",
  "extension.changed": "Die Seite hat sich geändert.",
  "extension.lost": {
    one: "{n} Aussage steht nicht mehr auf der Seite.",
    other: "{n} Aussagen stehen nicht mehr auf der Seite.",
  },
  "extension.moved": "Die Seite zeigt jetzt einen anderen Artikel.",
  "extension.notFound": {
    one: "{n} Aussage ließ sich auf der Seite nicht markieren.",
    other: "{n} Aussagen ließen sich auf der Seite nicht markieren.",
  },
  "extension.found": "{claims}, {speakers} gefunden",
  "extension.none": "Keine Aussagen gefunden",
  "extension.ofSelection": "Aus der Auswahl",
  "extension.ofPaste": "Aus dem eingefügten Text",
  "extension.ofSaved": "Ein gespeicherter Artikel, neu gelesen",
  "extension.openPage": "Seite öffnen",
  "extension.unsave": "Aus den gespeicherten Artikeln löschen",
  "extension.shelf": "Gespeicherte Artikel",
  "extension.keep": "Als Datei exportieren",
  "extension.listLabel": "Aussagen nach Sprechern",
  "extension.keysHint": "j und k führen zur nächsten und vorigen Aussage, Enter zeigt ihre Worte auf der Seite, Esc löscht die Hervorhebung.",
};
