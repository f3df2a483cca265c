// Only in builds for tests: the background script, and what stands for the reader's hand.

import { analyse, step } from "../background/background.ts";
import type { TestClick, TestStep } from "./messages.ts";

chrome.runtime.onMessage.addListener((message: TestClick | TestStep, sender) => {
  if (message.kind === "testClick") void analyse(sender.tab, message.selection);
  else if (message.kind === "testStep") step(sender.tab, message.by);
});
