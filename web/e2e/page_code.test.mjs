// How much code the page asks a reader to load, now or later.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const most = 120 * 1024; // bytes

test("the page's own code is at most 120 kB of brotli", () => {
  const dist = new URL("../dist/", import.meta.url);
  const assets = readdirSync(new URL("assets", dist)).map((name) => `assets/${name}`);
  // The engine's worker, and what the about and self-test pages alone load, are not the page's.
  const others = /\/(?:worker|about|selftest|document)-/;
  const own = ["index.html", "service_worker.js", ...assets.filter((name) => /\.(?:css|js)$/.test(name) && !others.test(name))];
  const bytes = own.reduce((sum, name) => sum + brotliCompressSync(readFileSync(new URL(name, dist))).length, 0);
  console.log(`Page code: ${bytes} bytes of brotli in ${own.length} files`);
  assert.ok(bytes <= most);
});
