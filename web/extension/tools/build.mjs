// npm run build:extension [--test]: the extension's packages.
//
//   dist/chrome, dist/firefox                                the packages, to be loaded unpacked
//   dist/whosaid-chrome-0.1.0.zip, dist/whosaid-firefox-...  the same to be handed in at the stores; the same
//                                                            sources give the same bytes
//   dist/test/chrome, dist/test/firefox                      with --test: may read pages on localhost, which click
//                                                            for the reader by an event (testing/)
//
// Nothing is fetched: the engine comes from wasm/dist, which `npm run build engine` makes.

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { zipSync } from "fflate";

import { manifestFor } from "./manifest.mjs";
import { noMarkup } from "./no_markup.mjs";
import { paintCss } from "./paint_css.mjs";

const source = dirname(dirname(fileURLToPath(import.meta.url)));
const web = dirname(source);
const root = dirname(web);
const dist = join(root, "dist");
const engine = join(root, "wasm", "dist");
const { version } = JSON.parse(readFileSync(join(web, "package.json"), "utf8"));

const browsers = ["chrome", "firefox"];
const testHosts = ["http://localhost/*", "http://127.0.0.1/*"];
const zipTime = new Date("2020-01-01T00:00:00");

if (process.argv.includes("--test")) {
  await buildAll(join(dist, "test"), testHosts);
} else {
  await buildAll(dist, []);
  for (const browser of browsers) zip(join(dist, browser), join(dist, `whosaid-${browser}-${version}.zip`));
}

async function buildAll(folder, hosts) {
  if (!existsSync(join(engine, "whosaid.wasm"))) throw new Error("There is no engine. Run: npm run build engine");
  for (const browser of browsers) await buildPackage(browser, join(folder, browser), hosts);
}

async function buildPackage(browser, folder, hosts) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle(browser, folder, hosts.length > 0);
  writeFileSync(join(folder, "panel.html"), panelHtml(browser));
  cpSync(join(source, "icons"), join(folder, "icons"), { recursive: true });
  cpSync(join(engine, "whosaid.wasm"), join(folder, "engine/whosaid.wasm"));
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  for (const [language, messages] of Object.entries(await browserMessages())) {
    write(join(folder, "_locales", language, "messages.json"), messages);
  }
  write(join(folder, "manifest.json"), manifestFor(browser, version, hosts));
}

/** In Chrome the panel's engine need not start first (panel/engine.ts). */
function panelHtml(browser) {
  const html = readFileSync(join(source, "panel/panel.html"), "utf8");
  return browser === "firefox" ? html : html.replace(/ *<script src="start_worker\.js"><\/script>\n/, "");
}

/** Scripts and styles. What has to start at once are classic scripts, the others modules. */
async function bundle(browser, folder, test) {
  const tokens = readFileSync(join(web, "page/styles/tokens.css"), "utf8");
  const options = {
    bundle: true,
    minify: true,
    charset: "utf8",
    target: ["chrome123", "firefox140"],
    define: { BROWSER: JSON.stringify(browser), PAINT_RULES: JSON.stringify(paintCss(tokens, browser)) },
    plugins: [noMarkup],
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
    absWorkingDir: web,
    outdir: folder,
  };
  await build({
    ...options,
    format: "iife",
    entryPoints: {
      content: join(source, "content/content.ts"),
      ...(browser === "firefox" ? { start_worker: join(source, "panel/start_worker.ts") } : {}),
      ...(test ? { "test-click": join(source, "testing/click.ts") } : {}),
    },
  });
  // The background script is a classic script too, with an engine in it that is written as a module.
  await build({
    ...options,
    format: "iife",
    banner: { js: 'const engineFolder = new URL("engine/", location.href).href;' },
    define: { ...options.define, "import.meta.url": "engineFolder" },
    entryPoints: { background: join(source, test ? "testing/background.ts" : "background/background.ts") },
  });
  await build({
    ...options,
    format: "esm",
    entryPoints: {
      panel: join(source, "panel/main.tsx"),
      "panel-style": join(source, "panel/panel.css"),
      "engine/worker": join(engine, "worker.js"),
    },
  });
}

/** The few words that the browsers show themselves, in each language: _locales/en/messages.json. */
async function browserMessages() {
  const names = ["name", "description", "action", "next", "previous", "menuPage", "menuSelection"];
  const entries = ["en", "de"].map(async (language) => {
    const { outputFiles } = await build({
      entryPoints: [join(web, `messages/${language}/extension.ts`)],
      bundle: true,
      format: "esm",
      write: false,
    });
    const { extension } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
    return [language, Object.fromEntries(names.map((name) => [name, { message: extension[`extension.${name}`] }]))];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The same files give the same bytes: in order of their names, all of one time. */
function zip(folder, file) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const entries = names.map((name) => [relative(folder, name).split(sep).join("/"), readFileSync(name)]);
  writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 9, mtime: zipTime }));
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
