// The policy that every built page carries in its head.
//
// No inline code, no foreign origin, no code from strings. 'wasm-unsafe-eval' allows compiling the engine and
// nothing else; connect-src is for the product's own files: the module, fetched once at the start, and the
// self-test's cases.

import type { Plugin } from "vite";

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types whosaid",
].join("; ");

// The development server injects code of its own, so only the built page carries the policy.
export function contentSecurityPolicy(): Plugin {
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
