// Fetches with the page what it may need later, without running it: after load no request leaves the page.
//
//   import("./mail.ts")  in the code      <link rel="modulepreload" fetchpriority="low" href="./assets/mail-....js">
//
// A script that is not run costs its bytes and the time to compile it, off the page's own thread.

import type { HtmlTagDescriptor, Plugin } from "vite";

export function laterChunks(): Plugin {
  return {
    name: "later-chunks",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {}, chunk }) {
        const found = new Set<string>();
        const visit = (name: string, isLater: boolean) => {
          const file = bundle[name];
          if (file?.type !== "chunk" || (isLater && found.has(name))) return;
          if (isLater) found.add(name);
          for (const one of file.imports) visit(one, isLater);
          for (const one of file.dynamicImports) visit(one, true);
        };
        if (chunk !== undefined) visit(chunk.fileName, false);
        return [...found].filter((name) => name !== chunk?.fileName && !chunk?.imports.includes(name)).map(preload);
      },
    },
  };
}

function preload(name: string): HtmlTagDescriptor {
  const attrs = { rel: "modulepreload", fetchpriority: "low", href: `./${name}`, crossorigin: true };
  return { tag: "link", attrs, injectTo: "head" };
}
