// German messages of this part. See ../messages.ts.

import type { keys as english } from "../en/keys.ts";
import type { Translation } from "../messages.ts";

export const keys: Translation<typeof english> = {
  "keys.title": "Tasten",
  "keys.on": "Einzelne Tasten lösen etwas aus",
  "keys.what": "Wirkung",
  "keys.key": "Taste",
  "keys.next": "Nächste Aussage",
  "keys.previous": "Vorige Aussage",
  "keys.nextSame": "Nächste Aussage derselben Stimme",
  "keys.previousSame": "Vorige Aussage derselben Stimme",
  "keys.why": "Warum? Begründung öffnen und schließen",
  "keys.search": "Aussagen durchsuchen",
  "keys.colour": "Farbe für Stimme oder Form",
  "keys.help": "Diese Tasten zeigen",
  "keys.enter": "Vom Artikel zur Liste und zurück",
  "keys.escape": "Schließen, was offen ist",
  "keys.where": "Die Tasten wirken, solange der Fokus im Artikel oder in der Liste ist; die für diese Hilfe überall außer in Textfeldern.",
  "keys.change": "{what}: {key}. Drücken, um sie zu ändern.",
  "keys.press": "Taste drücken …",
  "keys.none": "keine",
  "keys.reset": "Zurück zu den ursprünglichen Tasten",
};
