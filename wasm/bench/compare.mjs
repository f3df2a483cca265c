// One article through the whole of whosaid and through compromise's quotations(), in the same process;
// then the command line's loop over the same article, and the size of what a browser downloads.
//
//   node wasm/bench/compare.mjs [--native MICROSECONDS]
//
// Medians of many runs, each side warmed up. Fails when a promise of the README is broken.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { analyzeToJson } from "@whosaid/engine";
import nlp from "compromise";

import { root } from "../test/read_cases.mjs";

// The attribution models may have 1.2 MB of the download.
const promised = { wasmTimes: 3, nativeTimes: 8, brotliBytes: 1_350_000 };

const article = join(root, "tests", "articles", "broadsheet-library", "input.txt");
const text = readFileSync(article, "utf8");

async function medianMicroseconds(rounds, action) {
  const times = [];
  for (let round = 0; round < rounds + 5; ++round) {
    const begin = process.hrtime.bigint();
    await action();
    times.push(Number(process.hrtime.bigint() - begin) / 1000);
  }
  times.splice(0, 5);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function brotliSize(file) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(readFileSync(join(root, "wasm", "dist", file)), { params }).length;
}

function row(name, value, note = "") {
  console.log(`  ${name.padEnd(34)} ${value.padStart(12)}  ${note}`);
}

const compromise = await medianMicroseconds(30, () => nlp(text).quotations().out("array"));
const wasm = await medianMicroseconds(300, () => analyzeToJson(text));
const wasmBytes = brotliSize("whosaid.wasm");
const scriptBytes = brotliSize("whosaid.js");
const broken = [];

console.log(`\nOne article of ${Buffer.byteLength(text)} bytes, Node ${process.versions.node}`);
row("compromise quotations()", `${compromise.toFixed(0)} µs`);
row("whosaid in WebAssembly, whole report", `${wasm.toFixed(0)} µs`, `${(compromise / wasm).toFixed(1)} times as fast`);
if (compromise / wasm < promised.wasmTimes) broken.push(`WebAssembly is not ${promised.wasmTimes} times as fast`);

const nativeAt = process.argv.indexOf("--native");
if (nativeAt > 0) {
  const native = Number(process.argv[nativeAt + 1]);
  row("whosaid native, whole report", `${native.toFixed(0)} µs`, `${(compromise / native).toFixed(1)} times as fast`);
  if (!(compromise / native >= promised.nativeTimes)) broken.push(`native is not ${promised.nativeTimes} times as fast`);
}

const total = wasmBytes + scriptBytes;
row("whosaid.wasm + whosaid.js, brotli 11", `${total} bytes`, `${wasmBytes} + ${scriptBytes}, at most ${promised.brotliBytes}`);
if (total > promised.brotliBytes) broken.push(`the module has ${total} bytes, more than ${promised.brotliBytes}`);

for (const promise of broken) console.error(`Broken: ${promise}`);
process.exitCode = broken.length === 0 ? 0 : 1;
