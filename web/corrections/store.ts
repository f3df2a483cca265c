// The corrections of the article that is open: kept while it is, given to the library and taken from it.
//
//   perform(edits) ─> history ─> corrections of state.ts ─> shown
//
// Another article has corrections of its own; an edited text keeps them, and those that fit no more are reported. Going
// back to an article (undo of "replaced") brings its corrections back.

import { computed, effect, signal } from "@preact/signals";

import { analysed, type Article, article, corrections, isEmpty } from "../page/state.ts";
import { editing } from "../page/views.ts";
import { applyCorrections, type Corrected } from "./apply.ts";
import { did, editsOf, type History, noHistory, redo, type Step, undo } from "./history.ts";
import { emptyPatch, type Patch } from "./patch.ts";
import { patchOf } from "./read_patch.ts";

interface Kept {
  history: History;
  complete: boolean;
}

const nothing: Kept = { history: noHistory, complete: false };
const kept = signal<Kept>(nothing);

export const history = computed(() => kept.value.history);

/** Whether the reader went through the whole article. */
export const complete = computed(() => kept.value.complete);

/** What the edits make of the article's report; null while there is none. */
export const corrected = computed<Corrected | null>(() => {
  const report = analysed.value?.report;
  return report === undefined ? null : applyCorrections(report, { edits: editsOf(history.value) });
});

export function perform(step: Step): void {
  if (step.length > 0) kept.value = { ...kept.peek(), history: did(kept.peek().history, step) };
}

export function undoStep(): void {
  kept.value = { ...kept.peek(), history: undo(kept.peek().history) };
}

export function redoStep(): void {
  kept.value = { ...kept.peek(), history: redo(kept.peek().history) };
}

export function setComplete(whole: boolean): void {
  kept.value = { ...kept.peek(), complete: whole };
}

/** Takes all corrections back; what is returned brings them again. */
export function takeAllBack(): () => void {
  const before = kept.peek();
  kept.value = nothing;
  return () => (kept.value = before);
}

/** The corrections as a patch, for a file or for the library; null when there are none. An effect follows them. */
export function currentPatch(): Patch | null {
  const { history: past, complete: whole } = kept.value;
  if (past.done.length === 0 && !whole) return null;
  const about = analysed.peek()?.report.document;
  return { ...emptyPatch(about?.title, about?.url), complete: whole, edits: editsOf(past) };
}

/** Puts a patch, as JSON gave it, in place of the corrections of the open article. Throws `PatchError`. */
export function takePatch(json: unknown): void {
  const patch = patchOf(json);
  kept.value = { history: { done: patch.edits.map((edit) => [edit]), undone: [] }, complete: patch.complete };
}

/** Joins corrections and the article. Call once. */
export function startStore(): void {
  const ofArticle = new WeakMap<Article, Kept>();
  let open = article.peek();
  effect(() => {
    const next = article.value;
    if (next === open) return;
    ofArticle.set(open, kept.peek());
    const same = editing.peek() || (next.text === open.text && next.markup === open.markup);
    open = next;
    if (!same || isEmpty(next)) kept.value = ofArticle.get(next) ?? nothing;
  });
  effect(() => {
    const edits = editsOf(history.value);
    corrections.value = (report) => (edits.length === 0 ? report : applyCorrections(report, { edits }).report);
  });
}
