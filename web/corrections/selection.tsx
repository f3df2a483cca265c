// Words selected in the article: a button beside them marks them as a claim that was missed.

import { signal } from "@preact/signals";
import { render } from "preact";

import { byId, h } from "../highlight/dom.ts";
import type { Span } from "../highlight/report.ts";
import { t } from "../messages/messages.ts";
import { openMarkClaim } from "./mark_claim.tsx";

interface Offer {
  span: Span;
  left: number; // px, of the window
  top: number;
}

const offer = signal<Offer | null>(null);
const settled = 250; // ms without change: a selection that is still growing is left alone

export function startSelection(): void {
  const host = h("div", { id: "mark-host" });
  byId("article").after(host);
  render(<MarkButton />, host);
  let timer = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => (offer.value = readSelection()), settled);
  });
  addEventListener("scroll", () => (offer.value = offer.peek() && readSelection()), { passive: true });
}

function MarkButton() {
  const now = offer.value;
  if (now === null) return null;
  const place = (element: HTMLElement | null) => {
    element?.style.setProperty("--mark-left", `${Math.round(now.left)}px`);
    element?.style.setProperty("--mark-top", `${Math.round(now.top)}px`);
  };
  const mark = () => {
    offer.value = null;
    openMarkClaim(now.span);
  };
  return (
    <button ref={place} type="button" id="mark-selected" class="button" onPointerDown={(event) => event.preventDefault()} onClick={mark}>
      {t("corrections.markSelected")}
    </button>
  );
}

// The words of the article that are selected, and the place below them; null when there are none.
function readSelection(): Offer | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = positionOf(range.startContainer, range.startOffset);
  const end = positionOf(range.endContainer, range.endOffset);
  const box = [...range.getClientRects()].at(-1);
  if (start === null || end === null || start >= end || box === undefined) return null;
  const left = Math.min(Math.max(8, box.right - 60), document.documentElement.clientWidth - 190);
  return { span: { start, end }, left, top: Math.min(box.bottom + 8, innerHeight - 56) };
}

// The place in `document.text` of a place in the drawn article.
function positionOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("#article [data-start]");
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset["start"]) + before.toString().length;
}
