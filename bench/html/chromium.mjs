// The extractors in one Chromium, on a page of a small local server. Times are those of the processor on the page's
// main thread, where all of them run.

import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { chromium } from "playwright-core";

import { root, stop } from "../../tools/run.mjs";
import { findChromium } from "../../tools/setup/requirements.mjs";
import { articleOfReport } from "./scores.mjs";

const warmUpPages = 10; // by then the extractors' code is compiled

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

/** run(pages, tell) gives {whosaid, readability, defuddle, parse}: {articles, seconds} each, in the pages' order. */
export async function openExtractors() {
  const executablePath = findChromium();
  if (!executablePath) stop("No Chromium found. Install it, or name it in the variable CHROMIUM_PATH.");
  const server = await serveRoot();
  const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--no-first-run"];
  const browser = await chromium.launch({ executablePath, args });
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/bench/html/extractors.html`);
  await tab.waitForFunction(() => "extractors" in globalThis);
  const session = await tab.context().newCDPSession(tab);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return {
    run: (pages, tell) => runPages(tab, session, pages, tell),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function runPages(tab, session, pages, tell) {
  const names = await tab.evaluate(() => Object.keys(globalThis.extractors));
  const results = Object.fromEntries(names.map((name) => [name, { articles: [], seconds: 0 }]));
  for (const page of pages.slice(0, warmUpPages)) {
    for (const name of names) await runOne(tab, name, page);
  }
  for (const [index, page] of pages.entries()) {
    for (const name of names) {
      const { seconds, article } = await runOne(tab, name, page, session);
      results[name].seconds += seconds;
      results[name].articles.push(article);
    }
    tell({ done: index + 1 });
  }
  return results;
}

/** One extractor on one page. The page's text is there before the clock starts, the article is fetched after it. */
async function runOne(tab, name, { html, url }, session) {
  await tab.evaluate((given) => Object.assign(globalThis, given), { html, url: url ?? "" });
  const before = session ? await threadSeconds(session) : 0;
  await tab.evaluate((name) => globalThis.runPasses(name), name);
  const seconds = session ? (await threadSeconds(session)) - before : 0;
  const { passes, article, report } = await tab.evaluate(() => globalThis.found());
  return { seconds: seconds / passes, article: report ? articleOfReport(report) : article };
}

async function threadSeconds(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime").value;
}

async function serveRoot() {
  const server = createServer((request, response) => {
    const file = normalize(join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
    if (!file.startsWith(root) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
