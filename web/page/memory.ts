// Small choices that stay on this device: theme, language, keys. Storage may be switched off; then a choice
// lasts as long as the page.

const prefix = "whosaid-";

/** What was kept under a name, or null. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
