// The scripts that the page may start by address: its engine's worker and its service worker, no other.

import workerUrl from "@whosaid/engine/worker?worker&url";

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

/** The address of the engine's worker. */
export const engineWorker = new URL(workerUrl, import.meta.url).href;

/** The address of the service worker: beside the page, since a worker governs the folder that it lies in. */
export const serviceWorker = new URL("service_worker.js", document.baseURI).href;

const allowed: readonly string[] = [engineWorker, serviceWorker];
const policy = makePolicy();

/** The address as a Worker and a registration take it. Throws for any address but those above. */
export function trustedScript(url: string): string {
  return policy.createScriptURL(url);
}

function makePolicy(): Policy {
  const rules = {
    createScriptURL(url: string) {
      if (!allowed.includes(url)) throw new TypeError("Not a script of this page");
      return url;
    },
  };
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return types?.createPolicy("whosaid", rules) ?? rules;
}
