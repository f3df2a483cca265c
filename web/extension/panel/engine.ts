// The engine in its worker, owned by the panel: it lives as long as the panel is open.

import { EngineClient, type WorkerLike } from "@whosaid/engine/client";

/** What start_worker.ts leaves to the panel. */
export interface EarlyWorker {
  engineWorker?: Worker;
}

export function startedEngine(): EngineClient {
  return new EngineClient((globalThis as EarlyWorker).engineWorker as WorkerLike);
}
