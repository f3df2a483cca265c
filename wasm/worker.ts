// The engine behind messages: an AnalyzeRequest in, its AnalyzeReply out (messages.ts).
//
//   requests   1 2 3 4 . . . .       as one types, while 1 is being analysed
//   analysed   1------ 4------
//   superseded         2 3
//
// The newest request wins: those that came while another was being analysed are given up for it. Every
// request gets exactly one reply.

import { analyzeToJson, warmUp } from "./engine.js";
import type { AnalyzeReply, AnalyzeRequest, WarmUpRequest } from "./messages.js";

interface WorkerScope {
  onmessage: ((event: MessageEvent<AnalyzeRequest | WarmUpRequest>) => void) | null;
  postMessage(reply: AnalyzeReply): void;
}

const scope = self as unknown as WorkerScope;
let newest: AnalyzeRequest | undefined;
let busy = false;

scope.onmessage = ({ data }) => {
  if ("warmUp" in data) return void warmUp(data.warmUp).catch(() => undefined);
  if (newest !== undefined) scope.postMessage({ id: newest.id, superseded: true });
  newest = data;
  if (!busy) {
    busy = true;
    takeTurn();
  }
};

// In a task of its own, so that every message already on its way is seen before the next article begins.
function takeTurn(): void {
  setTimeout(() => void work(), 0);
}

async function work(): Promise<void> {
  const request = newest;
  newest = undefined;
  if (request !== undefined) scope.postMessage(await answer(request));
  busy = newest !== undefined;
  if (busy) takeTurn();
}

async function answer({ id, input, options }: AnalyzeRequest): Promise<AnalyzeReply> {
  try {
    const begin = performance.now();
    const json = await analyzeToJson(input, options);
    return { id, json, milliseconds: performance.now() - begin };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

// A failure shows again, with its reason, at the first request.
warmUp().catch(() => undefined);
