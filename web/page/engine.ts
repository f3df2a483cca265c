// The engine in its worker, started with the page so that nothing is left to load later.

import { EngineClient, type WorkerLike } from "@whosaid/engine/client";
import workerUrl from "@whosaid/engine/worker?worker&url";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

// The page's policy lets only this one script start as a worker.
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (types === undefined) return url;
  const only = (wanted: string) => {
    if (wanted !== url) throw new TypeError("Not the engine's worker");
    return wanted;
  };
  return types.createPolicy("whosaid", { createScriptURL: only }).createScriptURL(url);
}

export function startEngine(): EngineClient {
  return new EngineClient(new Worker(trusted(workerUrl), { type: "module", name: "engine" }) as WorkerLike);
}
