// The extension in Chromium, against invented news pages: what is painted is what the report says, the page's DOM
// stays as it was, nothing stays behind, and nothing is sent.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";

import pngjs from "pngjs";

import { analyse, click, launchWithExtension } from "./chrome.mjs";
import { expectedWords, painter, reportOfBlocks, walkSource } from "./expected.mjs";
import { isPainted, paintedWords, snapshot } from "./in_page.mjs";
import { pages } from "./pages.mjs";
import { servePages } from "./server.mjs";
import { library, plainly, storm } from "./stories.mjs";

let chrome, server, tools, walk;

before(async () => {
  [chrome, server, tools, walk] = await Promise.all([launchWithExtension(), servePages(pages), painter(), walkSource()]);
});
after(async () => {
  await chrome?.close();
  await server?.stop();
});

/** Opens an invented page and lets it come to rest. */
async function open(name) {
  const page = await chrome.context.newPage();
  await page.goto(server.url(name), { waitUntil: "load" });
  return page;
}

/** The report that the page as it stands must get. The walk runs beside the page's own scripts, as the extension's does. */
async function reportOf(page) {
  const session = await chrome.context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `${walk}; whosaidTestWalk()`,
    contextId,
    returnByValue: true,
  });
  await session.detach();
  assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
  const report = await reportOfBlocks(result.value);
  assert.deepEqual(report.warnings.filter(({ code }) => code === "badBlocks"), []);
  return report;
}

function painted(page) {
  return page.evaluate(paintedWords);
}

/** Waits until nothing of the product's is painted. */
async function nothingPainted(page) {
  await page.waitForFunction(`!(${isPainted})()`);
}

for (const { name, unwritten } of pages) {
  describe(name, () => {
    it("is painted as the report says, unchanged, and clean when the panel closes", async () => {
      const page = await open(name);
      const before = await page.evaluate(snapshot);
      const report = await reportOf(page);
      assert.ok(report.claims.length > 0, "the page has claims to find");
      const hitsBefore = server.hits.length;

      const panel = await analyse(chrome.context, page);
      const requests = [];
      chrome.context.on("request", (request) => requests.push(request.url()));
      assert.deepEqual(await painted(page), expectedWords(report, tools, unwritten));
      assert.equal(await page.evaluate(snapshot), before);
      assert.equal(await panel.locator(".notice").count(), 0);
      assert.equal(await panel.locator(".item[data-claim]").count(), report.claims.length);

      await panel.close();
      await nothingPainted(page);
      assert.equal(await page.evaluate(snapshot), before);
      assert.equal(server.hits.length, hitsBefore, "the pages' server was not asked again");
      assert.deepEqual(requests.filter((url) => !url.startsWith("chrome-extension://")), []);
      await page.close();
    });
  });
}

const tint = "whosaid-own-1-light";

/** Asks until the answer holds, and gives it. */
async function until(ask, what) {
  for (const begun = Date.now(); Date.now() - begun < 60_000; ) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`In vain: ${what}`);
}

/** Waits until the first speaker's words have their tint in an element, or have none; `name` is that of the highlight. */
async function tinted(page, name, element, wanted) {
  const colour = `getComputedStyle(${element}, "::highlight(${name})").backgroundColor`;
  // No waitForFunction(): a page's policy may rule out that it asks again.
  await until(async () => (await page.evaluate(`${colour} === "rgb(217, 225, 238)"`)) === wanted, `${element}: tint ${wanted}`);
}

