// Which page the panel is about: in a side panel the tab that is in front, each with a reading of its own; in a tab of
// its own (where there are no side panels) the one it was opened for.

import { computed, signal } from "@preact/signals";

import type { EngineClient } from "@whosaid/engine/client";

import { wantedKey, type Wanted } from "../messages.ts";
import { Reading } from "./reading.ts";

/** A wish that is older, in ms, was answered by a panel that has been closed since. */
const recently = 15_000;

export class Tabs {
  #engine: EngineClient;
  #readings = new Map<number, Reading>();
  #front = signal<number | null>(null);
  #windowId = -1;
  #only: number | null;
  #answered = 0; // `at` of the last wish

  /** `only`: the tab that this panel was opened for; null in a side panel. */
  constructor(engine: EngineClient, only: number | null) {
    this.#engine = engine;
    this.#only = only;
  }

  /** The reading of the tab in front; null before anything is known. */
  readonly current = computed(() => (this.#front.value === null ? null : this.#of(this.#front.value)));

  async start(): Promise<void> {
    chrome.storage.session.onChanged.addListener((changes) => {
      const wanted = changes[wantedKey]?.newValue as Wanted | undefined;
      if (wanted !== undefined) this.#want(wanted);
    });
    chrome.tabs.onRemoved.addListener((tabId) => this.#forget(tabId));
    const [here, stored] = await Promise.all([chrome.windows.getCurrent(), chrome.storage.session.get(wantedKey)]);
    this.#windowId = here.id ?? -1;
    this.#front.value = this.#only;
    const wanted = stored[wantedKey] as Wanted | undefined;
    if (wanted !== undefined && Date.now() - wanted.at < recently) this.#want(wanted);
    if (this.#only === null) await this.#follow();
  }

  #want(wanted: Wanted): void {
    const mine = this.#only === null ? wanted.windowId === this.#windowId || this.#windowId < 0 : wanted.tabId === this.#only;
    if (!mine || wanted.at === this.#answered) return;
    this.#answered = wanted.at;
    this.#front.value = wanted.tabId;
    void this.#of(wanted.tabId).read(wanted.tabId, wanted.selection, true);
  }

  /** Reads the tab in front, if the browser lets it. */
  again(): void {
    const tabId = this.#front.value;
    if (tabId !== null) void this.#of(tabId).read(tabId, false, false);
  }

  async #follow(): Promise<void> {
    chrome.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === this.#windowId) this.#front.value = tabId;
    });
    const [front] = await chrome.tabs.query({ active: true, windowId: this.#windowId });
    this.#front.value ??= front?.id ?? null;
  }

  #of(tabId: number): Reading {
    let reading = this.#readings.get(tabId);
    if (reading === undefined) {
      reading = new Reading(this.#engine);
      this.#readings.set(tabId, reading);
    }
    return reading;
  }

  #forget(tabId: number): void {
    this.#readings.get(tabId)?.close();
    this.#readings.delete(tabId);
  }
}
