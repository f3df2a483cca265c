// Only in builds for tests: an event of the page stands for a click on the extension's button, its menu or a shortcut.
//
//   document.dispatchEvent(new CustomEvent("whosaid-test-click", { detail: "page" }))
//
// "page" and "selection" open the panel as a tab, "sidePanel" where the browser shows panels; "next" and "previous".

import { clickEvent, type TestClick, type TestStep } from "./messages.ts";

document.addEventListener(clickEvent, (event) => {
  const { detail } = event as CustomEvent<string>;
  const message: TestClick | TestStep =
    detail === "next" || detail === "previous"
      ? { kind: "testStep", by: detail === "next" ? 1 : -1 }
      : { kind: "testClick", selection: detail === "selection", asTab: detail !== "sidePanel" };
  void chrome.runtime.sendMessage(message);
});
