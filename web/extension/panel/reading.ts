// A reading: one page's way from the reader's wish to its claims, painted and listed.
//
//   start ─ reading ─ report ─ changed … report
//              └ restricted, unreadable, failed
//
// Its state is a signal; the view draws it. Each tab that was read has one.

import { signal } from "@preact/signals";

import type { AnalyzeOptions } from "@whosaid/engine";
import type { EngineClient } from "@whosaid/engine/client";

import type { Report, Span } from "../../highlight/report.ts";
import { Voices } from "../../highlight/voices.ts";
import type { SavedArticle, SummaryClaim } from "../../library/saved.ts";
import { claimOf } from "../../link/article_link.ts";
import type { ToPanel } from "../messages.ts";
import { PageLink, takeEarly } from "./page_link.ts";
import { paintedClaims } from "./painted.ts";
import { corrected, inputOf, pageOf } from "./saving.ts";

export interface Change {
  lost: number;
  moved: boolean;
}

export interface Shown {
  kind: "report";
  report: Report;
  voices: Voices;
  of: "page" | "selection" | "paste" | "saved";
  url: string | null;
  /** The id under which the article is saved; null when it is not. */
  savedId: string | null;
  /** The corrections that the report has, as they were saved; null when it has none. */
  corrections: unknown;
  /** Claims that stand in the report but could not be found in the page. */
  notFound: number;
  change: Change | null;
}

export type State =
  | { kind: "start" }
  | { kind: "reading" }
  | { kind: "restricted" }
  | { kind: "failed"; why: string }
  | Shown;

/** ms after which what the page and the panel show of a report has been painted. */
const whenShown = 200;

export class Reading {
  readonly state = signal<State>({ kind: "start" });
  /** The claim that is pointed at in the page or in the list. */
  readonly lit = signal<number | null>(null);
  /** The claim that was last chosen in the page; `n` counts, so that the same can be chosen again. */
  readonly picked = signal<{ claim: number; n: number } | null>(null);
  #engine: EngineClient;
  #link: PageLink | null = null;
  #turn = 0; // counts what was to be analysed: of two the newer one is shown

  constructor(engine: EngineClient) {
    this.#engine = engine;
  }

  /** Reads the page in a tab. `asked`: the reader has just asked for it, so that only a restricted page refuses. */
  async read(tabId: number, selection: boolean, asked: boolean): Promise<void> {
    this.state.value = { kind: "reading" };
    this.lit.value = null;
    this.picked.value = null;
    try {
      this.#link ??= await PageLink.open(tabId, {
        message: (message) => void this.#take(message),
        gone: () => this.#leave(),
      });
      this.#link.say({ kind: "read", selection });
    } catch {
      this.state.value = { kind: asked ? "restricted" : "start" };
    }
  }

  /** Analyses a text that was pasted instead of a page. */
  async paste(text: string): Promise<void> {
    await this.#analyse(text, { input: "text" }, { of: "paste", url: null, savedId: null, corrections: null });
  }

  /** Reads a saved article again, and shows one of its claims if one is given. */
  async open({ id, source, corrections }: SavedArticle, claim?: SummaryClaim): Promise<void> {
    const { input, options } = inputOf(source);
    this.#link?.close(); // another article is painted in the page
    this.#link = null;
    await this.#analyse(input, options, { of: "saved", url: pageOf(source.address), savedId: id, corrections });
    const { value } = this.state;
    const index = claim === undefined || value.kind !== "report" ? null : claimOf(claim, value.report.claims);
    if (index !== null) this.#pick(index);
  }

  /** The article that is shown has been saved under this id, or is no longer saved. */
  saved(savedId: string | null): void {
    this.#update(() => ({ savedId }));
  }

  show(claim: number): void {
    this.#link?.say({ kind: "show", claim });
  }

  showSpan({ start, end }: Span): void {
    this.#link?.say({ kind: "showSpan", span: { start, end } });
  }

  light(claim: number | null): void {
    if (claim === this.lit.value) return;
    this.lit.value = claim;
    this.#link?.say({ kind: "light", claim });
  }

  restrict(): void {
    this.state.value = { kind: "restricted" };
  }

  close(): void {
    this.#link?.close();
    this.#leave();
  }

  #leave(): void {
    this.#turn++; // what is still being read is of no page that is here
    this.#link = null;
    this.state.value = { kind: "start" };
  }

  async #take(message: ToPanel): Promise<void> {
    switch (message.kind) {
      case "page":
        return this.#analyse(
          message.json,
          { input: "blocks", keepAll: message.ofSelection },
          { of: message.ofSelection ? "selection" : "page", url: message.url, savedId: null, corrections: null },
          message.ticket,
        );
      case "unreadable":
        return this.restrict();
      case "painted":
        return this.#update(({ report }) => ({ notFound: report.claims.length - message.found }));
      case "pointed":
        this.lit.value = message.claim;
        return;
      case "picked":
        return this.#pick(message.claim);
      case "changed":
        return this.#update(() => ({ change: { lost: message.lost, moved: message.moved } }));
    }
  }

  async #analyse(
    input: string | Uint8Array,
    options: AnalyzeOptions,
    about: Pick<Shown, "of" | "url" | "savedId" | "corrections">,
    ticket: number | null = null,
  ): Promise<void> {
    const turn = ++this.#turn;
    try {
      const early = ticket === null ? null : await takeEarly(ticket);
      const analysed = early ?? (turn === this.#turn ? await this.#engine.analyze(input, options) : null);
      if (turn !== this.#turn) return;
      if (analysed === null) return this.#giveWay();
      const report = corrected(analysed, about.corrections);
      const voices = new Voices(report);
      if (options.input === "blocks") {
        this.#link?.say({ kind: "paint", text: report.document.text, claims: paintedClaims(report, voices) });
      }
      this.state.value = { kind: "report", report, voices, ...about, notFound: 0, change: null };
      if (early !== null) setTimeout(() => this.#engine.warmUp("blocks"), whenShown);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.state.value = { kind: "failed", why: error instanceof Error ? error.message : String(error) };
    }
  }

  #pick(claim: number): void {
    this.lit.value = claim;
    this.picked.value = { claim, n: (this.picked.value?.n ?? 0) + 1 };
  }

  // A newer page has taken this one's place in the engine.
  #giveWay(): void {
    if (this.state.value.kind === "reading") this.state.value = { kind: "start" };
  }

  #update(change: (shown: Shown) => Partial<Shown>): void {
    const { value } = this.state;
    if (value.kind === "report") this.state.value = { ...value, ...change(value) };
  }
}
