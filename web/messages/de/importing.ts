// German messages of this part. See ../messages.ts.

import type { importing as english } from "../en/importing.ts";
import type { Translation } from "../messages.ts";

export const importing: Translation<typeof english> = {
  "importing.pasted": "Das Eingefügte",
  "importing.file": "„{name}“",
  "importing.refused.address":
    "{what} ist nur eine Webadresse. whosaid ruft nichts ab, damit keine Website erfährt, was gelesen wird. Den Artikel öffnen, seinen Text markieren, kopieren und hier einfügen.",
  "importing.refused.shortcut":
    "{what} enthält nur eine Webadresse. whosaid ruft nichts ab, damit keine Website erfährt, was gelesen wird. Den Artikel im Browser öffnen und als Seite speichern oder seinen Text kopieren und hier einfügen.",
  "importing.refused.pdf":
    "{what} ist ein PDF: Darin stehen Buchstaben an ihrem Ort, kein Text in seiner Reihenfolge. Öffnen, den Artikel markieren, kopieren und hier einfügen.",
  "importing.refused.document":
    "{what} ist ein Dokument eines Office-Programms. Dort öffnen, alles markieren, kopieren und hier einfügen; Überschriften und Links kommen mit.",
  "importing.refused.archive": "{what} ist ein Archiv. Bitte entpacken und die Seiten oder Texte darin hier ablegen.",
  "importing.refused.image":
    "{what} ist ein Bild, und aus Bildern liest whosaid keinen Text. Auf vielen Geräten lässt sich Text in Bildern markieren: kopieren und hier einfügen.",
  "importing.refused.media": "{what} ist Ton oder Film. Gibt es eine Mitschrift, kann sie hier eingefügt werden.",
  "importing.refused.binary":
    "{what} ist kein Text. whosaid liest Text, Webseiten, Markdown, gespeicherte Seiten (.mhtml) und E-Mails (.eml).",
  "importing.refused.empty": "Kein Text gefunden: {what}.",
  "importing.refused.folder": "{what} ist ein Ordner. Die Dateien darin hier ablegen, gern mehrere zugleich.",
  "importing.refused.unreadable":
    "{what} konnte nicht gelesen werden. Vielleicht wurde die Datei verschoben, oder das System erlaubt es nicht.",
  "importing.refused.tooLarge":
    "{what} ist zu lang: {size}. whosaid liest bis zu 5 MB Text auf einmal, so viel wie mehrere Romane. Bitte einen Artikel nehmen oder den Text teilen.",
  "importing.refused.nothingPasted":
    "Im Eingefügten ist kein Text. Den Text des Artikels markieren, kopieren und noch einmal einfügen.",
  "importing.several": "{n} Artikel sind da, der erste ist offen. Die anderen stehen darüber, einen Klick entfernt.",
  "importing.shelf": "Zusammen gekommene Artikel",
  "importing.articles": "{n} Artikel",
  "importing.nameless": "Artikel {n}",
  "importing.closeShelf": "Die anderen Artikel vergessen",
  "importing.refusedMore": {
    one: "{n} weitere Datei wurde nicht gelesen.",
    other: "{n} weitere Dateien wurden nicht gelesen.",
  },
};
