// The background script: a click, a menu entry or a shortcut opens the panel and says which page is meant. It holds
// nothing that may not be lost: browsers end it when it rests.
//
//   click, menu, shortcut  ->  storage.session "wanted"  ->  the panel reads the page (panel/)
//   click, menu            ->  the page's script reads the page while the panel opens, and it is analysed (early.ts)
//   the page's script says which style rules it needs    ->  they come, and go when the panel closes

import { wantedKey, type Prepare, type PreparedPage, type Rules, type Step, type TakeEarly, type Wanted } from "../messages.ts";
import { isPanelOpen, openPanel } from "./open_panel.ts";

declare const BROWSER: "chrome" | "firefox";

/** The rules for the highlights (tools/paint_css.mjs), with KEY where a page's own key belongs. */
declare const PAINT_RULES: string;

/**
 * Where rules count. As the reader's own style sheet they reach into every shadow tree, which Firefox needs. Chromium does
 * not paint the second of two highlights at a place by such rules; there elements inherit them anyway.
 */
const originOfRules = BROWSER === "chrome" ? "AUTHOR" : "USER";

/** The analysis at the click; in Firefox there is none. Read when it is needed: most of the time the script only rests. */
const earlyAnalysis = BROWSER === "chrome" ? () => import("./early.ts") : null;

const pageMenu = "page";
const selectionMenu = "selection";

/**
 * Opens the panel for a page, or for what is selected in it. The panel is asked for at once, while the browser
 * still counts the call as part of the reader's click.
 */
export async function analyse(
  tab: chrome.tabs.Tab | undefined,
  selection: boolean,
  open: (windowId: number) => Promise<boolean> = openPanel,
): Promise<void> {
  if (tab?.id === undefined || tab.windowId === undefined) return;
  const first = isPanelOpen(tab).then((isOpen) => !isOpen); // asked before it opens
  const opened = open(tab.windowId);
  void prepare(tab.id, selection, first).catch(() => undefined); // the panel tells the reader what pages cannot be read
  const wanted: Wanted = { tabId: tab.id, windowId: tab.windowId, selection, at: Date.now() };
  await chrome.storage.session.set({ [wantedKey]: wanted });
  if (!(await opened)) await openAsTab(tab);
}

/** `first`: no engine runs yet. */
async function prepare(tabId: number, selection: boolean, first: Promise<boolean>): Promise<void> {
  const script = chrome.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
  script.catch(() => undefined); // told where it is waited for
  const early = (await first) ? await earlyAnalysis?.() : undefined;
  void early?.begin().catch(() => undefined); // the panel's engine fails too, and says why
  await script;
  const message: Prepare = { kind: "prepare", selection, early: early !== undefined };
  const page = (await chrome.tabs.sendMessage(tabId, message, { frameId: 0 })) as PreparedPage | null | undefined;
  if (page) await early?.analyse(tabId, page);
}

// Where there is no side panel (Firefox for Android, Safari) the panel is a tab of its own, one for each page.
async function openAsTab(tab: chrome.tabs.Tab): Promise<void> {
  const url = chrome.runtime.getURL(`panel.html?tab=${tab.id}`);
  const open = (await chrome.tabs.query({})).find((one) => one.url === url);
  if (open?.id !== undefined) await chrome.tabs.update(open.id, { active: true });
  else await chrome.tabs.create({ url, index: tab.index + 1, windowId: tab.windowId });
}

chrome.action.onClicked.addListener((tab) => void analyse(tab, false));

chrome.runtime.onInstalled.addListener(() => {
  const menus = chrome.contextMenus; // not on Android
  menus?.removeAll(() => {
    menus.create({ id: pageMenu, title: chrome.i18n.getMessage("menuPage"), contexts: ["page"] });
    menus.create({ id: selectionMenu, title: chrome.i18n.getMessage("menuSelection"), contexts: ["selection"] });
  });
});
chrome.contextMenus?.onClicked.addListener((info, tab) => void analyse(tab, info.menuItemId === selectionMenu));

/** Goes to the next or the previous claim of a page. */
export function step(tab: chrome.tabs.Tab | undefined, by: Step["by"]): void {
  if (tab?.id === undefined) return;
  const message: Step = { kind: "step", by };
  chrome.tabs.sendMessage(tab.id, message).catch(() => undefined); // no claims on this page
}

chrome.commands?.onCommand.addListener((command, tab) => step(tab, command === "next-claim" ? 1 : -1));

chrome.runtime.onMessage.addListener((message: Rules | TakeEarly, sender, answer) => {
  if (message.kind === "takeEarly") {
    if (!sender.url?.startsWith(chrome.runtime.getURL(""))) return false; // only for the panel
    void earlyAnalysis?.().then((early) => early.take(message.ticket)).then(answer);
    return earlyAnalysis !== null;
  }
  const tabId = sender.tab?.id;
  if (message.kind !== "rules" || tabId === undefined) return false;
  void inTurn(tabId, () => setRules(tabId, message, sender)).then(answer);
  return true;
});

// A removal that overtook an insertion would leave its rules behind. This is forgotten with the script when it rests:
// then all has been done.
const last = new Map<number, Promise<boolean>>();

/** Does this after what was asked for the same tab before. False when it fails. */
function inTurn(tabId: number, act: () => Promise<void>): Promise<boolean> {
  const before = last.get(tabId) ?? Promise.resolve();
  const done = before.then(act).then(
    () => true,
    () => false, // the tab is gone, or at another site, and the rules with it
  );
  last.set(tabId, done);
  void done.then(() => {
    if (last.get(tabId) === done) last.delete(tabId);
  });
  return done;
}

async function setRules(tabId: number, { wanted, key, frames, again }: Rules, sender: chrome.runtime.MessageSender): Promise<void> {
  if (!/^\d+$/.test(key)) throw new Error("No key of ours.");
  const { documentId, documentLifecycle = "active" } = sender;
  if (documentLifecycle !== "active") throw new Error("The page has been left.");
  // The tab may be at its next page when its turn comes. Not every browser names documents.
  const target = documentId === undefined || frames ? { tabId, allFrames: true } : { tabId, documentIds: [documentId] };
  const rules = { target, origin: originOfRules, css: PAINT_RULES.replaceAll("KEY", key) } as const;
  // Of rules that came twice Chromium takes back only one.
  if (!wanted || again) await chrome.scripting.removeCSS(rules);
  if (wanted) await chrome.scripting.insertCSS(rules);
}