const palette = readFileSync(new URL("../../page/styles/tokens.css", import.meta.url), "utf8");
const tints = new Set(Array.from(palette.matchAll(/--t\d: light-dark\(#([0-9a-f]{6})/g), ([, colour]) => Number.parseInt(colour, 16)));

/** Waits until an element has pixels of a speaker's tint. What style is computed does not tell what is painted. */
async function tintShown(page, element) {
  await page.bringToFront();
  const handle = await page.evaluateHandle(element);
  await handle.evaluate((one) => one.scrollIntoView({ block: "center" }));
  for (let tries = 0; tries < 50; tries++) {
    const { data } = pngjs.PNG.sync.read(await handle.asElement().screenshot());
    for (let at = 0; at < data.length; at += 4) if (tints.has((data[at] << 16) | (data[at + 1] << 8) | data[at + 2])) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`${element} has no tint`);
}

/** The name of the highlight of the first speaker's words, with the page's key. */
async function tintName(page) {
  return until(() => page.evaluate((start) => [...CSS.highlights.keys()].find((name) => name.startsWith(start)), tint), "a tint is set");
}

/** Keeps the rules that the background script puts into pages, and gives the latest. */
async function rulesPut() {
  await chrome.worker.evaluate(() => {
    const { insertCSS } = chrome.scripting;
    chrome.scripting.insertCSS = (rules) => {
      globalThis.latestRules = rules.css;
      return insertCSS(rules);
    };
  });
  return () => until(() => chrome.worker.evaluate(() => globalThis.latestRules), "rules have come");
}

describe("what is painted", () => {
  it("has the speaker's colour, in shadow trees and against the page's own rules too, until the panel closes", async () => {
    for (const [name, find] of [
      ["shadow trees", `document.querySelector("news-more").shadowRoot.querySelector("p")`],
      ["hostile style and script", `document.querySelectorAll("article p")[1]`],
      ["strict policy", `document.querySelectorAll("article p")[2]`],
      ["divisions", `document.querySelectorAll("article > div")[1]`],
    ]) {
      const page = await open(name);
      const panel = await analyse(chrome.context, page);
      const words = await tintName(page);
      await tinted(page, words, find, true);
      await tintShown(page, find);
      await panel.close();
      await tinted(page, words, find, false);
      await page.close();
    }
  });
});

/** What the background script does at a click, but for the panel: it opens at `answer()`. */
async function prepare(page) {
  const tabId = await tabOf(page);
  const panel = await chrome.context.newPage();
  await panel.goto(`${chrome.origin}/panel.html?tab=${tabId}`);
  await page.bringToFront();
  await chrome.worker.evaluate(async (id) => {
    await chrome.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] });
    await chrome.tabs.sendMessage(id, { kind: "prepare", selection: false }, { frameId: 0 });
  }, tabId);
  const answer = async () => {
    await chrome.worker.evaluate((id) => chrome.storage.session.set({ wanted: { tabId: id, windowId: -1, selection: false, at: Date.now() } }), tabId);
    await panel.waitForSelector(".list");
  };
  return { panel, answer };
}

async function tabOf(page) {
  const tabs = await chrome.worker.evaluate(() => chrome.tabs.query({}));
  return tabs.find(({ url }) => url === page.url()).id;
}

describe("a page that was read at the click", () => {
  it("is read anew when its words have changed before the panel asks", async () => {
    const page = await open("single page");
    const { panel, answer } = await prepare(page);
    await page.evaluate((html) => (document.querySelector("#view").innerHTML = html), plainly(library));
    await answer();
    assert.match(await panel.locator(".list").innerText(), /Petra Lindqvist/);
    assert.deepEqual(await painted(page), expectedWords(await reportOf(page), tools));
    await page.close();
    await panel.close();
  });

  it("is read anew at another address", async () => {
    const page = await open("single page");
    const { panel, answer } = await prepare(page);
    await page.evaluate(() => history.pushState(null, "", "/moved"));
    await answer();
    await panel.click("#save");
    await panel.click(".shelf > summary");
    assert.deepEqual((await exported(panel)).articles.map(({ source }) => source.address), [page.url()]);
    await panel.click("#save");
    await panel.waitForSelector(".library-empty");
    await page.close();
    await panel.close();
  });

  it("is not read again when it has not changed", async () => {
    const page = await open("single page");
    // An attribute is no change of the words: what is listed tells when the page was read.
    const { panel, answer } = await prepare(page);
    const clicked = Date.now();
    await page.evaluate(() => (document.querySelector("article").hidden = true));
    await answer();
    if (Date.now() - clicked < 2500) assert.match(await panel.locator(".list").innerText(), /Idris Vane/);
    await page.close();
    await panel.close();
  });

  it("keeps no style rules when no panel comes", async () => {
    const page = await open("advertisements");
    const latest = await rulesPut();
    const { panel } = await prepare(page);
    const [words] = (await latest()).match(new RegExp(`${tint}-\\d+`));
    await tinted(page, words, `document.querySelector("article p")`, true);
    await tinted(page, words, `document.querySelector("article p")`, false);
    await page.close();
    await panel.close();
  });
});

/** Keeps what the background script says to pages about a reading at the click. */
async function earlyPaints() {
  await chrome.worker.evaluate(() => {
    const { sendMessage } = chrome.tabs;
    globalThis.earlyPaints = [];
    chrome.tabs.sendMessage = (tabId, message, options) => {
      if (message.kind === "earlyPaint") globalThis.earlyPaints.push(message);
      return sendMessage(tabId, message, options);
    };
  });
  return () => chrome.worker.evaluate(() => globalThis.earlyPaints);
}

/** Has the page read as at a click, with its claims painted as the background script does, and no panel. */
async function paintEarly(page) {
  const tabId = await tabOf(page);
  const { document, claims } = await reportOf(page);
  const content = ({ start, end }) => ({ start, end });
  const painted = claims.map((claim) => {
    const spans = claim.content.map(content);
    return { form: claim.form, slot: 1, standing: "asserted", content: spans, own: [], source: null, cue: null };
  });
  await chrome.worker.evaluate(
    async ({ id, text, claims }) => {
      await chrome.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] });
      const to = { frameId: 0 };
      const { ticket } = await chrome.tabs.sendMessage(id, { kind: "prepare", selection: false, early: true }, to);
      await chrome.tabs.sendMessage(id, { kind: "earlyPaint", ticket: ticket + 1, text, claims: [] }, to);
      await chrome.tabs.sendMessage(id, { kind: "earlyPaint", ticket, text, claims }, to);
    },
    { id: tabId, text: document.text, claims: painted },
  );
}

