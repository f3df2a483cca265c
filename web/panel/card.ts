// The card beside a claim: who says it, how one knows, how sure. It shows on hover and on focus.

import { byId, h, type Child } from "../highlight/dom.ts";
import type { Claim, Report } from "../highlight/report.ts";
import type { Voices } from "../highlight/voices.ts";
import {
  anonymityReason,
  certainty,
  certaintyLevels,
  formMeaning,
  formWord,
  percent,
  remarks,
  shorten,
  speakerMeta,
  standing,
  standingMeaning,
} from "../highlight/wording.ts";

const gap = 10; // px between the words and the card

export class Card {
  readonly element = byId("card");
  #shown: number | null = null;

  /** The claim on the card, or null when it is hidden. */
  get shown(): number | null {
    return this.#shown;
  }

  /** Shows a claim beside its words, the elements of `words`. */
  show(index: number, report: Report, voices: Voices, words: readonly HTMLElement[]): void {
    const claim = report.claims[index]!;
    if (this.#shown !== index) {
      this.element.className = `card v${voices.of(claim.speaker).slot}`;
      byId("card-body").replaceChildren(...body(claim, voices));
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

function body(claim: Claim, voices: Voices): Node[] {
  const voice = voices.of(claim.speaker);
  const meta = voice.speaker ? speakerMeta(voice.speaker) : "The text does not say who, or not clearly enough.";
  const reason = voice.speaker && anonymityReason(voice.speaker);
  const not = standing(claim);
  const parts: Child[] = [
    h(
      "div",
      { class: "card-who" },
      h("span", { class: `disc v${voice.slot}`, "aria-hidden": true }, voice.initials),
      h(
        "div",
        {},
        h("p", { class: "card-name", id: "card-name" }, voice.name),
        meta !== "" && h("p", { class: "card-meta" }, meta),
        reason && h("p", { class: "card-meta" }, `not named: ${reason}`),
      ),
    ),
    h(
      "p",
      { class: "card-form" },
      h("span", { class: `line ${claim.form}`, "aria-hidden": true }),
      h("strong", {}, formWord[claim.form]),
      ` – ${formMeaning[claim.form]}`,
    ),
    not && h("p", { class: "card-standing" }, h("strong", { class: "standing" }, not), ` ${standingMeaning(claim)}`),
    h("div", { class: "card-how" }, h("h3", {}, "How we know"), evidenceList(claim)),
    h("div", { class: "card-sure" }, ...sureness(claim, voices)),
  ];
  const extra = remarks(claim);
  if (extra.length > 0) parts.splice(3, 0, h("ul", { class: "card-remarks" }, ...extra.map((one) => h("li", {}, one))));
  return parts.filter((one): one is Node => one instanceof Node);
}

function evidenceList(claim: Claim): HTMLElement {
  const quote = (text: string) => h("q", {}, shorten(text, 90));
  const hops: Child[][] = claim.evidence.map(({ rule, spans }) => [
    h("span", { class: "rule" }, rule),
    ...spans.flatMap((span) => [" ", quote(span.exact)]),
  ]);
  if (hops.length === 0) {
    if (claim.source) hops.push([h("span", { class: "rule" }, "source"), " ", quote(claim.source.exact)]);
    if (claim.cue) hops.push([h("span", { class: "rule" }, "cue"), " ", quote(claim.cue.exact)]);
  }
  if (hops.length === 0) return h("p", {}, "Nothing in the text says whose words these are.");
  return h("ol", {}, ...hops.map((hop) => h("li", {}, ...hop)));
}

function sureness(claim: Claim, voices: Voices): Node[] {
  if (claim.speaker === null) return [h("p", {}, "No name rather than a guess.")];
  const { level, word } = certainty(claim.confidence.speaker);
  const runnersUp = claim.alternatives
    .slice(0, 3)
    .map((one) => `${voices.of(one.speaker).name} (${percent(one.confidence)})`);
  return [
    h("p", {}, meter(level), h("strong", {}, word), ` of the speaker, ${percent(claim.confidence.speaker)}`),
    ...(runnersUp.length > 0 ? [h("p", {}, `Could also be ${runnersUp.join(", ")}`)] : []),
  ];
}

function meter(level: number): HTMLElement {
  const cells = Array.from({ length: certaintyLevels }, (_, i) => h("span", { class: i < level ? "full" : null }));
  return h("span", { class: "meter", "aria-hidden": true }, ...cells);
}
