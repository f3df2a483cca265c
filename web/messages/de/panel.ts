// German messages of this part. See ../messages.ts.

import type { panel as english } from "../en/panel.ts";
import type { Translation } from "../messages.ts";

export const panel: Translation<typeof english> = {
  "panel.claims": { one: "{n} Aussage", other: "{n} Aussagen" },
  "panel.claimsOf": { one: "{shown} von {n} Aussage", other: "{shown} von {n} Aussagen" },
  "panel.speakers": { one: "{n} Stimme", other: "{n} Stimmen" },
  "panel.title": "{speakers}, {claims}",
  "panel.whoSpeaks": "Wer spricht",
  "panel.toldBy": "erzählt von {name}",
  "panel.why": "Warum?",
  "panel.whyOf": "Warum? {words}",
  "panel.noComment": "Ohne Stellungnahme",
  "panel.declined": "lehnte ab",
  "panel.noResponse": "keine Antwort",
  "panel.notNamed": "Nicht genannt",
  "panel.howWeKnow": "Woran man es erkennt",
  "panel.source": "Quelle",
  "panel.cue": "Redewort",
  "panel.noEvidence": "Nichts im Text sagt, wessen Worte das sind.",
  "panel.noGuess": "Lieber kein Name als ein geratener.",
  "panel.sureOf": "{word}, wer spricht: {percent}",
  "panel.couldBe": "Vielleicht auch {names}",
  "panel.showInList": "In der Liste zeigen",
  "panel.close": "Schließen",
  "panel.quote": "„{words}“",
};
