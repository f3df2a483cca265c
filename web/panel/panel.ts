// The panel: who speaks, each with their claims, as a list to read and to walk by keyboard.
//
//   2 speakers, 3 claims
//   (ML) Maria Lopez      engineer
//        ── said          The bridge is safe, ... but the road is not.
//   (?)  Speaker unknown
//   Did not comment       Northern Ferries: "declined to comment"
//
// An item is a button that leads to its words in the article. Long lists are drawn in slices.

import { count, h } from "../highlight/dom.ts";
import type { Claim, NoComment, Report } from "../highlight/report.ts";
import { unknownVoice, type Voice, type Voices } from "../highlight/voices.ts";
import { anonymityReason, formWord, isStruck, shorten, speakerMeta, standing } from "../highlight/wording.ts";

const firstSlice = 120; // claims drawn before the page may answer again; then twice as many each time
const longestExcerpt = 320; // characters; the style sheet shows three lines of it

export class Panel {
  #root: HTMLElement;
  #turn = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Draws a report in place of what was there. Resolves when all of it stands or a newer one came. */
  async show(report: Report, voices: Voices): Promise<void> {
    const turn = ++this.#turn;
    this.#root.replaceChildren();
    let drawn = 0;
    let until = firstSlice;
    for (const [voice, claims] of groupByVoice(report, voices)) {
      const list = h("ol");
      this.#root.append(drawVoice(voice, claims.length, list));
      for (const index of claims) {
        if (++drawn > until) {
          until *= 2;
          await new Promise((resolve) => setTimeout(resolve));
          if (turn !== this.#turn) return;
        }
        list.append(h("li", {}, drawItem(report.claims[index]!, index, report, voices)));
      }
    }
    if (report.noComment.length > 0) this.#root.append(drawNoComment(report.noComment, voices));
  }

  clear(): void {
    this.#turn++;
    this.#root.replaceChildren();
  }

  item(claim: number): HTMLElement | null {
    return this.#root.querySelector(`.item[data-claim="${claim}"]`);
  }
}

// Speakers in order of their first claim; the claims of nobody last.
function groupByVoice(report: Report, voices: Voices): [Voice, number[]][] {
  const groups = new Map<Voice, number[]>(voices.speaking.map((voice) => [voice, []]));
  const unknown: number[] = [];
  report.claims.forEach((claim, index) => (groups.get(voices.of(claim.speaker)) ?? unknown).push(index));
  return unknown.length > 0 ? [...groups, [unknownVoice, unknown]] : [...groups];
}

function drawVoice(voice: Voice, claims: number, list: HTMLElement): HTMLElement {
  const meta = voice.speaker ? speakerMeta(voice.speaker) : "The text does not say who, or not clearly enough";
  const reason = voice.speaker && anonymityReason(voice.speaker);
  return h(
    "section",
    { class: `voice v${voice.slot}` },
    h(
      "header",
      {},
      h("span", { class: `disc v${voice.slot}`, "aria-hidden": true }, voice.initials),
      h(
        "div",
        { class: "voice-who" },
        h("h3", {}, voice.name),
        meta !== "" && h("p", {}, meta),
        reason && h("p", {}, `not named: ${reason}`),
      ),
      h("span", { class: "voice-count" }, count(claims, "claim")),
    ),
    list,
  );
}

function drawItem(claim: Claim, index: number, report: Report, voices: Voices): HTMLElement {
  const not = standing(claim);
  const words = shorten(claim.content.map((span) => span.exact).join(" … "), longestExcerpt);
  const parent = claim.parent === null ? undefined : report.claims.find((one) => one.id === claim.parent);
  return h(
    "button",
    {
      type: "button",
      class: `item${not ? " unasserted" : ""}${isStruck(claim) ? " struck" : ""}`,
      "data-claim": index,
    },
    h(
      "span",
      { class: "item-label" },
      h("span", { class: `line ${claim.form}` }),
      h("span", {}, formWord[claim.form]),
      " ",
      claim.cue && h("span", { class: "item-cue" }, `“${shorten(claim.cue.exact, 40)}”`),
      " ",
      parent && h("span", { class: "item-cue" }, `as told by ${voices.of(parent.speaker).name}`),
      " ",
      not && h("strong", { class: "standing" }, not),
    ),
    " ",
    h("span", { class: "item-words", lang: report.document.language }, words),
  );
}

function partyName(one: NoComment, voices: Voices): string {
  return one.party === null ? (one.source?.exact ?? "Not named") : voices.of(one.party).name;
}

function drawNoComment(parties: readonly NoComment[], voices: Voices): HTMLElement {
  return h(
    "section",
    { class: "no-comment" },
    h("h3", {}, "Did not comment"),
    h(
      "ul",
      {},
      ...parties.map((one) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "item", "data-start": one.start, "data-end": one.end },
            h("span", { class: "no-comment-party" }, partyName(one, voices)),
            h("span", { class: "item-cue" }, one.status === "declined" ? "declined" : "no response"),
            h("span", { class: "item-words" }, `“${shorten(one.exact, 120)}”`),
          ),
        ),
      ),
    ),
  );
}
