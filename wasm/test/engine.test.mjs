// The package itself: inputs, options, memory.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { analyze, analyzeToJson, memoryHeld, warmUp } from "@whosaid/engine";

import { hasNativeCli, nativeReports } from "./native_reports.mjs";

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

describe("warming up", () => {
  it("changes no report, however often and for whatever input", async () => {
    const before = await analyzeToJson(article);
    for (const input of [undefined, "auto", "text", "html", "blocks", "blocks"]) await warmUp(input);
    assert.equal(await analyzeToJson(article), before);
  });

  it("is refused for an input that there is not", async () => {
    await assert.rejects(warmUp("pdf"), /input is "pdf"/);
  });
});

describe("blocks that the reader chooses", () => {
  const text = `Ferry to sail in May\n\nThe ferry will sail again in May, the harbour master Idris Vane said on Monday.\n\nAdvertisement\n\nRead more: "It was time," said Ada Quill.\n\nNobody was hurt, said Vane. The ship has been in the yard since the spring.`;
  const found = analyze(text, { input: "text" });
  const block = async (words) => {
    const { blocks, document } = await found;
    return blocks.findIndex(({ start, end }) => document.text.slice(start, end).includes(words));
  };

  it("are kept, with the claims in them, and nothing else changes", async () => {
    const before = await found;
    const at = await block("Ada Quill");
    assert.equal(before.blocks[at].kept, false);
    const report = await analyze(text, { input: "text", keep: [at] });
    assert.deepEqual(report.blocks[at], { ...before.blocks[at], kept: true, reason: "taken in by the reader" });
    assert.deepEqual(report.blocks.toSpliced(at, 1), before.blocks.toSpliced(at, 1));
    assert.ok(report.claims.some(({ content }) => content[0].exact === "It was time,"));
    assert.ok(!before.claims.some(({ content }) => content[0].exact === "It was time,"));
  });

  it("are dropped, and their claims with them", async () => {
    const at = await block("harbour master");
    const report = await analyze(text, { input: "text", drop: [at], keep: [at] });
    assert.deepEqual([report.blocks[at].kept, report.blocks[at].reason], [false, "left out by the reader"]);
    assert.ok(report.claims.every(({ content }) => content[0].start > report.blocks[at].end));
  });

  it("may be named twice or not exist, but must be indexes", async () => {
    const at = await block("Ada Quill");
    assert.deepEqual(await analyze(text, { input: "text", keep: [at, at, 4000000000] }), await analyze(text, { input: "text", keep: [at] }));
    for (const bad of [[-1], [0.5], ["0"], "0", [2 ** 32]]) await assert.rejects(analyze(text, { keep: bad }), TypeError);
  });
});

describe("pages in other encodings", () => {
  // 「船は沈んだ」と船長の青木は言った。 ("The ship sank," said Captain Aoki.)
  const sentence = [
    0x81, 0x75, 0x91, 0x44, 0x82, 0xcd, 0x92, 0xbe, 0x82, 0xf1, 0x82, 0xbe, 0x81, 0x76, 0x82, 0xc6, 0x91, 0x44, 0x92,
    0xb7, 0x82, 0xcc, 0x90, 0xc2, 0x96, 0xd8, 0x82, 0xcd, 0x8c, 0xbe, 0x82, 0xc1, 0x82, 0xbd, 0x81, 0x42,
  ];
  const page = (charset, bytes) =>
    Buffer.concat([Buffer.from(`<!doctype html><meta charset=${charset}><p>`), Buffer.from(bytes), Buffer.from("</p>")]);

  it("are decoded by the browser where the module cannot, with the command line's report", async () => {
    const bytes = page("Shift_JIS", sentence);
    const json = await analyzeToJson(bytes, { input: "html" });
    assert.equal(JSON.parse(json).document.text, "「船は沈んだ」と船長の青木は言った。");
    assert.deepEqual(JSON.parse(json).warnings, []);
    if (hasNativeCli()) {
      const input = { name: "page", bytes, options: { input: "html" } };
      assert.equal(json, nativeReports([input]).get("page"));
    }
  });

  it("are decoded by what came with them", async () => {
    const { document } = await analyze(page("utf-8", [0xc4, 0xc1]), { input: "html", encoding: "koi8-r" });
    assert.equal(document.text, "да");
  });

  it("given as a string are decoded already", async () => {
    const { document } = await analyze("<!doctype html><meta charset=koi8-r><p>да", { input: "html" });
    assert.equal(document.text, "да");
  });

  it("that nobody reads give a warning", async () => {
    const { warnings } = await analyze(page("hz-gb-2312", [0x61]), { input: "html" });
    assert.deepEqual(warnings.map((warning) => warning.code), ["unsupportedEncoding"]);
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
