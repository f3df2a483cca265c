// Key bindings: which key does what, as the reader has set it.
//
//   next      j      default
//   previous  x      remapped
//   search    none   switched off
//
// A binding is one character as typed ("j", "?", "/"). No two commands share one: giving a key to a command
// takes it from the one that had it. All can be switched off at once (WCAG 2.1.4).

/** A command's key; null: it has none. */
export type Key = string | null;

export interface Bindings {
  on: boolean;
  keys: ReadonlyMap<string, Key>; // by command, where it differs from the default
}

export interface Bindable {
  id: string;
  key: string; // the default
}

export const defaultBindings: Bindings = { on: true, keys: new Map() };

/** The key of a command: the reader's, else its own unless another command was given that. */
export function keyOf(command: Bindable, bindings: Bindings): Key {
  const set = bindings.keys.get(command.id);
  if (set !== undefined) return set;
  const taken = [...bindings.keys].some(([id, key]) => id !== command.id && key === command.key);
  return taken ? null : command.key;
}

/** The command that a key stands for. */
export function commandFor<T extends Bindable>(key: string, commands: readonly T[], bindings: Bindings): T | null {
  if (!bindings.on) return null;
  return commands.find((one) => keyOf(one, bindings) === key) ?? null;
}

/** Gives a command a key, or none; whichever had it loses it. */
export function bind(command: Bindable, key: Key, commands: readonly Bindable[], bindings: Bindings): Bindings {
  const keys = new Map(bindings.keys);
  for (const other of commands) {
    if (key !== null && other.id !== command.id && keyOf(other, bindings) === key) keys.set(other.id, null);
  }
  if (key === command.key) keys.delete(command.id);
  else keys.set(command.id, key);
  return { ...bindings, keys };
}

/** Whether what was typed can be a binding: one visible character. */
export function isBindable(key: string): boolean {
  return [...key].length === 1 && !/[\s\p{C}]/u.test(key);
}

export function toText({ on, keys }: Bindings): string {
  return JSON.stringify({ on, keys: Object.fromEntries(keys) });
}

/** Reads what `toText` wrote. Anything else gives the defaults. */
export function fromText(text: string | null): Bindings {
  try {
    const read = JSON.parse(text ?? "null") as { on?: unknown; keys?: unknown } | null;
    if (read === null || typeof read.keys !== "object" || read.keys === null) return defaultBindings;
    const entries = Object.entries(read.keys as Record<string, unknown>);
    const isKey = (key: unknown): key is Key => key === null || (typeof key === "string" && isBindable(key));
    return { on: read.on !== false, keys: new Map(entries.filter((one): one is [string, Key] => isKey(one[1]))) };
  } catch {
    return defaultBindings;
  }
}
