// Builds web/page into web/dist: static files that run from any folder of any server.

import { defineConfig } from "vite";

import { contentSecurityPolicy } from "./plugins/content_security_policy.ts";
import { installableApp } from "./plugins/installable_app.ts";
import { laterChunks } from "./plugins/later_chunks.ts";

export default defineConfig({
  root: "page",
  base: "./",
  plugins: [contentSecurityPolicy(), laterChunks(), installableApp()],
  worker: { format: "es" },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
