// The card beside a claim: who says it, how one knows, how sure. It shows on hover and on focus.
//
// It draws into an element with the attribute popover="manual" that it is given.

import { type ComponentChildren, render } from "preact";

import type { Report, Span } from "../highlight/report.ts";
import type { Voices } from "../highlight/voices.ts";
import { t } from "../messages/messages.ts";
import { WhoSays, Why } from "./why.tsx";

const gap = 10; // px between the words and the card

export interface CardCalls {
  toWords(span: Span): void;
  toList(claim: number): void;
  close(): void;
  tools?(claim: number): ComponentChildren;
}

export class Card {
  readonly element: HTMLElement;
  #calls: CardCalls;
  #shown: number | null = null;

  constructor(element: HTMLElement, calls: CardCalls) {
    this.element = element;
    this.#calls = calls;
  }

  /** The claim on the card, or null when it is hidden. */
  get shown(): number | null {
    return this.#shown;
  }

  /** Shows a claim beside its words, the elements of `words`. */
  show(index: number, report: Report, voices: Voices, words: readonly HTMLElement[]): void {
    if (this.#shown !== index) {
      this.element.className = `card v${voices.of(report.claims[index]!.speaker).slot}`;
      render(<CardBody key={index} {...{ index, report, voices, calls: this.#calls }} />, this.element);
      this.#shown = index;
    }
    if (!this.element.matches(":popover-open")) this.element.showPopover();
    this.#place(words);
  }

  hide(): void {
    if (this.#shown === null) return;
    this.#shown = null;
    this.element.hidePopover();
  }

  // Under the last line of the words, or above the first, so that it covers none of them; where neither has
  // room, along the edge of the screen. On a narrow screen the style sheet lays it at the bottom instead.
  #place(words: readonly HTMLElement[]): void {
    const lines = words.flatMap((one) => [...one.getClientRects()]);
    if (lines.length === 0) return;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const { clientHeight: room, clientWidth: across } = document.documentElement;
    const seen = lines.filter((line) => line.bottom > 0 && line.top < room);
    const shown = seen.length > 0 ? seen : lines;
    const first = shown.reduce((a, b) => (b.top < a.top ? b : a));
    const last = shown.reduce((a, b) => (b.bottom > a.bottom ? b : a));
    const fitsBelow = last.bottom + gap + height <= room;
    const fitsAbove = first.top - gap - height >= 0;
    const top = fitsBelow ? last.bottom + gap : fitsAbove ? first.top - gap - height : room - height - gap;
    const beside = fitsBelow ? last.left : fitsAbove ? first.left : across;
    const left = Math.max(gap, Math.min(beside, across - width - gap));
    this.element.style.setProperty("--card-top", `${Math.round(Math.max(gap, top))}px`);
    this.element.style.setProperty("--card-left", `${Math.round(left)}px`);
  }
}

interface CardBodyProps {
  index: number;
  report: Report;
  voices: Voices;
  calls: CardCalls;
}

function CardBody({ index, report, voices, calls }: CardBodyProps) {
  const claim = report.claims[index]!;
  return (
    <>
      <div id="card-body">
        <WhoSays voice={voices.of(claim.speaker)} nameId="card-name" />
        <Why {...{ claim, voices }} language={report.document.language} toWords={calls.toWords} />
      </div>
      {calls.tools?.(index)}
      <div class="card-actions">
        <button type="button" id="card-list" onClick={() => calls.toList(index)}>
          {t("panel.showInList")}
        </button>
        <button type="button" id="card-close" class="close" aria-label={t("panel.close")} onClick={calls.close}>
          ×
        </button>
      </div>
    </>
  );
}
