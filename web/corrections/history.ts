// The edits of a reader, with undo and redo.
//
//   did(a) did(b) undo()    done [a]  undone [b]
//   did(c)                  done [a c]  undone []

import type { Edit } from "./patch.ts";

export interface History {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[]; // the next to redo is the last
}

export const noHistory: History = { done: [], undone: [] };

export function did({ done }: History, ...edits: Edit[]): History {
  return { done: [...done, ...edits], undone: [] };
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
