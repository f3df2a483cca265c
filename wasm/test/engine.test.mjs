// The package itself: inputs, options, memory.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { analyze, analyzeToJson, memoryHeld } from "@whosaid/engine";

const article = "The ferry will sail again in May, the harbour master Idris Vane said on Monday.";

describe("input", () => {
  it("may be a string or its bytes", async () => {
    const bytes = new TextEncoder().encode(article);
    assert.equal(await analyzeToJson(article), await analyzeToJson(bytes));
  });

  it("comes back verbatim as the document's text", async () => {
    for (const text of [article, "", " \n\t", "a\r\nb", "é 🚒 e\u0301 \u0000 end", "\uFEFFx"]) {
      assert.equal((await analyze(text, { input: "text" })).document.text, text);
    }
  });

  it("may hold lone surrogates, which become U+FFFD", async () => {
    const { document } = await analyze("one \uD83D two", { input: "text" });
    assert.equal(document.text, "one \uFFFD two");
  });

  it("may be no UTF-8, which gives a warning", async () => {
    const report = await analyze(new Uint8Array([0x48, 0xff, 0x69]), { input: "text" });
    assert.equal(report.document.text, "H\uFFFDi");
    assert.equal(report.warnings.length, 1);
  });

  it("may be any bytes", async () => {
    let state = 12345;
    for (let round = 0; round < 50; ++round) {
      const bytes = Uint8Array.from({ length: round * 7 }, () => (state = (state * 1103515245 + 12345) >>> 0) >>> 24);
      assert.equal((await analyze(bytes)).format, "whosaid-report/1");
    }
  });
});

describe("options", () => {
  it("choose the unit of the offsets", async () => {
    const ends = { utf16: 6, utf8: 11, codepoint: 4 };
    for (const [offsets, end] of Object.entries(ends)) {
      const report = await analyze("🚒🚒 é", { input: "text", offsets });
      assert.equal(report.offsetUnit, offsets);
      assert.equal(report.blocks.at(-1).end, end);
    }
  });

  it("can keep every block", async () => {
    const report = await analyze("Advertisement\n\nSubscribe now", { input: "text", keepAll: true });
    assert.ok(report.blocks.length > 0 && report.blocks.every((block) => block.kept));
  });

  it("that are unknown are refused", async () => {
    await assert.rejects(analyze(article, { offsets: "bytes" }), /offsets is "bytes", but must be one of utf16/);
    await assert.rejects(analyze(article, { input: "pdf" }), TypeError);
  });
});

describe("memory", () => {
  it("is given back after a large article", async () => {
    await analyzeToJson("The mill will reopen in May. ".repeat(150_000));
    assert.equal(await memoryHeld(), 0);
    const before = await analyzeToJson(article);
    const held = await memoryHeld();
    assert.ok(held > 0 && held <= 64 * 1024 * 1024);
    assert.equal(await analyzeToJson(article), before);
  });

  it("does not grow with the number of articles", async () => {
    await analyzeToJson(article.repeat(40));
    const held = await memoryHeld();
    for (let round = 0; round < 200; ++round) await analyzeToJson(article.repeat(40));
    assert.equal(await memoryHeld(), held);
  });
});
