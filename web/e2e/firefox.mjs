// Firefox with the built page in it, driven over WebDriver BiDi.

import puppeteer from "puppeteer-core";

import { findFirefox } from "../../tools/setup/requirements.mjs";
import { serve } from "./server.mjs";

const advice =
  "No Firefox found. Get it with: apt-get install firefox-esr (Debian), brew install --cask firefox (macOS), " +
  "winget install Mozilla.Firefox (Windows), or name an installed one in the variable FIREFOX_PATH.";

/** Starts Firefox. Throws, with how to get one, where there is none. */
export function launchFirefox(prefs = {}) {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error(advice);
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: { "intl.accept_languages": "en", ...prefs },
  });
}

/**
 * Opens the page and waits until its engine answers. `violations` fills from the start, `requests` from then on;
 * both must stay empty.
 */
export async function openInFirefox(browser, path = "") {
  const server = await serve();
  const page = await browser.newPage();
  const violations = [];
  page.on("pageerror", (error) => violations.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    globalThis.policyViolations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.policyViolations.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
    // The first visit fetches the whole version once more; what is tested here is the page.
    Object.defineProperty(navigator, "serviceWorker", { value: { register: async () => undefined } });
  });
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(server.url + path);
  await page.waitForSelector("body[data-engine=ready]", { timeout: 60_000 });
  const requests = [];
  // Firefox also tells of addresses that hold their data themselves: nothing is fetched for these.
  page.on("request", (request) => /^(?:data|blob):/.test(request.url()) || requests.push(request.url()));
  const close = async () => {
    violations.push(...(await page.evaluate(() => globalThis.policyViolations)));
    await page.close();
    await server.stop();
  };
  return { page, server, requests, violations, close };
}
