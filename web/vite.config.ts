// Builds the pages of web/page into web/dist: static files that run from any folder of any server.

import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";

import { aboutPage } from "./plugins/about_page.ts";
import { casesFile } from "./plugins/cases_file.ts";
import { contentSecurityPolicy } from "./plugins/content_security_policy.ts";
import { installableApp } from "./plugins/installable_app.ts";
import { laterChunks } from "./plugins/later_chunks.ts";
import { mailWithoutEntities } from "./plugins/mail_without_entities.ts";

const about = aboutPage();
const pages = ["index", "about", "selftest"];

export default defineConfig({
  root: "page",
  base: "./",
  plugins: [contentSecurityPolicy(), mailWithoutEntities(), laterChunks(), installableApp(), casesFile(), about.page],
  worker: { format: "es", plugins: about.workers },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    minify: "terser",
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: pages.map((name) => fileURLToPath(new URL(`page/${name}.html`, import.meta.url))),
    },
  },
});
