// node extension/bench/click_to_painted.mjs [runs]: from the click to the painted claims, on a page of about 200 kB.
//
//   rested   the browser has ended the background script; it starts, an engine is compiled, the panel opens, the page is
//            read, analysed and painted
//   cold     the same while the background script still runs, with what it has compiled for the page before
//   warm     the panel is open: the page is read, analysed and painted anew
//
// Measured in the page, from the event that stands for the click to the task that finds highlights set, and rules for
// them.

import { analyse, click, launchWithExtension } from "../e2e/chrome.mjs";
import { servePages } from "../e2e/server.mjs";
import { ferry, library, plainly, storm } from "../e2e/stories.mjs";

const runs = Number(process.argv[2] ?? 9);

const card = `<div class="card"><a class="card__link" href="/c"><span class="card__kicker">Region</span> <span class="card__title">Bakers’ prize goes to the island</span></a></div>\n`;
const stories = [ferry, library, storm].map(plainly).join("\n");
const html = `<!doctype html><html lang="en"><title>${ferry.title}</title><body><main><article>${stories}</article></main><aside>${card.repeat(1300)}</aside>`;
const server = await servePages([{ name: "news", html }]);
console.log(`page: ${(html.length / 1000).toFixed(0)} kB`);

const chrome = await launchWithExtension();
const rested = [];
const cold = [];
const warm = [];
for (let run = 0; run < runs; run++) {
  for (const times of [rested, cold]) {
    const page = await chrome.context.newPage();
    await page.goto(server.url("news"));
    await watchPainting(page);
    if (times === rested) await endBackgroundScript(page);
    const panel = await analyse(chrome.context, page);
    times.push(await paintedAfter(page));
    if (times === cold) {
      await click(page, "page");
      warm.push(await paintedAfter(page));
    }
    await panel.close();
    await page.close();
  }
}
await chrome.close();
await server.stop();
for (const [name, times] of [["rested", rested], ["cold", cold], ["warm", warm]]) console.log(`${name}: median ${middle(times)} ms, all ${times.map(Math.round).join(" ")}`);

/** Milliseconds from the newest click on; forgets them. */
async function paintedAfter(page) {
  await page.waitForFunction(() => globalThis.painted !== undefined);
  return page.evaluate(() => {
    const { painted } = globalThis;
    globalThis.painted = undefined;
    return painted;
  });
}

async function endBackgroundScript(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

/** Sets `painted` to the milliseconds from the newest click to the first frame in which claims are painted. */
async function watchPainting(page) {
  await page.evaluate(() => {
    document.addEventListener("whosaid-test-click", () => {
      const clicked = performance.now();
      let cleared = CSS.highlights.size === 0;
      const hasRules = (name) => getComputedStyle(document.querySelector("h1 + p"), `::highlight(${name})`).textDecorationLine !== "none";
      const look = () => {
        const painted = CSS.highlights.size > 0 && [...CSS.highlights.keys()].some(hasRules);
        cleared ||= !painted;
        if (cleared && painted) globalThis.painted = performance.now() - clicked;
        else setTimeout(look, 1);
      };
      look();
    });
  });
}

function middle(times) {
  return Math.round([...times].sort((a, b) => a - b)[times.length >> 1]);
}
