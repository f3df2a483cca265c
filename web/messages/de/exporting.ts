// German messages of this part. See ../messages.ts.

import type { exporting as english } from "../en/exporting.ts";
import type { Translation } from "../messages.ts";

export const exporting: Translation<typeof english> = {
  "exporting.marks": "„{words}“",
  "exporting.reported": "{words} (in den Worten des Berichts)",
  "exporting.unknown": "wer spricht, ist unbekannt",
  "exporting.unknownBy": "unbekannter Seite",
  "exporting.denied": "Bestritten von {who}: {words}",
  "exporting.negated": "Nicht gesagt von {who}: {words}",
  "exporting.hypothetical": "Nur angenommen von {who}: {words}",
  "exporting.question": "Gefragt von {who}: {words}",
  "exporting.directive": "Gefordert von {who}: {words}",
  "exporting.unrealised": "Noch nicht gesagt von {who}: {words}",
  "exporting.notYet": "noch nicht gesagt",
  "exporting.in": "in „{headline}“",
  "exporting.toldBy": "Wiedergegeben von {who}",
  "exporting.unsure": "{word}, wer spricht",
  "exporting.source": "Quelle",
  "exporting.inArticle": "Im Artikel",
  "exporting.untitled": "Artikel ohne Titel",
  "exporting.who": "Wer spricht",
  "exporting.noComment": "Äußerten sich nicht",
  "exporting.made": "Erstellt mit whosaid. Es zeigt, wer was gesagt haben soll, nicht, ob es stimmt.",
};
