// What must be painted: the report of the page, as the engine in Node makes it of what the walk gives.

import { fileURLToPath } from "node:url";

import { analyze } from "@whosaid/engine";
import { build } from "esbuild";

const content = fileURLToPath(new URL("../content/", import.meta.url));
const web = fileURLToPath(new URL("../../", import.meta.url));

/** Source of the walk, to run in any page: gives its blocks input and sets nothing. */
export async function walkSource() {
  const source = `
    import { walk } from ${JSON.stringify(`${content}walk.ts`)};
    globalThis.whosaidTestWalk = () => walk(document, null).json;`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: web, loader: "ts" },
    bundle: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0].text;
}

/** Made once: the panel's own table of claims to paint, for reports that the engine gives here. */
export async function painter() {
  const source = `
    export { paintedClaims } from "./extension/panel/painted.ts";
    export { Voices } from "./highlight/voices.ts";
    export { namesOf } from "./extension/content/paint.ts";`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: web, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

/** Highlight name -> words, as paintedWords() gives them; those of `unwritten` as they stand in the page's nodes. */
export function expectedWords(report, { paintedClaims, Voices, namesOf }, unwritten = {}) {
  const found = {};
  const { text } = report.document;
  const add = (name, { start, end }) => {
    let words = text.slice(start, end).replace(/[\0\t\n\f\r ]+/g, "");
    for (const [read, written] of Object.entries(unwritten)) words = words.replace(read, written);
    found[name] = (found[name] ?? "") + words;
  };
  for (const claim of paintedClaims(report, new Voices(report))) {
    const names = namesOf(claim, "light");
    for (const span of claim.content) add(names.content, span);
    if (names.own !== null) for (const span of claim.own) add(names.own, span);
  }
  return found;
}

export async function reportOfBlocks(json) {
  return analyze(json, { input: "blocks" });
}