describe("a page that is analysed at the click", () => {
  it("is painted once, with the claims that the panel then lists", async () => {
    const page = await open("single page");
    const report = await reportOf(page);
    const sent = await earlyPaints();
    const panel = await analyse(chrome.context, page);
    assert.deepEqual((await sent()).map(({ text, claims }) => [text, claims.length]), [[report.document.text, report.claims.length]]);
    assert.equal(await panel.locator(".item[data-claim]").count(), report.claims.length);
    await panel.evaluate(() => document.querySelector(".list").classList.add("first"));
    await click(page, "page"); // the panel is there: it is its engine's turn
    await panel.waitForSelector(".list:not(.first)");
    assert.equal((await sent()).length, 1);
    assert.deepEqual(await painted(page), expectedWords(report, tools));
    await panel.close();
    await nothingPainted(page);
    await page.close();
  });

  it("is painted before any panel comes, and not for long without one", async () => {
    const page = await open("advertisements");
    await paintEarly(page);
    await page.waitForFunction(isPainted);
    await nothingPainted(page);
    await page.close();
  });

  it("loses its claims when its words change before the panel asks", async () => {
    const page = await open("advertisements");
    await paintEarly(page);
    await page.evaluate(() => document.querySelector("article p").append(" More."));
    await nothingPainted(page);
    const panel = await analyse(chrome.context, page);
    assert.deepEqual(await painted(page), expectedWords(await reportOf(page), tools));
    await panel.close();
    await page.close();
  });
});

describe("a frame that comes after the rules", () => {
  it("has its colours when the page is read again, and none when the panel closes", async () => {
    const page = await open("advertisements");
    const panel = await analyse(chrome.context, page);
    await page.evaluate((html) => {
      const frame = Object.assign(document.createElement("iframe"), { srcdoc: html, width: 800, height: 900 });
      document.querySelector("article").append(frame);
      return new Promise((resolve) => (frame.onload = resolve));
    }, storm.paragraphs.map((words) => `<p>${words}</p>`).join(""));
    const first = `document.querySelector("article p")`;
    const framed = `document.querySelector("iframe").contentDocument.querySelector("p")`;
    await click(page, "page");
    const words = await tintName(page);
    await tinted(page, words, framed, true);
    await tinted(page, words, first, true);
    await panel.close();
    await tinted(page, words, framed, false);
    await tinted(page, words, first, false);
    await page.close();
  });
});

