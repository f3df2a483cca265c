// Light, dark, or as the system has it. The choice stays on this device.

import { effect, signal } from "@preact/signals";

import { byId } from "../highlight/dom.ts";
import { t } from "../messages/messages.ts";
import { remember, remembered } from "./memory.ts";

const order = ["system", "light", "dark"] as const;
type Theme = (typeof order)[number];
const words = { system: "frame.themeSystem", light: "frame.themeLight", dark: "frame.themeDark" } as const;

export function startTheme(): void {
  const button = byId<HTMLButtonElement>("theme");
  const kept = remembered("theme");
  const theme = signal<Theme>(order.find((one) => one === kept) ?? "system");
  effect(() => {
    document.documentElement.dataset["theme"] = theme.value;
    button.dataset["theme"] = theme.value;
    button.setAttribute("aria-label", t(words[theme.value]));
    button.title = t(words[theme.value]);
  });
  button.addEventListener("click", () => {
    theme.value = order[(order.indexOf(theme.value) + 1) % order.length]!;
    remember("theme", theme.value);
  });
}
