// The extension in Firefox, against the same invented pages.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { expectedWords, painter, reportOfBlocks, walkSource } from "./expected.mjs";
import { analyse, launchWithExtension } from "./firefox.mjs";
import { isPainted, paintedWords, snapshot } from "./in_page.mjs";
import { pages } from "./pages.mjs";
import { servePages } from "./server.mjs";

// In Firefox the walk of the test runs in the page's own world, where these stop it.
const withoutWalk = new Set(["hostile style and script", "strict policy"]);

describe("in Firefox", () => {
  let browser, server, tools, walk;

  before(async () => {
    [browser, server, tools, walk] = await Promise.all([launchWithExtension(), servePages(pages), painter(), walkSource()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const { name, unwritten } of pages) {
    it(`${name}: is painted as the report says, unchanged, and clean when the panel closes`, async () => {
      const page = await browser.newPage();
      await page.goto(server.url(name), { waitUntil: "load" });
      const before = await page.evaluate(snapshot);
      const hitsBefore = server.hits.length;
      const expected = withoutWalk.has(name) ? null : await expectedOn(page, walk, tools, unwritten);

      const panel = await analyse(browser, page);
      const painted = await page.evaluate(paintedWords);
      if (expected === null) assert.ok(Object.keys(painted).length > 0);
      else assert.deepEqual(painted, expected);
      assert.equal(await page.evaluate(snapshot), before);

      await panel.close();
      await page.waitForFunction(`!(${isPainted})()`, { timeout: 120_000 });
      assert.equal(await page.evaluate(snapshot), before);
      assert.equal(server.hits.length, hitsBefore, "the pages' server was not asked again");
      await page.close();
    });
  }

  it("keeps its claims when the page exchanges its nodes", async () => {
    const page = await browser.newPage();
    await page.goto(server.url("advertisements"), { waitUntil: "load" });
    const panel = await analyse(browser, page);
    const before = await page.evaluate(paintedWords);
    await page.evaluate(() => {
      const article = document.querySelector("article");
      article.replaceWith(article.cloneNode(true));
    });
    // What was painted went with the old nodes: the same words can only be those of the new ones.
    const same = `JSON.stringify((${paintedWords})()) === ${JSON.stringify(JSON.stringify(before))}`;
    assert.equal(await page.evaluate(same), false);
    await page.waitForFunction(same, { timeout: 120_000 });
    await panel.close();
    await page.close();
  });
});

async function expectedOn(page, walk, tools, unwritten) {
  const json = await page.evaluate(`${walk}; whosaidTestWalk()`);
  return expectedWords(await reportOfBlocks(json), tools, unwritten);
}
