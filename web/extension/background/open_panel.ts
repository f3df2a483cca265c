// Opens the place where a browser shows panels. False where it has none, or where nobody has clicked.
//
// Which browser a package is for is known when it is built, and what is for others is not in it.

declare const BROWSER: "chrome" | "firefox";

interface FirefoxApi {
  sidebarAction?: { open(): Promise<void> };
}

export async function openPanel(windowId: number): Promise<boolean> {
  try {
    if (BROWSER === "chrome") {
      await chrome.sidePanel.open({ windowId });
    } else {
      const { sidebarAction } = (globalThis as unknown as { browser: FirefoxApi }).browser;
      if (sidebarAction === undefined) return false; // Firefox for Android
      await sidebarAction.open();
    }
    return true;
  } catch {
    return false;
  }
}

/** Whether the panel for a tab is open: beside the pages of its window, or as a tab of its own. False where it cannot be told. */
export async function isPanelOpen({ id, windowId }: chrome.tabs.Tab): Promise<boolean> {
  const beside = chrome.runtime.getURL("panel.html");
  if (BROWSER !== "chrome") return false;
  const contexts = await chrome.runtime.getContexts({});
  return contexts.some(({ documentUrl, windowId: where }) =>
    documentUrl === beside ? where === windowId : documentUrl === `${beside}?tab=${id}`,
  );
}
