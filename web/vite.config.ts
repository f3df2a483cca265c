// Builds web/page into web/dist: static files that run from any folder of any server.

import { readFileSync } from "node:fs";

import { defineConfig, type Plugin } from "vite";

// No inline code, no foreign origin, no code from strings. 'wasm-unsafe-eval' allows compiling the
// engine and nothing else; connect-src is for the module's own file, fetched once at the start.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types whosaid",
].join("; ");

// The development server injects code of its own, so only the built page carries the policy.
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: policy },
        injectTo: "head-prepend",
      },
    ],
  };
}

// A browser asks for a page's icon when it likes; within the page itself it needs no asking.
function icon(): Plugin {
  const svg = readFileSync(new URL("page/favicon.svg", import.meta.url), "utf8");
  const href = `data:image/svg+xml,${encodeURIComponent(svg.replace(/\s*\n\s*/g, ""))}`;
  return {
    name: "icon",
    transformIndexHtml: () => [{ tag: "link", attrs: { rel: "icon", href }, injectTo: "head" }],
  };
}

export default defineConfig({
  root: "page",
  base: "./",
  plugins: [contentSecurityPolicy(), icon()],
  worker: { format: "es" },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
