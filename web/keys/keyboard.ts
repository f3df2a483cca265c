// The keyboard: single keys that do something while the focus is in the article or in the list, and "?" that
// shows them from anywhere but a text field.
//
//   addCommand({ id: "next", key: "j", label: () => t("keys.next"), where: "reading", run: () => reader.step(1) });

import { effect, signal } from "@preact/signals";

import { remember, remembered } from "../page/memory.ts";
import { type Bindings, commandFor, fromText, toText } from "./bindings.ts";

export interface Command {
  id: string;
  key: string; // the default
  label(): string;
  where: "reading" | "anywhere"; // reading: only while the focus is in the article or in the list
  run(): void;
}

export const commands = signal<readonly Command[]>([]);
export const bindings = signal<Bindings>(fromText(remembered("keys")));

export function addCommand(command: Command): void {
  commands.value = [...commands.value, command];
}

/** Listens from now on. `isReading`: whether the focus is where one reads; `isBusy`: whether keys must wait. */
export function startKeyboard(isReading: () => boolean, isBusy: () => boolean): void {
  effect(() => remember("keys", toText(bindings.value)));
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy()) return;
    if (isEditable(event.target)) return;
    const command = commandFor(event.key, commands.value, bindings.value);
    if (command === null || (command.where === "reading" && !isReading())) return;
    event.preventDefault();
    command.run();
  });
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
