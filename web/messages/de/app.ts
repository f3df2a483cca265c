// German messages of the installed app and of links that hold an article. See ../messages.ts.

import type { app as english } from "../en/app.ts";
import type { Translation } from "../messages.ts";

export const app: Translation<typeof english> = {
  "app.newVersion": "Eine neuere Version von whosaid ist bereit.",
  "app.reload": "Neu laden",

  "app.copyLink": "Link mit dem Artikel kopieren",
  "app.copyLinkHint": "Der ganze Text steht in der Adresse selbst; nichts wird hochgeladen.",
  "app.copyQuoteLink": "Link zu diesem Zitat kopieren",
  "app.linkCopied": "Link kopiert. Wer ihn öffnet, liest den Artikel im eigenen Browser.",
  "app.linkTitle": "Link mit dem Artikel",
  "app.linkByHand": "Der Browser lässt die Seite nicht kopieren. Bitte den Link auswählen und kopieren:",
  "app.linkLabel": "Link",
  "app.linkTooLong":
    "Dieser Artikel ist zu lang für einen Link: Viele Programme kürzen Adressen über {n} Zeichen. Er lässt sich in der Bibliothek speichern und von dort exportieren, oder der Text selbst verschicken.",
  "app.linkBroken": "Dieser Link sollte einen Artikel enthalten, ist aber beschädigt oder abgeschnitten. Bitte neu anfordern oder den Text einfügen.",
};
