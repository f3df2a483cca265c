// What pointing at and clicking on painted words does. Highlights take no events, so the place under the pointer
// is asked for and looked up in the text.
//
//   point at a claim    pointed(3), and pointed(null) on leaving it
//   click on a claim    picked(3); the page gets its click all the same, and links and selections go before

export interface PointerTarget {
  claimAt(node: Text, offset: number): number | null;
  pointed(claim: number | null): void;
  picked(claim: number): void;
}

interface CaretAsker {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: readonly ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** Listens on the pages until `signal` says to stop. `shadowRoots` are looked into. */
export function listenToPointer(
  pages: readonly Document[],
  shadowRoots: readonly ShadowRoot[],
  target: PointerTarget,
  signal: AbortSignal,
): void {
  let last: number | null = null;
  let frame = 0;
  const point = (claim: number | null) => {
    if (claim === last) return;
    last = claim;
    target.pointed(claim);
  };
  for (const page of pages) {
    const at = (event: MouseEvent) => claimUnder(page, shadowRoots, event.clientX, event.clientY, target);
    const options = { capture: true, passive: true, signal } as const;
    page.addEventListener(
      "pointermove",
      (event) => {
        if (frame !== 0 || event.pointerType === "touch") return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          if (!signal.aborted) point(at(event));
        });
      },
      options,
    );
    page.addEventListener("pointerleave", () => point(null), options);
    page.addEventListener(
      "click",
      (event) => {
        if (event.button !== 0 || isForPage(event) || page.getSelection()?.isCollapsed === false) return;
        const claim = at(event);
        if (claim !== null) target.picked(claim);
      },
      options,
    );
  }
}

function claimUnder(
  page: Document,
  shadowRoots: readonly ShadowRoot[],
  x: number,
  y: number,
  target: PointerTarget,
): number | null {
  const place = placeUnder(page, shadowRoots, x, y);
  if (place === null || !isOnLetter(place, x, y)) return null;
  return target.claimAt(place.node, place.offset);
}

interface Place {
  node: Text;
  offset: number;
}

function placeUnder(page: Document, shadowRoots: readonly ShadowRoot[], x: number, y: number): Place | null {
  const asker = page as CaretAsker;
  if (asker.caretPositionFromPoint !== undefined) {
    const found = asker.caretPositionFromPoint(x, y, { shadowRoots });
    return found !== null && found.offsetNode.nodeType === Node.TEXT_NODE
      ? letterUnder(found.offsetNode as Text, found.offset, x)
      : null;
  }
  const range = asker.caretRangeFromPoint?.(x, y) ?? null;
  return range !== null && range.startContainer.nodeType === Node.TEXT_NODE
    ? letterUnder(range.startContainer as Text, range.startOffset, x)
    : null;
}

// A caret stands between letters: the one under the pointer may be the one before it.
function letterUnder(node: Text, offset: number, x: number): Place {
  if (offset === 0) return { node, offset };
  const before = boxes(node, offset - 1);
  return before.some(({ left, right }) => left <= x && x < right) ? { node, offset: offset - 1 } : { node, offset };
}

// Beside the end of a line the nearest caret is found too; that is not pointing at it.
function isOnLetter({ node, offset }: Place, x: number, y: number): boolean {
  return boxes(node, offset).some(
    ({ left, right, top, bottom }) => left - 2 <= x && x <= right + 2 && top - 2 <= y && y <= bottom + 2,
  );
}

function boxes(node: Text, offset: number): DOMRect[] {
  if (offset >= node.length) return [];
  const range = node.ownerDocument.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return [...range.getClientRects()];
}

/** Links, buttons and fields keep their clicks to themselves. */
function isForPage(event: MouseEvent): boolean {
  return event
    .composedPath()
    .some((one) => (one as Node).nodeType === Node.ELEMENT_NODE && (one as Element).matches("a[href], button, input, select, textarea, label, summary, video"));
}
