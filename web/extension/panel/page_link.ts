// A link to one page: puts the script into it, and speaks with it until the page or the panel goes.

import type { Report } from "../../highlight/report.ts";
import { portName, type TakeEarly, type ToPage, type ToPanel } from "../messages.ts";

export interface LinkEvents {
  message(message: ToPanel): void;
  /** The page has gone: it was closed or another one was opened in its tab. */
  gone(): void;
}

export class PageLink {
  readonly tabId: number;
  #port: chrome.runtime.Port;

  private constructor(tabId: number, events: LinkEvents) {
    this.tabId = tabId;
    this.#port = chrome.tabs.connect(tabId, { name: portName, frameId: 0 });
    this.#port.onMessage.addListener((message: ToPanel) => events.message(message));
    this.#port.onDisconnect.addListener(() => {
      void chrome.runtime.lastError; // the page is gone; nothing else is wrong
      events.gone();
    });
  }

  /** Rejects when the browser lets the extension not into the page. */
  static async open(tabId: number, events: LinkEvents): Promise<PageLink> {
    await chrome.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
    return new PageLink(tabId, events);
  }

  say(message: ToPage): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.#port.disconnect();
  }
}

/** The report of a reading that the background script has analysed; null when it has not. */
export async function takeEarly(ticket: number): Promise<Report | null> {
  const message: TakeEarly = { kind: "takeEarly", ticket };
  const json = (await chrome.runtime.sendMessage(message).catch(() => null)) as string | null;
  return json ? (JSON.parse(json) as Report) : null;
}
