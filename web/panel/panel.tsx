// The panel: who speaks, each with their claims, as a list to read and to walk by keyboard.
//
//   [search]  [Filter]                    controls.tsx
//   Headline against body                 ledgers.tsx
//   (ML) Maria Lopez      engineer        voice_section.tsx
//        ── said          The bridge ...  claim_item.tsx
//   (?)  Speaker unknown
//   Did not comment, Unnamed sources      ledgers.tsx
//
// It knows nothing of the page around it: it is given a report, and calls back. A claim's item is a button with
// data-claim, its index. Long lists are drawn in slices, so that the page can answer between them.

import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";

import type { Report, Span } from "../highlight/report.ts";
import { unknownVoice, type Voice, type Voices } from "../highlight/voices.ts";
import { type ColourBy, Controls } from "./controls.tsx";
import { type Filters, matching } from "./filters.ts";
import { AnonymousLedger, HeadlineLedger, NoCommentLedger } from "./ledgers.tsx";
import { shares } from "./shares.ts";
import { VoiceSection } from "./voice_section.tsx";

const firstSlice = 60; // claims drawn before the page may answer again; then twice as many each time
const largestSlice = 480;

/** What the panel can ask of what is around it. Should stay the same object: with another all is drawn anew. */
export interface PanelCalls {
  /** A claim's item was chosen: go to its words. */
  toClaim(claim: number): void;
  /** Words of the article were chosen: go to them. */
  toWords(span: Span): void;
  /** The reader wants to see this speaker's claims alone; "none": of unknown speakers; null: all again. */
  only(speaker: string | null): void;
  filter(filters: Filters): void;
  colour(by: ColourBy): void;
  /** What else can be done with a claim, drawn below its why. */
  tools?(claim: number): ComponentChildren;
}

export interface PanelProps {
  report: Report;
  voices: Voices;
  filters: Filters;
  colourBy: ColourBy;
  calls: PanelCalls;
}

export function Panel({ report, voices, filters, colourBy, calls }: PanelProps) {
  const claims = useMemo(() => matching(report, filters), [report, filters]);
  const groups = useMemo(() => groupByVoice(report, voices, claims), [report, voices, claims]);
  const words = useMemo(() => shares(report), [report]);
  const ofQuoted = useMemo(() => [...words.values()].reduce((sum, one) => sum + one.quoted, 0), [words]);
  const shown = useGrowing(report);
  if (report.claims.length + report.noComment.length === 0) return null;
  let room = shown;
  const sections = groups.map(([voice, own]) => {
    const most = Math.min(own.length, Math.max(0, room));
    room -= own.length;
    if (most === 0) return null;
    const id = voice.speaker?.id ?? null;
    return (
      <VoiceSection
        key={id ?? "none"}
        quoted={words.get(id)?.quoted ?? 0}
        only={filters.speaker === (id ?? "none")}
        claims={own}
        {...{ voice, most, ofQuoted, report, voices, calls }}
      />
    );
  });
  return (
    <>
      <Controls {...{ report, filters, colourBy }} matches={claims.length} filter={calls.filter} colour={calls.colour} />
      <HeadlineLedger {...{ report, voices, calls }} />
      {sections}
      <NoCommentLedger {...{ report, voices, calls }} />
      <AnonymousLedger {...{ report, voices, calls }} />
    </>
  );
}

// How many claims may stand by now: grows until all do, a slice at a time.
function useGrowing(report: Report): number {
  const most = useMemo(() => signal(firstSlice), [report]);
  useEffect(() => {
    let timer = 0;
    const grow = () => {
      if (most.value >= report.claims.length) return;
      most.value += Math.min(most.value, largestSlice);
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
