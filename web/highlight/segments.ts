// Segments: what to nest inside what, so that overlapping claims can be drawn as elements.
//
//   text     She said he had "lied" twice.
//   claim 0  [-----------------------]
//   claim 1           [--------------]
//   tree     0( She said 1( he had lied ) ) ...
//
// Every character of the range comes out once, in order. Of two spans that cross, the later one is
// cut in two at the end of the earlier one, so that elements always nest. Spans outside are clipped.

export interface Layer {
  start: number;
  end: number;
  claim: number; // index into the report's claims
  own: boolean; // true: words inside quotation marks, drawn within their claim
}

export type Segment =
  | { kind: 'text'; start: number; end: number }
  | { kind: 'layer'; layer: Layer; start: number; end: number; children: Segment[] };

type Open = { layer: Layer; start: number; children: Segment[] };

// Outer spans first: by start, then the longer, then a claim before its own quoted words.
function byNesting(a: Layer, b: Layer): number {
  return a.start - b.start || b.end - a.end || Number(a.own) - Number(b.own) || a.claim - b.claim;
}

// Cost: linear in the spans, times the depth to which they overlap.
export function nest(start: number, end: number, layers: readonly Layer[]): Segment[] {
  const root: Segment[] = [];
  const open: Open[] = [];
  let at = start;

  const inside = () => (open.length > 0 ? open[open.length - 1]!.children : root);
  const advance = (to: number) => {
    if (to > at) inside().push({ kind: 'text', start: at, end: to });
    at = Math.max(at, to);
  };
  const close = (one: Open) => {
    const children = one.children;
    inside().push({ kind: 'layer', layer: one.layer, start: one.start, end: at, children });
  };
  // Ends everything due at or before `to`; what lies on top of it is closed and opened again.
  const closeUntil = (to: number) => {
    for (;;) {
      const due = Math.min(...open.map((one) => one.layer.end));
      if (open.length === 0 || due > to) return;
      advance(due);
      const again: Layer[] = [];
      while (open.some((one) => one.layer.end <= due)) {
        const top = open.pop()!;
        if (at > top.start) close(top);
        if (top.layer.end > due) again.push(top.layer);
      }
      for (const layer of again.reverse()) open.push({ layer, start: at, children: [] });
    }
  };

  const clipped = layers
    .map((layer) => ({ ...layer, start: Math.max(start, layer.start), end: Math.min(end, layer.end) }))
    .filter((layer) => layer.start < layer.end)
    .sort(byNesting);
  for (const layer of clipped) {
    closeUntil(layer.start);
    advance(layer.start);
    open.push({ layer, start: at, children: [] });
  }
  closeUntil(end);
  advance(end);
  return root;
}