describe("panel and page", () => {
  it("filter the list on demand", async () => {
    const page = await open("advertisements");
    const panel = await analyse(chrome.context, page);
    assert.equal(await panel.locator("select[data-filter=form]").isVisible(), false);
    await panel.click(".filter-button");
    await panel.selectOption("select[data-filter=form]", "mixed");
    assert.equal(await panel.locator(".item[data-claim]").count(), 1);
    await page.close();
    await panel.close();
  });

  it("show each other what is pointed at and picked", async () => {
    const page = await open("advertisements");
    const panel = await analyse(chrome.context, page);
    const item = panel.locator(".item[data-claim='1']");
    await item.hover();
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith("whosaid-lit-")));
    assert.match((await painted(page))["whosaid-cue-light"], /^told$/);

    const words = page.getByText("She is sound from keel");
    await page.bringToFront();
    await words.hover({ position: { x: 60, y: 8 } });
    await panel.waitForSelector(".item.lit[data-claim='1']");
    await page.mouse.click(...(await middleOf(page, "Nobody asked us")));
    await panel.waitForFunction(() => document.activeElement?.textContent?.includes("Nobody asked us"));
    await page.close();
    await panel.close();
  });

  it("scroll to a claim's words from the list, and go on by the keys", async () => {
    const page = await open("a megabyte");
    await page.setViewportSize({ width: 800, height: 200 });
    await page.evaluate(() => scrollTo(0, 5000));
    const panel = await analyse(chrome.context, page);
    await panel.locator(".item[data-claim='0']").click();
    await page.waitForFunction(() => scrollY < 1000);
    await panel.locator(".item[data-claim='0']").focus();
    await panel.keyboard.press("j");
    assert.equal(await panel.evaluate(() => document.activeElement.dataset.claim), "1");
    await panel.keyboard.press("k");
    assert.equal(await panel.evaluate(() => document.activeElement.dataset.claim), "0");
    await page.close();
    await panel.close();
  });

  it("step through the claims by the shortcuts", async () => {
    const page = await open("advertisements");
    const panel = await analyse(chrome.context, page);
    await click(page, "next");
    await panel.waitForSelector(".item.lit[data-claim='0']");
    await click(page, "next");
    await panel.waitForSelector(".item.lit[data-claim='1']");
    await click(page, "previous");
    await panel.waitForSelector(".item.lit[data-claim='0']");
    await page.close();
    await panel.close();
  });

  it("analyse a selection alone", async () => {
    const page = await open("advertisements");
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelectorAll("article p")[2]));
    const panel = await analyse(chrome.context, page, "selection");
    assert.equal(await panel.locator(".item[data-claim]").count(), 1);
    const words = await painted(page);
    assert.ok(Object.values(words).every((one) => "“Sheissoundfromkeeltofunnel,”Vanetoldreportersatthequay.“Butwewillnothurryher.”".includes(one) || one.startsWith("She")), JSON.stringify(words));
    await page.close();
    await panel.close();
  });
});

describe("the side panel", () => {
  it("opens on a click, paints the page, and leaves it clean", async () => {
    const page = await open("advertisements");
    const report = await reportOf(page);
    await click(page, "sidePanel");
    await page.waitForFunction(isPainted);
    assert.deepEqual(await painted(page), expectedWords(report, tools));
    await chrome.worker.evaluate(() => chrome.sidePanel.setOptions({ enabled: false }));
    await nothingPainted(page);
    await chrome.worker.evaluate(() => chrome.sidePanel.setOptions({ enabled: true, path: "panel.html" }));
    await page.close();
  });
});

describe("a page that changes", () => {
  it("keeps its claims when its nodes are exchanged", async () => {
    const page = await open("advertisements");
    const panel = await analyse(chrome.context, page);
    const before = await painted(page);
    await page.evaluate(() => {
      const article = document.querySelector("article");
      article.innerHTML = article.innerHTML.replace("<p class=\"byline\">", "<p>A new line from the desk.</p><p class=\"byline\">");
    });
    // What was painted went with the old nodes: the same words can only be those of the new ones.
    assert.notDeepEqual(await painted(page), before);
    await page.waitForFunction(`JSON.stringify((${paintedWords})()) === ${JSON.stringify(JSON.stringify(before))}`);
    assert.equal(await panel.locator(".notice").count(), 0);
    await page.close();
    await panel.close();
  });

  it("says when claims are gone and another article is there, and analyses it on demand", async () => {
    const page = await open("single page");
    const panel = await analyse(chrome.context, page);
    await page.click("#next");
    await panel.waitForSelector(".notice");
    await nothingPainted(page);
    await panel.click(".notice button");
    await panel.waitForFunction(() => document.body.innerText.includes("Petra Lindqvist"));
    assert.deepEqual(await painted(page), expectedWords(await reportOf(page), tools));
    await page.close();
    await panel.close();
  });

  for (const [name, more] of [["live blog", "#more"], ["endless", "#end"]]) {
    it(`says when an article grows: ${name}`, async () => {
      const page = await open(name);
      const panel = await analyse(chrome.context, page);
      const before = await painted(page);
      await page.evaluate((selector) => document.querySelector(selector).click(), more);
      await panel.waitForSelector(".notice");
      assert.deepEqual(await painted(page), before);
      await panel.click(".notice button");
      await panel.waitForFunction(() => document.body.innerText.includes("Petra Lindqvist"));
      assert.deepEqual(await painted(page), expectedWords(await reportOf(page), tools));
      await page.close();
      await panel.close();
    });
  }

  it("is forgotten when the tab goes to another page", async () => {
    const page = await open("advertisements");
    const panel = await analyse(chrome.context, page);
    await page.goto(server.url("paywall"));
    await panel.waitForFunction(() => document.querySelector(".list") === null);
    assert.deepEqual(await painted(page), {});
    await page.close();
    await panel.close();
  });
});

