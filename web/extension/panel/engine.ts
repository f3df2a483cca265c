// The engine in its worker, owned by the panel: it lives as long as the panel is open.

import { EngineClient, type WorkerLike } from "@whosaid/engine/client";

export function startEngine(): EngineClient {
  const worker = new Worker(new URL("./engine/worker.js", location.href), { type: "module", name: "engine" });
  return new EngineClient(worker as WorkerLike);
}
