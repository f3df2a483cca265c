// Fills the about page when it is built: limits, figures, model cards and notices come from the project's own
// documents, so that the page says what they say.
//
//   <!-- about:limits -->   README.md, "What it can and cannot do"
//   <!-- about:figures -->  docs/figures.md
//   <!-- about:models -->   models/*/card.md
//   <!-- about:notices -->  packages of the bundles, about/engine_notices.md

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Plugin, Rollup } from "vite";

import { htmlOf, sectionOf } from "./markdown.ts";
import { noticesOf, packageFolders } from "./notices.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The two plugins: one for the page's own bundle, one for those of its workers. */
export function aboutPage(): { page: Plugin; workers: () => Plugin[] } {
  const inWorkers = new Set<string>();
  return {
    page: {
      name: "about-page",
      transformIndexHtml: {
        order: "post",
        handler: (html, { bundle }) => fill(html, new Set([...inWorkers, ...modulesOf(bundle ?? {})])),
      },
    },
    workers: () => [
      {
        name: "about-page-workers",
        generateBundle: (_options, bundle) => modulesOf(bundle).forEach((module) => inWorkers.add(module)),
      },
    ],
  };
}

function fill(html: string, modules: Iterable<string>): string {
  const parts: Record<string, () => string> = {
    limits: () => htmlOf(sectionOf(read("README.md"), "What it can and cannot do"), 2),
    figures: () => htmlOf(read("docs/figures.md").replace(/^# .*\n/, ""), 2),
    models: () => modelCards(),
    notices: () => `${noticesOf(packageFolders(modules))}\n${htmlOf(read("web/about/engine_notices.md"), 2)}`,
    version: () => JSON.parse(read("package.json")).version,
  };
  return html.replace(/<!-- about:(\w+) -->/g, (_whole, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The about page asks for an unknown part, "${name}"`);
    return part();
  });
}

function modelCards(): string {
  const cards = readdirSync(join(root, "models")).filter((name) => existsSync(join(root, "models", name, "card.md")));
  return cards.map((name) => `<article>${htmlOf(read(`models/${name}/card.md`), 2)}</article>`).join("\n");
}

function modulesOf(bundle: Rollup.OutputBundle): string[] {
  return Object.values(bundle).flatMap((one) => (one.type === "chunk" ? one.moduleIds : []));
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
