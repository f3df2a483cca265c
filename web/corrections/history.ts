// What a reader did, step by step, with undo and redo. A step is one or more edits that were made at once.
//
//   did(a) did(b) undo()    done [a]  undone [b]
//   did(c)                  done [a c]  undone []

import type { Edit } from "./patch.ts";

export type Step = readonly Edit[];

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[]; // the next to redo is the last
}

export const noHistory: History = { done: [], undone: [] };

export function did({ done }: History, step: Step): History {
  return { done: [...done, step], undone: [] };
}

export function undo(history: History): History {
  const last = history.done[history.done.length - 1];
  if (last === undefined) return history;
  return { done: history.done.slice(0, -1), undone: [...history.undone, last] };
}

export function redo(history: History): History {
  const next = history.undone[history.undone.length - 1];
  if (next === undefined) return history;
  return { done: [...history.done, next], undone: history.undone.slice(0, -1) };
}

/** The edits that stand, in order. */
export function editsOf({ done }: History): Edit[] {
  return done.flat();
}
