// What a voice is called.

import { t } from "../messages/messages.ts";
import type { Voice } from "./voices.ts";

/** The name that a reader sees: "Maria Lopez", "Speaker unknown". */
export function voiceName(voice: Voice): string {
  return voice.speaker === null ? t("words.unknownSpeaker") : voice.name;
}
