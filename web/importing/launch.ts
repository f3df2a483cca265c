// What an installed app is started with: files that the system opens in it, and what other programs share with it.
//
//   share sheet ─> service worker ─> inbox ─┐
//   file opened ─> window.launchQueue ──────┴─> receive(things)
//
// See ../service_worker/inbox.ts for the inbox, ../app/manifest.ts for what the app says that it takes.

import { takeShared } from "../service_worker/inbox.ts";
import type { Given } from "./given.ts";

interface LaunchQueue {
  setConsumer(take: (launch: { files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Hands over everything that this start of the app brought, now or later. Not called for an ordinary visit. */
export function takeLaunch(receive: (things: readonly Given[]) => void): void {
  void takeInbox(receive);
  const queue = (window as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void Promise.all(files.map(readHandle)).then(receive);
  });
}

async function takeInbox(receive: (things: readonly Given[]) => void): Promise<void> {
  const address = new URL(location.href);
  if (!("caches" in window)) return; // there is none where a page is not served securely
  const things = await takeShared(new URL("./", address).href).catch(() => []);
  if (things.length > 0) receive(things);
  if (!address.searchParams.has("shared")) return;
  address.searchParams.delete("shared");
  history.replaceState(history.state, "", address);
}

async function readHandle(handle: { getFile(): Promise<File> }): Promise<Given> {
  const file = await handle.getFile();
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
