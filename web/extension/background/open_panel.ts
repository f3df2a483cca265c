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

/** Chrome does not say beside which window a side panel stands. */
const someWindow = -1;

/** Whether a panel for a tab may be open: beside the pages of its window, or as a tab of its own. */
export async function isPanelOpen({ id, windowId }: chrome.tabs.Tab): Promise<boolean> {
  const beside = chrome.runtime.getURL("panel.html");
  if (BROWSER !== "chrome") return false;
  const contexts = await chrome.runtime.getContexts({});
  return contexts.some(({ documentUrl, windowId: where }) =>
    documentUrl === beside ? where === windowId || where === someWindow : documentUrl === `${beside}?tab=${id}`,
  );
}
