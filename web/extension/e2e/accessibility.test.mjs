// axe-core over the panel in each of its states, light and dark, wide and as narrow as a side panel can be.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, it } from "node:test";

import { analyse, launchWithExtension } from "./chrome.mjs";
import { pages } from "./pages.mjs";
import { servePages } from "./server.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let chrome, server;
before(async () => {
  [chrome, server] = await Promise.all([launchWithExtension(), servePages(pages)]);
});
after(async () => {
  await chrome?.close();
  await server?.stop();
});

const states = {
  async start() {
    const panel = await chrome.context.newPage();
    await panel.goto(`${chrome.origin}/panel.html?tab=0`);
    await panel.waitForSelector("h1");
    return panel;
  },
  async paste() {
    const panel = await states.start();
    await panel.click(".plain");
    await panel.waitForSelector("textarea");
    return panel;
  },
  async report() {
    const page = await chrome.context.newPage();
    await page.goto(server.url("advertisements"));
    return analyse(chrome.context, page);
  },
  async saved() {
    const panel = await states.report();
    await panel.click("#save");
    await panel.click(".shelf > summary");
    await panel.waitForSelector(".library-article");
    return panel;
  },
  async changed() {
    const page = await chrome.context.newPage();
    await page.goto(server.url("single page"));
    const panel = await analyse(chrome.context, page);
    await page.click("#next");
    await panel.waitForSelector(".notice");
    return panel;
  },
};

for (const [name, reach] of Object.entries(states)) {
  it(`${name}: no violations, and nothing wider than the panel`, async () => {
    const panel = await reach();
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [320, 600]) {
        await panel.setViewportSize({ width, height: 800 });
        await panel.emulateMedia({ colorScheme });
        await panel.evaluate(axe);
        const { violations } = await panel.evaluate(() => globalThis.axe.run());
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`);
        assert.deepEqual(found, [], `${colorScheme}, ${width} px`);
        assert.equal(await panel.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      }
    }
    await panel.close();
  });
}
