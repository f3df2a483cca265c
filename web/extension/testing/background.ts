// Only in builds for tests: the background script, and what stands for the reader's hand.

import { analyse, step } from "../background/background.ts";
import type { TestClick, TestStep } from "./messages.ts";

// No test can look into a side panel, but into a tab.
const noPanel = () => Promise.resolve(false);

chrome.runtime.onMessage.addListener((message: TestClick | TestStep, sender) => {
  if (message.kind === "testClick") void analyse(sender.tab, message.selection, message.asTab ? noPanel : undefined);
  else if (message.kind === "testStep") step(sender.tab, message.by);
});