describe("saved articles", () => {
  it("are kept by the extension, found by their claims, opened without their page, and leave as the page's own file", async () => {
    const page = await open("advertisements");
    let panel = await analyse(chrome.context, page);
    const claims = await panel.locator(".item[data-claim]").count();
    const address = page.url();
    await panel.click("#save");
    await panel.waitForFunction(() => document.querySelector("#save").textContent.startsWith("Delete"));
    await panel.close();
    await page.close();

    panel = await chrome.context.newPage();
    await panel.goto(`${chrome.origin}/panel.html?tab=0`);
    await panel.click(".shelf > summary");
    await panel.fill("#library-words", "keel");
    const claim = panel.locator(".library-claims button");
    assert.match(await claim.innerText(), /Vane.*She is sound from keel/s);
    await claim.click();
    await panel.waitForSelector(".item[data-claim]:focus");
    assert.match(await panel.locator(".item[data-claim]:focus").innerText(), /She is sound from keel/);
    assert.equal(await panel.locator(".item[data-claim]").count(), claims);
    assert.equal(await panel.locator(".head a").getAttribute("href"), address);

    const file = await exported(panel);
    assert.equal(file.format, "whosaid-library/1");
    assert.deepEqual(file.articles.map(({ source }) => source.address), [address]);
    await panel.click("#save");
    await panel.waitForSelector(".library-empty");
    await panel.setInputFiles("#library-file", { name: "library.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await panel.click(".library-article .library-delete");
    await panel.waitForSelector(".library-empty");
    await panel.close();
  });

  it("are opened with the corrections that the page made, which stay when they are saved anew", async () => {
    const page = await open("advertisements");
    let panel = await analyse(chrome.context, page);
    const claims = await panel.locator(".item[data-claim]").count();
    await panel.click("#save");
    await panel.click(".shelf > summary");
    const file = await exported(panel);
    await panel.click("#save");
    await panel.waitForSelector(".library-empty");
    await panel.close();
    await page.close();

    const [article] = file.articles;
    article.corrections = patch(article, "She is sound from keel to funnel,");
    panel = await chrome.context.newPage();
    await panel.goto(`${chrome.origin}/panel.html?tab=0`);
    await panel.click(".shelf > summary");
    await panel.setInputFiles("#library-file", { name: "library.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await panel.click(".library-article button");
    await panel.waitForSelector(".item[data-claim]");
    assert.equal(await panel.locator(".item[data-claim]").count(), claims - 1);
    assert.doesNotMatch(await panel.locator(".list").innerText(), /She is sound from keel/);

    await panel.click("#save");
    await panel.waitForSelector(".library-empty");
    await panel.click("#save");
    await panel.waitForSelector(".library-article");
    assert.deepEqual((await exported(panel)).articles.map(({ corrections }) => corrections), [article.corrections]);
    await panel.click("#save");
    await panel.close();
  });
});

/** The patch of a reader who took out the claim that begins with these words. */
function patch({ report }, words) {
  const claim = report.claims.find(({ content }) => content[0].exact === words);
  const content = claim.content.map(({ start, end, exact }) => ({ exact, prefix: "", suffix: "", start, end }));
  const edits = [{ kind: "remove", claim: { content, cue: null } }];
  return { format: "whosaid-patch/1", document: { title: null, url: null }, complete: false, edits };
}

/** The file that "Export all" saves. */
async function exported(panel) {
  const download = panel.waitForEvent("download");
  await panel.click("#library-export");
  return JSON.parse(await readFile(await (await download).path(), "utf8"));
}

describe("a page that extensions may not read", () => {
  it("is explained, and a text can be pasted instead", async () => {
    const page = await chrome.context.newPage();
    await page.goto("chrome://version");
    const [tab] = await chrome.worker.evaluate(() => chrome.tabs.query({ active: true, currentWindow: true }));
    await chrome.worker.evaluate(
      ([tabId, windowId]) => chrome.storage.session.set({ wanted: { tabId, windowId, selection: false, at: Date.now() } }),
      [tab.id, tab.windowId],
    );
    const panel = await chrome.context.newPage();
    await panel.goto(`${chrome.origin}/panel.html?tab=${tab.id}`);
    await panel.fill("#pasted", "“We are ready,” said project manager Lena Osei.");
    await panel.click(".paste button");
    await panel.waitForSelector(".item[data-claim='0']");
    assert.match(await panel.locator(".list").innerText(), /Lena Osei/);
    await panel.close();
    await page.close();
  });
});

/** The middle of the first place where these words stand. */
async function middleOf(page, words) {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const box = range.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    }
    return [0, 0];
  }, words);
}
