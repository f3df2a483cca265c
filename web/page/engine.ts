// The engine in its worker, started with the page so that nothing is left to load later.

import { EngineClient, type WorkerLike } from "@whosaid/engine/client";

import { engineWorker, trustedScript } from "../app/trusted_scripts.ts";

export function startEngine(): EngineClient {
  return new EngineClient(new Worker(trustedScript(engineWorker), { type: "module", name: "engine" }) as WorkerLike);
}
