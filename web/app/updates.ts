// The installed version and its successor.
//
//   first visit     the service worker fetches the version's files; the next visit needs no network
//   a newer one     is fetched beside the old one and waits; the reader is told, and decides when
//
// Where service workers cannot be had (a private window, no secure address) the page works as it is, online.

import { serviceWorker, trustedScript } from "./trusted_scripts.ts";

/** Registers the service worker. Calls `offer` when a newer version waits, with what takes it into use. */
export async function startUpdates(offer: (takeOver: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(trustedScript(serviceWorker)).catch(() => undefined);
  if (!registration) return;
  const offerWaiting = () => {
    const { waiting } = registration;
    // Without a controller this is the first version, which waits for nobody.
    if (waiting !== null && navigator.serviceWorker.controller !== null) offer(() => takeOver(waiting));
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offerWaiting);
  });
  offerWaiting();
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
}
