// The first analysis of a page, at the click: while the panel opens its engine would not have begun yet.
//
//   click ─ the engine loads ─ the page's blocks ─ report ─ the page paints ─ the panel takes the report
//         └ the panel opens ──────────────────────────────────────────────────┘
//
// A panel that is open has an engine that runs already, and none of this happens. What is compiled here is shared by
// the panel's engine, as browsers keep a module's code once for all of an extension's pages.

import { analyzeToJson, warmUp } from "@whosaid/engine";

import type { Report } from "../../highlight/report.ts";
import { Voices } from "../../highlight/voices.ts";
import type { EarlyPaint, PreparedPage } from "../messages.ts";
import { paintedClaims } from "../panel/painted.ts";

/** The newest one's, and of which reading it is: a panel asks within seconds, and the background script rests soon. */
let newest: { ticket: number; json: Promise<string | null> } | null = null;

/** Makes the engine ready: to be called at the click, before there are blocks. */
export async function begin(): Promise<void> {
  await warmUp("blocks");
}

/** Analyses what was read of a page, and has it painted. */
export async function analyse(tabId: number, { ticket, json, ofSelection }: PreparedPage): Promise<void> {
  const made = reportOf(json, ofSelection);
  newest = { ticket, json: made };
  const report = await made;
  if (report === null) return;
  const { document, claims } = paintOf(JSON.parse(report) as Report);
  const message: EarlyPaint = { kind: "earlyPaint", ticket, text: document, claims };
  await chrome.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/** The report of a reading, for the panel; null when it was not made here. It is given once. */
export async function take(ticket: number): Promise<string | null> {
  if (newest?.ticket !== ticket) return null;
  const { json } = newest;
  newest = null;
  return json;
}

async function reportOf(json: string, ofSelection: boolean): Promise<string | null> {
  // In a task of its own: the page's style rules, asked for with its blocks, are on their way then.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return analyzeToJson(json, { input: "blocks", keepAll: ofSelection }).catch(() => null);
}

function paintOf(report: Report) {
  return { document: report.document.text, claims: paintedClaims(report, new Voices(report)) };
}
