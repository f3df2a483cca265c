// German messages of this part. See ../messages.ts.

import type { pictures as english } from "../en/pictures.ts";
import type { Translation } from "../messages.ts";

export const pictures: Translation<typeof english> = {
  "pictures.title": "Bilder",
  "pictures.whoSpeaks": "Wer zu Wort kommt",
  "pictures.whoSpeaksMeaning": "Wörter jeder Stimme. Gefüllt: zitiert, in Anführungszeichen. Gestreift: in den Worten des Artikels wiedergegeben.",
  "pictures.byClass": "Nach Art der Stimme",
  "pictures.timeline": "Wo welche Stimme zu hören ist",
  "pictures.timelineMeaning": "Vom Anfang des Artikels links bis zu seinem Ende rechts.",
  "pictures.beginning": "Anfang",
  "pictures.end": "Ende",
  "pictures.quoted": "zitiert",
  "pictures.reported": "wiedergegeben",
  "pictures.speaker": "Wer spricht",
  "pictures.kind": "Art",
  "pictures.speakers": "Stimmen",
  "pictures.wordsQuoted": "Wörter zitiert",
  "pictures.wordsReported": "Wörter wiedergegeben",
  "pictures.share": "Anteil an allem Zitierten",
  "pictures.claim": "Aussage",
  "pictures.form": "Form",
  "pictures.place": "Stelle",
  "pictures.at": "nach {percent}",
  "pictures.asTable": "Als Tabelle",
  "pictures.notAsserted": "nicht behauptet",
  "pictures.chart": "{title}: {rows}",
  "pictures.row": "{name} {quoted} zitiert, {reported} wiedergegeben",
  "pictures.lane": { one: "{name}, {n} Aussage", other: "{name}, {n} Aussagen" },
  "pictures.none": "Es gibt keine Aussagen zu zeichnen.",
  "pictures.beside": "Neben einem anderen Artikel",
  "pictures.alone": "Nur dieser Artikel",
  "pictures.goTo": "Zu: {words}",
};
