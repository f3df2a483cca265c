// What passes between client.ts and worker.ts.

import type { AnalyzeOptions } from "./engine.js";

export interface AnalyzeRequest {
  id: number;
  input: string | Uint8Array;
  options: AnalyzeOptions;
}

/** One to each request: its report as JSON, or that a newer request took its place, or what failed. */
export type AnalyzeReply =
  | { id: number; json: string; milliseconds: number }
  | { id: number; superseded: true }
  | { id: number; error: string };
