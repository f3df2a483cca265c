// Makes the built pages an app that can be installed: icon, manifest, service worker.
//
//   dist/app.webmanifest      from app/manifest.ts
//   dist/icons/               from app/icons (npm run icons makes these from page/favicon.svg)
//   dist/service_worker.js    last, with the list and the hash of every other file of dist

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import type { HtmlTagDescriptor, Plugin } from "vite";

import { manifest } from "../app/manifest.ts";
import type { VersionFile } from "../service_worker/files.ts";

const web = fileURLToPath(new URL("..", import.meta.url));
const iconFolder = join(web, "app", "icons");
const workerName = "service_worker.js";
const manifestName = "app.webmanifest";

export function installableApp(): Plugin[] {
  return [icon(), manifestAndIcons(), serviceWorker()];
}

// A browser asks for a page's icon when it likes; within the page itself it needs no asking.
function icon(): Plugin {
  const svg = readFileSync(join(web, "page", "favicon.svg"), "utf8");
  const href = `data:image/svg+xml,${encodeURIComponent(svg.replace(/\s*\n\s*/g, ""))}`;
  return {
    name: "icon",
    transformIndexHtml: () => [{ tag: "link", attrs: { rel: "icon", href }, injectTo: "head" }],
  };
}

function manifestAndIcons(): Plugin {
  const tags: HtmlTagDescriptor[] = [
    { tag: "link", attrs: { rel: "manifest", href: `./${manifestName}` }, injectTo: "head" },
    { tag: "link", attrs: { rel: "apple-touch-icon", href: "./icons/icon-192.png" }, injectTo: "head" },
  ];
  return {
    name: "manifest",
    apply: "build",
    // After Vite has looked for files to rename: these keep their names.
    transformIndexHtml: { order: "post", handler: () => tags },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: manifestName, source: JSON.stringify(manifest) });
      for (const name of readdirSync(iconFolder)) {
        this.emitFile({ type: "asset", fileName: `icons/${name}`, source: readFileSync(join(iconFolder, name)) });
      }
    },
  };
}

function serviceWorker(): Plugin {
  let dist = "";
  return {
    name: "service-worker",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => void (dist = join(root, outDir)),
    async closeBundle() {
      const files = filesOf(dist);
      const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
      await build({
        entryPoints: [join(web, "service_worker", "service_worker.ts")],
        outfile: join(dist, workerName),
        bundle: true,
        minify: true,
        target: "es2022",
        format: "iife",
        define: { versionFiles: JSON.stringify(files), version: JSON.stringify(version) },
      });
    },
  };
}

/** Every file below the folder but the service worker itself, with its hash, sorted by path. */
function filesOf(folder: string): VersionFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== workerName)
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join("/"), integrity: hashOf(file) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function hashOf(file: string): string {
  return `sha256-${createHash("sha256").update(readFileSync(file)).digest("base64")}`;
}
