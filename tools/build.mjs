// npm run build [engine] [page] [extension] [native]: builds these parts, or all of them.
//
//   engine      build/wasm, then wasm/dist: the npm package @whosaid/engine
//   page        web/dist, with the engine in it
//   extension   dist: the packages for Chrome and Firefox, and those that the tests load
//   native      build/release: the command line and the tests
//
// Each part is brought up to date; what is fresh is not built again.

import "./setup/node_version.mjs";

import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { npm, root, run, step } from "./run.mjs";
import { ensurePackages, ensureTools } from "./setup/ensure.mjs";

const moduleFiles = ["whosaid.js", "whosaid.wasm"];

/** Configures and builds a CMake preset. */
export function buildPreset(preset, ...args) {
  step(`Building ${preset}`);
  if (!existsSync(join(root, "build", preset, "build.ninja"))) run("cmake", ["--preset", preset]);
  run("cmake", ["--build", "--preset", preset, ...args]);
}

export function buildEngine() {
  buildPreset("wasm");
  const dist = join(root, "wasm", "dist");
  mkdirSync(dist, { recursive: true });
  for (const file of moduleFiles) copyIfNewer(join(root, "build", "wasm", "module", file), join(dist, file));
  copyIfNewer(join(root, "wasm", "whosaid.d.ts"), join(dist, "whosaid.d.ts"));
  run(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "wasm"]);
}

export function buildPage() {
  step("Building the page");
  npm(["run", "build", "--workspace", "web"]);
}

export function buildExtension() {
  step("Building the extension");
  npm(["run", "build:extension", "--workspace", "web"]);
  npm(["run", "build:extension", "--workspace", "web", "--", "--test"]);
}

export function buildNative() {
  buildPreset("release");
}

function copyIfNewer(from, to) {
  if (!existsSync(to) || statSync(from).mtimeMs > statSync(to).mtimeMs) copyFileSync(from, to);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const parts = asked.length > 0 ? asked : ["native", "engine", "page", "extension"];
  ensureTools(...parts.filter((part) => part === "native" || part === "engine"));
  ensurePackages();
  const builders = { native: buildNative, engine: buildEngine, page: buildPage, extension: buildExtension };
  for (const part of parts) builders[part]();
}
