// The margin strip: all claims of the article at a glance, at the edge of the reading column. A click goes to the
// claim that is nearest. For the pointer alone: the list is the same for the keyboard and for a screen reader.

import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";

import { byId } from "../highlight/dom.ts";
import type { Span } from "../highlight/report.ts";
import { claimNear, height, lanesOf, laneWidth, StripScale } from "../highlight/strip_shapes.ts";
import { painted } from "./painted.ts";
import { colourBy, shown } from "./state.ts";
import { sideBySide } from "./views.ts";

export interface StripCalls {
  toClaim(claim: number): void;
  /** The words on the screen now. */
  visible(): Span | null;
}

const isWide = signal(sideBySide.matches);
const drawn = computed(() => {
  if (shown.value === null || shown.value.report.claims.length === 0) return null;
  const { report, voices } = shown.value;
  const scale = new StripScale(report);
  const lanes = lanesOf(report, voices, colourBy.value, scale, !isWide.value);
  return { report, voices, scale, lanes, across: isWide.value ? lanes.length : 1 };
});

const screen = signal<Span | null>(null);

export function startStrip(calls: StripCalls): void {
  render(<Strip calls={calls} />, byId("strip"));
  sideBySide.addEventListener("change", () => (isWide.value = sideBySide.matches));
  let waiting = false;
  const follow = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (drawn.peek() !== null) screen.value = calls.visible();
    });
  };
  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow);
  effect(() => {
    if (drawn.value !== null) void painted().then(follow);
  });
}

function Strip({ calls }: { calls: StripCalls }) {
  const now = drawn.value;
  if (now === null) return null;
  const { report, voices, scale, lanes, across } = now;
  const width = across * laneWidth - 3;
  const go = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const lane = Math.floor(((event.clientX - box.left) / box.width) * across);
    const share = (event.clientY - box.top) / box.height;
    const claim = claimNear(report, voices, colourBy.peek(), scale, share, lane);
    if (claim !== null) calls.toClaim(claim);
  };
  return (
    <svg
      class="strip-lanes"
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      style={{ "--lanes": across }}
      onClick={go}
    >
      <Screen scale={scale} width={width} />
      {lanes.map(({ kind, bars }, i) => (
        <path key={i} class={`strip-bars ${kind}`} d={bars} />
      ))}
    </svg>
  );
}

function Screen({ scale, width }: { scale: StripScale; width: number }) {
  if (screen.value === null) return null;
  const [top, bottom] = [scale.at(screen.value.start) * height, scale.at(screen.value.end) * height];
  return <rect class="strip-screen" x={-2} width={width + 4} y={top} height={Math.max(8, bottom - top)} />;
}
