// Words chosen in the article: its text with two ends for each part, moved by dragging, by keys or by buttons.
//
//   “They [asked me, ‘Can it wait?’] twice.”      [ ] are the ends: sliders, one step a word or a mark
//   Begins [◂][▸]  Ends [◂][▸]
//
// Only whole words can be chosen, and only within the block in which a part lies.

import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";

import type { Report, Span } from "../highlight/report.ts";
import { t } from "../messages/messages.ts";
import { type End, moved, movedTo, pieces } from "./boundaries.ts";
import { blockAt } from "./make_edits.ts";

export type Kind = "content" | "source" | "cue";

export interface WordRangeProps {
  report: Report;
  block: Span; // shown even when nothing in it is chosen
  parts: readonly Span[]; // in order; those that the ends belong to
  kind: Kind;
  beside?: readonly { kind: Kind; span: Span }[]; // what else is marked
  change(parts: Span[]): void;
}

export function WordRange(props: WordRangeProps) {
  const { report, parts, change } = props;
  const root = useRef<HTMLDivElement>(null);
  const [dragged, drag] = useState<{ part: number; end: End } | null>(null);
  const blocks = blocksOf(report, props.block, parts);
  const text = report.document.text;

  const set = (part: number, span: Span) => change(parts.map((one, i) => (i === part ? span : one)));
  const step = (part: number, end: End, steps: number) => set(part, moved(text, parts[part]!, end, steps, room(report, parts, part)));
  const dragTo = (event: PointerEvent) => {
    if (dragged === null) return;
    const place = placeAt(root.current!, event);
    if (place !== null) set(dragged.part, movedTo(text, parts[dragged.part]!, dragged.end, place, room(report, parts, dragged.part)));
  };
  const handle = (part: number, end: End) => (
    <Handle
      key={`${part}${end}`}
      {...{ text, end, part, parts, room: room(report, parts, part) }}
      step={(steps) => step(part, end, steps)}
      grab={(event) => {
        event.preventDefault();
        root.current!.setPointerCapture(event.pointerId);
        drag({ part, end });
      }}
    />
  );
  return (
    <>
      <div
        ref={root}
        class={`word-range${dragged === null ? "" : " dragging"}`}
        lang={report.document.language}
        dir="auto"
        onPointerMove={dragTo}
        onPointerUp={() => drag(null)}
        onPointerCancel={() => drag(null)}
      >
        {blocks.map((block) => (
          <p key={block.start}>{drawBlock(props, block, handle)}</p>
        ))}
      </div>
      <div class="word-steps">
        {parts.flatMap((_, part) =>
          (["start", "end"] as const).map((end) => (
            <StepButtons key={`${part}${end}`} label={nameOf(end, part, parts.length)} step={(steps) => step(part, end, steps)} />
          )),
        )}
      </div>
    </>
  );
}

// The text between all places where something begins or ends, with the handles at those of the chosen parts.
function drawBlock({ report, parts, kind, beside = [] }: WordRangeProps, block: Span, handle: (part: number, end: End) => VNode) {
  const marks = [...parts.map((span) => ({ kind, span })), ...beside];
  const cuts = [...new Set([block.start, block.end, ...marks.flatMap(({ span }) => [span.start, span.end])])]
    .filter((cut) => cut >= block.start && cut <= block.end)
    .sort((a, b) => a - b);
  return cuts.flatMap((cut, i) => {
    const next = cuts[i + 1];
    const ends = parts.flatMap((part, n) => (part.end === cut && part.start >= block.start ? [handle(n, "end")] : []));
    const begins = parts.flatMap((part, n) => (part.start === cut && part.end <= block.end ? [handle(n, "start")] : []));
    if (next === undefined) return [...ends, ...begins];
    const kinds = marks.filter(({ span }) => span.start <= cut && next <= span.end).map((mark) => mark.kind);
    const words = report.document.text.slice(cut, next);
    return [
      ...ends,
      ...begins,
      <span key={cut} data-at={cut} class={kinds.map((one) => `chosen-${one}`).join(" ") || undefined}>
        {words}
      </span>,
    ];
  });
}

interface HandleProps {
  text: string;
  end: End;
  part: number;
  parts: readonly Span[];
  room: Span;
  step(steps: number): void;
  grab(event: PointerEvent): void;
}

const keys: Record<string, number> = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -Infinity, End: Infinity,
};

function Handle({ text, end, part, parts, room: within, step, grab }: HandleProps) {
  const stops = pieces(text, within);
  const at = Math.max(0, stops.findIndex((piece) => piece[end] === parts[part]![end]));
  const piece = stops[at];
  const word = piece === undefined ? "" : text.slice(piece.start, piece.end);
  const key = (event: KeyboardEvent) => {
    const steps = keys[event.key];
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(Number.isFinite(steps) ? steps : Math.sign(steps) * stops.length);
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      class={`handle ${end}`}
      aria-label={nameOf(end, part, parts.length)}
      aria-valuemin={1}
      aria-valuemax={stops.length}
      aria-valuenow={at + 1}
      aria-valuetext={t("corrections.at", { word })}
      onKeyDown={key}
      onPointerDown={grab}
    />
  );
}

function StepButtons({ label, step }: { label: string; step(steps: number): void }) {
  return (
    <span class="word-step">
      <span>{label}</span>
      <button type="button" class="button" aria-label={t("corrections.earlier", { end: label })} onClick={() => step(-1)}>
        ◂
      </button>
      <button type="button" class="button" aria-label={t("corrections.later", { end: label })} onClick={() => step(1)}>
        ▸
      </button>
    </span>
  );
}

function nameOf(end: End, part: number, parts: number): string {
  if (parts === 1) return t(end === "start" ? "corrections.begins" : "corrections.ends");
  return t(end === "start" ? "corrections.beginsPart" : "corrections.endsPart", { n: part + 1 });
}

// The blocks to show: those with a part in them, or the one that is given.
function blocksOf(report: Report, block: Span, parts: readonly Span[]): Span[] {
  const found = new Set(parts.map((part) => blockAt(report, part) ?? block));
  return found.size === 0 ? [block] : [...found].sort((a, b) => a.start - b.start);
}

// Where a part may reach: its block, up to the parts beside it.
function room(report: Report, parts: readonly Span[], part: number): Span {
  const block = blockAt(report, parts[part]!) ?? parts[part]!;
  return {
    start: Math.max(block.start, parts[part - 1]?.end ?? 0),
    end: Math.min(block.end, parts[part + 1]?.start ?? Infinity),
  };
}

interface Caret {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

// The place in the article's text under the pointer.
function placeAt(root: HTMLElement, { clientX, clientY }: PointerEvent): number | null {
  const caret = document as Caret;
  const position = caret.caretPositionFromPoint?.(clientX, clientY);
  const range = position === undefined ? caret.caretRangeFromPoint?.(clientX, clientY) : null;
  const node = position?.offsetNode ?? range?.startContainer ?? null;
  const holder = node?.parentElement?.closest<HTMLElement>("[data-at]");
  if (!holder || !root.contains(holder)) return null;
  return Number(holder.dataset["at"]) + (position?.offset ?? range?.startOffset ?? 0);
}
