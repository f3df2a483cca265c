// node extension/bench/ranges.mjs [folder] [most pages]: do all spans of a report lead back to their words in the page?
//
// Every page of folder/*.jsonl.xz (default ../shared/data/html), lines {"id", "html"}, is opened in Chromium with its
// scripts off and nothing fetched. Its walk is analysed, and every span of the report (claims, their sources, cues and
// evidence, mentions of speakers) is mapped to ranges, whose words must be the span's. Prints what was wrong, and sums.

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { analyze } from "@whosaid/engine";
import { build } from "esbuild";

import { launch } from "../../e2e/browser.mjs";

const web = fileURLToPath(new URL("../../", import.meta.url));
const folder = process.argv[2] ?? join(web, "../../shared/data/html");
const mostPages = Number(process.argv[3] ?? Infinity);
if (!existsSync(folder)) throw new Error(`There is no ${folder}`);

const script = await inPage();
const browser = await launch();
const context = await browser.newContext({ javaScriptEnabled: false });
let html = "";
await context.route("**", (route) =>
  route.request().url() === "http://page.example/"
    ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
    : route.abort(),
);
let page = await context.newPage();

const sums = { pages: 0, unread: 0, claims: 0, spans: 0, wrong: 0, ranges: 0, walkMs: 0 };
for (const file of readdirSync(folder).filter((name) => name.endsWith(".jsonl.xz")).sort()) {
  for await (const one of pagesOf(join(folder, file))) {
    if (sums.pages >= mostPages) break;
    try {
      await check(one);
      if (sums.pages % 25 === 0) console.log(`… ${line(sums)}`);
    } catch (error) {
      sums.unread++;
      console.log(`${one.id}: ${String(error).split("\n", 1)[0]}`);
      await page.close();
      page = await context.newPage();
    }
  }
}
await browser.close();
console.log(line(sums));
process.exitCode = sums.wrong === 0 && sums.unread === 0 && sums.pages > 0 ? 0 : 1;

function line({ pages, unread, claims, spans, wrong, ranges, walkMs }) {
  return (
    `${pages} pages, ${unread} that could not be opened; ${claims} claims; ${spans} spans, ${wrong} of them without ` +
    `their words; ${ranges} ranges; walk ${(walkMs / Math.max(1, pages)).toFixed(1)} ms a page`
  );
}

async function check({ id, html: source }) {
  html = source;
  await page.goto("http://page.example/", { waitUntil: "domcontentloaded", timeout: 30_000 });
  const run = await isolated(page);
  const { json, ms } = await run(`${script}; whosaidBench.walk()`);
  const report = await analyze(json, { input: "blocks" });
  const spans = spansOf(report);
  const { wrong, ranges } = await run(`whosaidBench.check(${JSON.stringify(report.document.text)}, ${JSON.stringify(spans)})`);
  for (const one of wrong) console.log(`${id}: ${one}`);
  sums.pages++;
  sums.claims += report.claims.length;
  sums.spans += spans.length;
  sums.wrong += wrong.length;
  sums.ranges += ranges;
  sums.walkMs += ms;
}

function spansOf(report) {
  const own = report.claims.flatMap((claim) => [
    ...claim.content,
    ...claim.quoted,
    ...[claim.cue, claim.source, claim.source?.core, claim.addressee, claim.medium, claim.when].filter(Boolean),
    ...claim.evidence.flatMap(({ spans }) => spans),
  ]);
  const mentions = report.speakers.flatMap((speaker) => speaker.mentions);
  return [...own, ...mentions, ...report.noComment].map(({ start, end, exact }) => ({ start, end, exact }));
}

/** Runs source beside the page's scripts, which are off. */
async function isolated(target) {
  const session = await target.context().newCDPSession(target);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  return async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, contextId, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

async function* pagesOf(file) {
  const { stdout } = spawn("xz", ["-dc", file], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: stdout })) yield JSON.parse(line);
}

async function inPage() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("in_page.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0].text;
}
