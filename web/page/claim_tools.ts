// Claim tools: what other parts offer to do with one claim, shown below its "Why?" and on its card.
//
//   addClaimTool((index) => <CorrectButtons claim={index} />);

import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";

/** Draws what it offers for the claim of this index in the shown report, or null. */
export type ClaimTool = (index: number) => ComponentChildren;

export const claimTools = signal<readonly ClaimTool[]>([]);

export function addClaimTool(tool: ClaimTool): void {
  claimTools.value = [...claimTools.value, tool];
}
