// The third-party notices: the npm packages that the build really took code from, each with its licence, and
// what the engine's module was compiled from (about/engine_notices.md).

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { escaped } from "./markdown.ts";

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The folders of the packages that these modules belong to, each once, sorted. */
export function packageFolders(modules: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const module of modules) {
    const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll("\\", "/"));
    if (found) folders.add(found[1]!);
  }
  return [...folders].sort();
}

/** The notices of these packages as HTML. Throws when a package comes without the text of its licence. */
export function noticesOf(folders: readonly string[]): string {
  return folders.map(readPackage).map(noticeOf).join("\n");
}

function noticeOf({ name, version, licence, text }: Bundled): string {
  return (
    `<h3>${escaped(name)} ${escaped(version)}</h3>\n<p>${escaped(licence)}</p>\n` +
    `<details><summary data-t="about.licenceText">Text of the licence</summary><pre tabindex="0">${escaped(text.trim())}</pre></details>`
  );
}

function readPackage(folder: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)\b/i.test(one));
  if (typeof license !== "string" || file === undefined || !existsSync(join(folder, file))) {
    throw new Error(`${name} is part of the page, but comes without its licence: name it in about/engine_notices.md`);
  }
  return { name, version, licence: license, text: readFileSync(join(folder, file), "utf8") };
}
