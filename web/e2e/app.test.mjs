// The installed app in a real browser, from the root of a host and from a folder of it: everything is there after
// the first visit, works without a network, takes what is shared, and changes versions only when asked to.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { article } from "./articles.mjs";
import { launch, pasteAndWait } from "./browser.mjs";
import { serve } from "./server.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

let browser;
let cleaning = [];
before(async () => (browser = await launch()));
after(() => browser.close());
afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

/** A first visit, to its end: the service worker has everything. */
async function firstVisit(options) {
  const server = await serve(options);
  const context = await browser.newContext();
  const page = await context.newPage();
  const violations = [];
  await page.exposeFunction("reportViolation", (text) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.reportViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    );
  });
  page.on("pageerror", (error) => violations.push(String(error)));
  await page.goto(server.url);
  await ready(page);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== "activated") await new Promise((resolve) => active.addEventListener("statechange", resolve));
  });
  cleaning.push(async () => {
    await context.close();
    await server.stop();
    assert.deepEqual(violations, [], "policy violations and errors");
  });
  return { page, context, server };
}

const ready = (page) => page.waitForSelector("body[data-engine=ready]");
const note = (page, pattern) =>
  page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector("#note-text").textContent), pattern);

/** A copy of the built pages that a test may change. */
function copyOfDist() {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-"));
  cpSync(dist, folder, { recursive: true });
  cleaning.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Another version: a page with other words in it, and a service worker that knows it. */
async function publishNewVersion(folder) {
  const { createHash } = await import("node:crypto");
  const page = join(folder, "index.html");
  const old = readFileSync(page);
  const fresh = old.toString().replace("</body>", '<p id="second-edition" hidden></p></body>');
  writeFileSync(page, fresh);
  const hash = (bytes) => createHash("sha256").update(bytes).digest("base64");
  const worker = join(folder, "service_worker.js");
  const script = readFileSync(worker, "utf8");
  assert.ok(script.includes(hash(old)));
  writeFileSync(worker, script.replace(hash(old), hash(fresh)).replace(/"[0-9a-f]{16}"/, '"0123456789abcdef"'));
}

for (const base of ["/", "/some/sub/path/"]) {
  test(`at ${base} everything is kept at the first visit, and works without a server`, async () => {
    const { page, server } = await firstVisit({ base });
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => url);
    });
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "service_worker.js")
      .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join("/"));
    assert.deepEqual(kept.sort(), files.map((file) => server.url + file).sort());
    await server.stop();
    await page.reload();
    await ready(page);
    await pasteAndWait(page, article);
    assert.ok((await page.$$("#article mark")).length >= 5);
    for (const other of ["about.html", "selftest.html", "index.html?x=1"]) {
      await page.goto(server.url + other);
      assert.match(await page.title(), /whosaid/);
    }
  });
}

test("after the first visit nothing is requested any more, but whether the service worker is still the same", async () => {
  const { page, server } = await firstVisit();
  await page.waitForTimeout(300);
  server.hits.splice(0);
  await pasteAndWait(page, article);
  await page.click("#action-save");
  await page.waitForTimeout(300);
  assert.deepEqual(server.hits, []);
  await page.reload();
  await ready(page);
  await pasteAndWait(page, article);
  await page.waitForTimeout(300);
  // When the browser asks for that is its own affair.
  assert.deepEqual(server.hits.filter((hit) => hit !== "/some/where/service_worker.js"), []);
});

test("the browser finds the page installable", async () => {
  const { page, context } = await firstVisit();
  const tools = await context.newCDPSession(page);
  const { errors, url, data } = await tools.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.match(url, /\/some\/where\/app\.webmanifest$/);
  const manifest = JSON.parse(data);
  assert.equal(new URL(manifest.scope, url).pathname, "/some/where/");
  const { installabilityErrors } = await tools.send("Page.getInstallabilityErrors");
  const real = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  assert.deepEqual(real, []);
});

test("icons have the sizes that the manifest states", async () => {
  const { icons } = JSON.parse(readFileSync(join(dist, "app.webmanifest"), "utf8"));
  for (const { src, sizes, type } of icons.filter((icon) => icon.type === "image/png")) {
    const bytes = readFileSync(join(dist, src));
    assert.equal(type, "image/png");
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
  assert.ok(icons.some(({ purpose }) => purpose === "maskable"));
});

test("what is shared with the app is read by it, without a network", async () => {
  const { page, server } = await firstVisit();
  await page.reload(); // now the service worker is in charge
  await ready(page);
  await server.stop();
  await share(page, { text: article });
  await page.waitForSelector("#article mark");
  assert.ok((await page.$$("#article mark")).length >= 5);
  assert.equal(await page.evaluate(() => location.search), "");
  await page.reload();
  await ready(page);
  assert.equal(await page.$("#article mark"), null, "what was taken does not come twice");
});

test("files that are shared with the app are read by it", async () => {
  const { page } = await firstVisit();
  await page.reload();
  await ready(page);
  const markup = "<h1>Ferry sinks</h1><p>“We are all safe,” captain Jo Bell said.</p>";
  await share(page, { title: "A page" }, { name: "ferry.html", type: "text/html", text: markup });
  await page.waitForSelector("#article mark");
  assert.equal(await page.textContent("#article mark"), "We are all safe,");
});

// As the system does it: a form sent to the manifest's share_target. (The page's own policy forbids it forms.)
async function share(page, fields, file) {
  const answer = await page.evaluate(
    async ([words, attached]) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(words)) form.set(name, value);
      if (attached) form.append("files", new File([attached.text], attached.name, { type: attached.type }));
      const response = await fetch("share", { method: "POST", body: form, redirect: "manual" });
      return response.type;
    },
    [fields, file],
  );
  assert.equal(answer, "opaqueredirect");
  await page.goto(page.url());
  await ready(page);
}

test("a newer version waits until the reader asks for it, and the open article stays", async () => {
  const folder = copyOfDist();
  const { page } = await firstVisit({ folder });
  await page.reload();
  await ready(page);
  await publishNewVersion(folder);
  const isNew = () => page.evaluate(() => document.querySelector("#second-edition") !== null);
  await page.reload();
  await ready(page);
  await note(page, "newer version");
  await page.waitForTimeout(500);
  assert.equal(await isNew(), false);
  const isWaiting = async () => (await navigator.serviceWorker.getRegistration()).waiting !== null;
  assert.equal(await page.evaluate(isWaiting), true, "it does not take over by itself");
  await page.fill("#source-text", article);
  await page.waitForSelector("#article mark");
  await page.evaluate(() => (globalThis.isOldPage = true));
  await page.click("#note-undo");
  await page.waitForFunction(() => !globalThis.isOldPage);
  await ready(page);
  assert.equal(await isNew(), true);
  await page.waitForSelector("#article mark");
  assert.ok((await page.textContent("#article")).includes(article.split("\n")[0]));
  const names = await page.evaluate(() => caches.keys());
  assert.equal(names.length, 1, names.join());
});

test("a file that was changed on the way is not taken for the version's own", async () => {
  const folder = copyOfDist();
  const { page } = await firstVisit({ folder });
  await publishNewVersion(folder);
  writeFileSync(join(folder, "about.html"), "<p>Something else");
  await page.reload();
  await ready(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration.installing;
    if (worker) await new Promise((resolve) => worker.addEventListener("statechange", resolve));
  });
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting), null);
  await page.goto(page.url().replace(/[^/]*$/, "about.html"));
  assert.notEqual(await page.textContent("body"), "Something else");
});
