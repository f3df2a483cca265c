// Chromium with the test package of the extension in it.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { findChromium } from "../../../tools/setup/requirements.mjs";

const extension = fileURLToPath(new URL("../../../dist/test/chrome", import.meta.url));

/** `origin`: where the extension's own pages are. */
export async function launchWithExtension() {
  if (!existsSync(join(extension, "manifest.json"))) throw new Error("Run: npm run build:extension -- --test");
  const profile = mkdtempSync(join(tmpdir(), "whosaid-chrome-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--disable-features=DisableLoadExtensionCommandLineSwitch",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ],
  });
  context.setDefaultTimeout(120_000); // a machine may have much else to do
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const origin = worker.url().replace(/\/background\.js$/, "");
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, worker, origin, close };
}

/** Asks for a page, or "selection", as a click does, and gives the panel, a tab, once it shows an answer. */
export async function analyse(context, page, what = "page") {
  const opened = context.waitForEvent("page");
  await click(page, what);
  const panel = await opened;
  await panel.waitForSelector(".list, .paste, [role=alert]");
  return panel;
}

/** What a click, a menu entry or a shortcut does: see testing/click.ts. */
export function click(page, what) {
  return page.evaluate((detail) => document.dispatchEvent(new CustomEvent("whosaid-test-click", { detail })), what);
}
