// The panel: who speaks, each with their claims, as a list to read and to walk by keyboard.
//
//   (ML) Maria Lopez      engineer
//        ── said          The bridge is safe, ... but the road is not.
//   (?)  Speaker unknown
//   Did not comment       Northern Ferries: "declined to comment"
//
// It knows nothing of the page around it: it is given a report, and calls back. A claim's item is a button with
// data-claim, its index. Long lists are drawn in slices, so that the page can answer between them.

import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";

import type { Report, Span } from "../highlight/report.ts";
import { unknownVoice, type Voice, type Voices } from "../highlight/voices.ts";
import { type Filters, matching } from "./filters.ts";
import { NoCommentLedger } from "./ledgers.tsx";
import { VoiceSection } from "./voice_section.tsx";

const firstSlice = 120; // claims drawn before the page may answer again; then twice as many each time

/** What the panel can ask of what is around it. */
export interface PanelCalls {
  /** A claim's item was chosen: go to its words. */
  toClaim(claim: number): void;
  /** Words of the article were chosen: go to them. */
  toWords(span: Span): void;
  /** What else can be done with a claim, drawn below its why. */
  tools?(claim: number): ComponentChildren;
}

export interface PanelProps {
  report: Report;
  voices: Voices;
  filters: Filters;
  calls: PanelCalls;
}

export function Panel({ report, voices, filters, calls }: PanelProps) {
  const groups = useMemo(() => groupByVoice(report, voices, matching(report, filters)), [report, voices, filters]);
  const drawn = useGrowing(report);
  let room = drawn;
  return (
    <>
      {groups.map(([voice, claims]) => {
        const most = Math.min(claims.length, Math.max(0, room));
        room -= claims.length;
        return most === 0 ? null : (
          <VoiceSection
            key={voice.speaker?.id ?? "none"}
            {...{ voice, claims, most, report, voices, calls }}
          />
        );
      })}
      {report.noComment.length > 0 && <NoCommentLedger {...{ report, voices, calls }} />}
    </>
  );
}

// How many claims may stand by now: grows until all do, a slice a task.
function useGrowing(report: Report): number {
  const most = useMemo(() => signal(firstSlice), [report]);
  useEffect(() => {
    let timer = 0;
    const grow = () => {
      if (most.value >= report.claims.length) return;
      most.value *= 2;
      timer = window.setTimeout(grow);
    };
    timer = window.setTimeout(grow);
    return () => clearTimeout(timer);
  }, [report]);
  return most.value;
}

/** Speakers in order of their first claim, the claims of nobody last; only `claims`, and who has one of them. */
function groupByVoice(report: Report, voices: Voices, claims: readonly number[]): [Voice, number[]][] {
  const groups = new Map<Voice, number[]>([...voices.speaking, unknownVoice].map((voice) => [voice, []]));
  for (const index of claims) groups.get(voices.of(report.claims[index]!.speaker))!.push(index);
  return [...groups].filter(([, own]) => own.length > 0);
}
