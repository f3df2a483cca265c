// Chromium with the built page in it, and what the tests do to it by hand and eye.

import { chromium } from "playwright-core";

import { findChromium, findHeadlessChromium } from "../../tools/setup/requirements.mjs";
import { serve } from "./server.mjs";

export const sizes = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
};

/** Starts Chromium: one that has no window, or, for what only that can do, a `whole` one. */
export async function launch({ whole = false } = {}) {
  const executablePath = whole ? findChromium() : findHeadlessChromium();
  if (!executablePath) throw new Error("No Chromium found. Install it, or name it in the variable CHROMIUM_PATH.");
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/**
 * Opens the page and waits until its engine answers. `report` puts a fixed report in place of the engine's,
 * for states that no one article shows; `worker` is a script in place of the engine's; `missing` makes the server
 * refuse the files it matches; `path` is added to the address; `now` is the time that the page's clock stands at. `requests` and `violations` fill from then on, and
 * must stay empty.
 */
export async function open(browser, { size = "desktop", scheme = "light", report, worker, missing, path = "", now, ...options } = {}) {
  const server = await serve({ missing });
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    reducedMotion: "reduce",
    hasTouch: size === "phone",
    serviceWorkers: "block", // the first visit fetches the whole version once more: app.test.mjs is about that
    ...options,
  });
  context.setDefaultTimeout(120_000); // a machine may have much else to do
  if (now !== undefined) await context.clock.setFixedTime(now);
  const page = await context.newPage();
  const violations = [];
  await page.exposeFunction("reportViolation", (text) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.reportViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    );
  });
  page.on("pageerror", (error) => violations.push(String(error)));
  const script = report ? fixedWorker(report) : worker;
  if (script) await page.route(/\/worker-[^/]*\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await page.goto(server.url + path);
  await page.waitForSelector(missing ? "#failure:not([hidden])" : "body[data-engine=ready]");
  const requests = [];
  // A file that the page makes to be saved is fetched from the page itself.
  context.on("request", (request) => request.url().startsWith("blob:") || requests.push(request.url()));
  server.hits.splice(0);
  const close = async () => {
    await context.close();
    await server.stop();
    requests.push(...server.hits);
  };
  return { page, server, requests, violations, close };
}

function fixedWorker(report) {
  const json = JSON.stringify(JSON.stringify(report));
  return `onmessage = ({ data }) => postMessage({ id: data.id, json: ${json}, milliseconds: 1 });`;
}

/** Pastes as a person does: an event on whatever has the focus. `html` is the flavour of rich text beside the plain. */
export async function paste(page, text, html = "") {
  await page.evaluate(([words, markup]) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    if (markup !== "") data.setData("text/html", markup);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, [text, html]);
}

/** Drops files anywhere on the page: [name, media type, bytes or text] each. */
export async function dropFiles(page, ...files) {
  await page.evaluate(
    (all) => {
      const data = new DataTransfer();
      for (const [name, type, content] of all) data.items.add(new File([new Uint8Array(content)], name, { type }));
      for (const kind of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    files.map(([name, type, content]) => [name, type, [...Buffer.from(content)]]),
  );
}

/** Pastes, and waits until the article has begun to stand there and the list stands whole. */
export async function pasteAndWait(page, text, html) {
  await paste(page, text, html);
  await page.waitForSelector("#article .block");
  await page.waitForSelector('#list[aria-busy="false"]', { state: "attached" });
}
