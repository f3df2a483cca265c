// The engine's worker.

/** What start_worker.ts leaves to the panel. */
export interface EarlyWorker {
  engineWorker?: Worker;
}

export function startWorker(): Worker {
  return new Worker("engine/worker.js", { type: "module", name: "engine" });
}
