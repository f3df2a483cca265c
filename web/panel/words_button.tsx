// Words of the article inside the panel: a button that leads to where they stand.

import type { Span } from "../highlight/report.ts";
import { shorten } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";

export interface WordsButtonProps {
  span: Span & { exact: string };
  most?: number; // characters shown
  language: string; // of the article
  toWords(span: Span): void;
}

export function WordsButton({ span, most = 90, language, toWords }: WordsButtonProps) {
  return (
    <button type="button" class="words" lang={language} dir="auto" onClick={() => toWords(span)}>
      {t("panel.quote", { words: shorten(span.exact, most) })}
    </button>
  );
}
