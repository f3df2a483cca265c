// The work that a large article makes: what the page is at, for how long, and a way to stop it.
//
//   Reading 1.2 million characters, 3 s        [Cancel]       no one knows how far the engine is
//   Drawing, 40 %                                             the article can be read meanwhile
//
// Short work shows nothing: the line comes after half a second.

import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";

import { byId } from "../highlight/dom.ts";
import { t } from "../messages/messages.ts";
import { cancelAnalysis, work } from "./analysis.ts";
import { notify } from "./notice.ts";

const showAfter = 500; // ms
const tick = 1000; // ms

/** How much of the article stands, from 0 to 1. Set by what draws it. */
export const drawingShare = signal(1);

const seconds = signal(-1); // of the analysis so far; -1: not long enough to be shown

export function startWork(): void {
  render(<Work />, byId("work"));
  let first = 0;
  let every = 0;
  effect(() => {
    clearTimeout(first);
    clearInterval(every);
    seconds.value = -1;
    const now = work.value;
    if (now.state !== "working") return;
    const count = () => (seconds.value = Math.floor((performance.now() - now.since) / 1000));
    first = window.setTimeout(count, showAfter);
    every = window.setInterval(count, tick);
  });
}

const isAnalysing = computed(() => work.value.state === "working" && seconds.value >= 0);

function Work() {
  const now = work.value;
  if (isAnalysing.value && now.state === "working") {
    return (
      <div class="work">
        <p role="status">{t("frame.analysing", { n: now.size })}</p>
        {seconds.value > 0 && <p aria-hidden="true">{t("frame.seconds", { n: seconds.value })}</p>}
        <progress aria-label={t("frame.progress")} />
        <button type="button" id="cancel" class="button" onClick={cancel}>
          {t("frame.cancel")}
        </button>
      </div>
    );
  }
  if (drawingShare.value >= 1) return null;
  return (
    <div class="work">
      <p>{t("frame.drawing", { percent: `${Math.round(100 * drawingShare.value)} %` })}</p>
      <progress max={1} value={drawingShare.value} aria-label={t("frame.progress")} />
    </div>
  );
}

function cancel(): void {
  cancelAnalysis();
  notify(t("frame.cancelled"));
}
