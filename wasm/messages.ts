// What passes between client.ts and worker.ts.

import type { AnalyzeOptions } from "./engine.js";

export interface AnalyzeRequest {
  id: number;
  input: string | Uint8Array;
  options: AnalyzeOptions;
}

/** Unpacks what inputs of this kind need, while there is time. It gets no reply. */
export interface WarmUpRequest {
  warmUp: NonNullable<AnalyzeOptions["input"]>;
}

/** One to each AnalyzeRequest: its report as JSON, or that a newer request took its place, or what failed. */
export type AnalyzeReply =
  | { id: number; json: string; milliseconds: number }
  | { id: number; superseded: true }
  | { id: number; error: string };
