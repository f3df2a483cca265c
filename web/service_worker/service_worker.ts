// The service worker: one version of the product, whole, on the visitor's machine.
//
//   install    every file of the version into a cache of its own, each checked against its hash
//   activate   caches of other versions go
//   fetch      files of the version from the cache; what is shared with the app into the inbox
//   message    "take over": the reader has asked for the new version
//
// It never takes over by itself: a page keeps the version that it was opened with. What it does not know goes
// to the network as if it were not there.

import { cachePrefix, fileFor, inboxName, type VersionFile } from "./files.ts";
import { putShared, sharedIn } from "./inbox.ts";

declare const self: ServiceWorkerGlobalScope;
declare const versionFiles: readonly VersionFile[]; // put in by the build
declare const version: string; // the hash of that list

const scope = self.registration.scope;
const cacheName = `${cachePrefix(scope)}${version}`;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(removeOthers()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST" && request.url === new URL("share", scope).href) {
    return event.respondWith(receive(request));
  }
  const path = request.method === "GET" ? fileFor(request.url, scope, versionFiles) : null;
  if (path !== null) event.respondWith(answer(path, request));
});

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    versionFiles.map(async (file) => {
      const { body, headers } = await obtain(file);
      // Built anew, since a page may not be answered with a response that was redirected, as some hosts do.
      const type = headers.get("content-type");
      await cache.put(new URL(file.path, scope), new Response(body, type === null ? {} : { headers: { "content-type": type } }));
    }),
  );
}

// From an older version's cache if the file is the same there, else from the host, past the browser's cache.
async function obtain({ path, integrity }: VersionFile): Promise<Response> {
  const url = new URL(path, scope).href;
  const kept = namesItsHash(path) ? await caches.match(url) : undefined;
  return kept ?? fetched(url, integrity);
}

async function fetched(url: string, integrity: string): Promise<Response> {
  const response = await fetch(url, { cache: "reload", integrity });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response;
}

// Files in assets/ have the hash of their content in their name.
function namesItsHash(path: string): boolean {
  return path.startsWith("assets/");
}

async function removeOthers(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  const old = ours.filter((name) => name !== cacheName && name !== inboxName(scope));
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  // A visitor may have emptied the caches by hand.
  return (await cache.match(new URL(path, scope))) ?? fetch(request);
}

async function receive(request: Request): Promise<Response> {
  await putShared(scope, await sharedIn(await request.formData()));
  return Response.redirect(new URL("./?shared", scope), 303);
}
