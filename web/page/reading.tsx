// Reading: article, strip and list, drawn anew whenever another report is shown or another language is chosen.

import { computed, effect, signal, untracked } from "@preact/signals";
import { render } from "preact";
import { useLayoutEffect } from "preact/hooks";

import { byId } from "../highlight/dom.ts";
import { Drawing } from "../highlight/marks.ts";
import { addCommand, startKeyboard } from "../keys/keyboard.ts";
import { openKeysHelp } from "../keys/keys_help.tsx";
import { language, t } from "../messages/messages.ts";
import { matching } from "../panel/filters.ts";
import { Panel, type PanelCalls } from "../panel/panel.tsx";
import { ArticleView } from "./article.ts";
import { claimTools } from "./claim_tools.ts";
import { dialogIsOpen } from "./dialog.tsx";
import { notify } from "./notice.ts";
import { painted } from "./painted.ts";
import { Reader } from "./reader.ts";
import { article as source, colourBy, filters, shown, type Shown } from "./state.ts";
import { startStrip } from "./strip.tsx";
import { addAction } from "./toolbar.tsx";
import { view } from "./views.ts";
import { drawingShare } from "./work.tsx";

/** The claims that pass the filters, ascending. */
const passing = computed(() => (shown.value === null ? [] : matching(shown.value.report, filters.value)));

/** The report in the list: that which is shown; another article's a frame later, so that its marks wait for nothing. */
const listed = signal<Shown | null>(null);

let reader: Reader;

/** Scrolls to the words of a claim of the shown report, by its index, and focuses them. */
export function goToClaim(claim: number): void {
  reader.toText(claim);
}

export function startReading(): void {
  const article = new ArticleView(byId("article"), chooseBlock);
  reader = new Reader(article, byId("article"), byId("list"));
  effect(() => {
    language();
    const now = shown.value;
    untracked(() => void draw(article, reader, now));
  });
  effect(() => {
    const order = passing.value;
    reader.walk(order);
    article.fade(complement(order, shown.value?.report.claims.length ?? 0));
  });
  effect(() => void list(shown.value));
  effect(() => void (document.body.dataset["colour"] = colourBy.value));
  render(<List calls={callsOf(reader)} />, byId("list"));
  startStrip({ toClaim: (claim) => reader.toText(claim), visible: () => article.visible() });
  startKeys(reader);
  addAction({
    id: "choose-blocks",
    place: "more",
    needsArticle: true,
    order: -10,
    label: () => t("frame.chooseBlocks"),
    hint: () => t("frame.chooseBlocksHint"),
    run: () => {
      view.value = "article";
      document.body.classList.toggle("choosing");
      byId("article").focus();
    },
  });
}

async function draw(article: ArticleView, reader: Reader, now: Shown | null): Promise<void> {
  reader.close();
  drawingShare.value = 1;
  if (now === null) return article.clear();
  const drawing = new Drawing(now.report, now.voices);
  const drawn = article.show(drawing, source.value.kept, (share) => (drawingShare.value = share));
  reader.take(drawing);
  if (await drawn) reader.take(drawing);
}

async function list(now: Shown | null): Promise<void> {
  const isOther = now !== null && now.report.document.text !== listed.peek()?.report.document.text;
  if (isOther) {
    byId("list").setAttribute("aria-busy", "true");
    await painted();
    await painted(); // the first may be over before the screen has the frame
  }
  if (now === shown.peek()) listed.value = now;
}

// What the reader decides against what was found is kept with the article; deciding back forgets it.
function chooseBlock(block: number, kept: boolean): void {
  const before = source.peek();
  const chosen = new Map(before.kept);
  if (!chosen.delete(block)) chosen.set(block, kept);
  source.value = { ...before, kept: chosen };
  notify(t(kept ? "frame.tookIn" : "frame.leftOutNow"), () => (source.value = before));
}

function complement(order: readonly number[], total: number): Set<number> {
  const out = new Set(Array.from({ length: order.length === total ? 0 : total }, (_, i) => i));
  for (const one of order) out.delete(one);
  return out;
}

function List({ calls }: { calls: PanelCalls }) {
  const now = listed.value;
  useLayoutEffect(() => {
    if (now === shown.peek()) byId("list").setAttribute("aria-busy", "false");
  }, [now]);
  if (now === null) return null;
  return <Panel {...now} filters={filters.value} colourBy={colourBy.value} calls={calls} />;
}

function callsOf(reader: Reader): PanelCalls {
  return {
    toClaim: (claim) => reader.toText(claim),
    toWords: (span) => reader.toWords(span),
    only: (speaker) => (filters.value = { ...filters.value, speaker }),
    filter: (wanted) => (filters.value = wanted),
    colour: (by) => (colourBy.value = by),
    tools: (claim) => claimTools.value.map((tool) => tool(claim)),
  };
}

function startKeys(reader: Reader): void {
  const reading = { where: "reading" } as const;
  addCommand({ ...reading, id: "next", key: "j", label: () => t("keys.next"), run: () => reader.step(1) });
  addCommand({ ...reading, id: "previous", key: "k", label: () => t("keys.previous"), run: () => reader.step(-1) });
  addCommand({ ...reading, id: "nextSame", key: "n", label: () => t("keys.nextSame"), run: () => reader.stepSame(1) });
  addCommand({ ...reading, id: "previousSame", key: "p", label: () => t("keys.previousSame"), run: () => reader.stepSame(-1) });
  addCommand({ ...reading, id: "why", key: "w", label: () => t("keys.why"), run: () => reader.why() });
  addCommand({ ...reading, id: "search", key: "/", label: () => t("keys.search"), run: search });
  addCommand({ ...reading, id: "colour", key: "c", label: () => t("keys.colour"), run: switchColour });
  addCommand({ id: "help", key: "?", where: "anywhere", label: () => t("keys.help"), run: openKeysHelp });
  startKeyboard(() => reader.isReading(), dialogIsOpen);
  byId("keys-hint").addEventListener("click", openKeysHelp);
  addAction({ id: "keys", place: "more", order: 10, label: () => t("keys.title"), run: openKeysHelp });
}

function search(): void {
  view.value = "voices";
  document.getElementById("claim-search")?.focus();
}

function switchColour(): void {
  colourBy.value = colourBy.peek() === "speaker" ? "form" : "speaker";
}
