// Light, dark, or as the system has it. The choice stays on this device.

import { byId } from "../highlight/dom.ts";

const key = "whosaid-theme";
const order = ["system", "light", "dark"] as const;
type Theme = (typeof order)[number];
const words: Record<Theme, string> = { system: "Theme: system", light: "Theme: light", dark: "Theme: dark" };

export function startTheme(): void {
  const button = byId<HTMLButtonElement>("theme");
  let theme = stored();
  const apply = () => {
    document.documentElement.dataset["theme"] = theme;
    button.dataset["theme"] = theme;
    button.setAttribute("aria-label", words[theme]);
    button.title = words[theme];
  };
  button.addEventListener("click", () => {
    theme = order[(order.indexOf(theme) + 1) % order.length]!;
    store(theme);
    apply();
  });
  apply();
}

// Storage may be switched off: then the choice lasts as long as the page.
function stored(): Theme {
  try {
    const found = localStorage.getItem(key);
    return order.find((one) => one === found) ?? "system";
  } catch {
    return "system";
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
