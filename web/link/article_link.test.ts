import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";

import { articleIn, claimOf, holdsArticle, linkTo, longestLink, type LinkedArticle } from "./article_link.ts";
import { pack, unpack } from "./pack.ts";

const address = "https://host.example/papers/?lang=de#old";
const article: LinkedArticle = {
  text: "“We will sail,” said Jo Bell. Übermorgen, 船。",
  markup: "<p>“We will sail,” said Jo Bell.",
  quote: { start: 1, exact: "We will sail," },
  kept: new Map([[0, false], [7, true]]),
};

const fragmentOf = (link: string) => new URL(link).hash;
const packed = (value: unknown) => `#article=${deflateRawSync(JSON.stringify(value)).toString("base64url")}`;

test("an article comes out of its link as it went in", async () => {
  const link = await linkTo(article, address);
  assert.ok(link?.startsWith("https://host.example/papers/?lang=de#article="));
  assert.deepEqual(await articleIn(fragmentOf(link)), article);
});

test("packed text is short and has only letters that every program leaves in an address", async () => {
  const long = "The harbour master said the ferry would sail. ".repeat(400);
  const letters = await pack(long);
  assert.match(letters, /^[\w-]+$/);
  assert.ok(letters.length < long.length / 20);
  assert.equal(await unpack(letters), long);
});

test("an article that is too long for an address gives no link", async () => {
  let state = 1;
  const noise = Array.from({ length: 90_000 }, () => String.fromCharCode(97 + ((state = (state * 48271) % 2147483647) % 26)));
  assert.equal(await linkTo({ ...article, text: noise.join("") }, address), null);
  assert.ok(longestLink < 90_000 * 0.8);
});

test("a fragment without an article is left alone", async () => {
  assert.equal(holdsArticle("#main"), false);
  assert.equal(await articleIn("#main"), null);
  assert.equal(await articleIn(""), null);
});

test("a damaged or hostile link gives nothing, and throws nothing", async () => {
  const link = fragmentOf((await linkTo(article, address))!);
  const broken = [
    "#article=",
    "#article=%00%00",
    "#article=AAAA",
    link.slice(0, -9),
    link.replace(/.{20}$/, "A".repeat(20)),
    packed(null),
    packed([]),
    packed("text"),
    packed({ text: 7, markup: null, quote: null }),
    packed({ text: "x", markup: {}, quote: null }),
    packed({ text: "  ", markup: null, quote: null }),
    packed({ __proto__: { text: "x", markup: null } }),
  ];
  for (const one of broken) assert.equal(await articleIn(one), null, one.slice(0, 40));
});

test("a quote that is none is dropped, the article stays", async () => {
  for (const quote of [undefined, 7, {}, { start: -1, exact: "x" }, { start: 0.5, exact: "x" }, { start: 1, exact: "" }]) {
    assert.deepEqual(await articleIn(packed({ text: "x", markup: null, quote })), { text: "x", markup: null, quote: null, kept: new Map() });
  }
});

test("what is no choice of a block is dropped, the others stay", async () => {
  const kept = [[2, true], [-1, true], [0.5, false], ["3", true], [4, "yes"], 7, null, [5, false]];
  const found = await articleIn(packed({ text: "x", markup: null, quote: null, kept }));
  assert.deepEqual([...found!.kept], [[2, true], [5, false]]);
  for (const none of [undefined, null, "all", { 0: true }]) {
    assert.equal((await articleIn(packed({ text: "x", markup: null, quote: null, kept: none })))!.kept.size, 0);
  }
});

test("a link without choices is no longer for them", async () => {
  const without = await linkTo({ ...article, kept: new Map() }, address);
  assert.ok(!(await unpack(fragmentOf(without!).slice("#article=".length)))!.includes("kept"));
});

test("a small link that unpacks to very much is refused", async () => {
  const bomb = packed({ text: "a".repeat(20_000_000), markup: null, quote: null });
  assert.ok(bomb.length < 30_000);
  assert.equal(await articleIn(bomb), null);
});

test("a link's quote is found by place, and by words when the place has moved", () => {
  const claims = [
    { content: [{ start: 5, exact: "no" }] },
    { content: [{ start: 40, exact: "no" }, { start: 60, exact: "never" }] },
  ];
  assert.equal(claimOf({ start: 40, exact: "no" }, claims), 1);
  assert.equal(claimOf({ start: 60, exact: "never" }, claims), 1);
  assert.equal(claimOf({ start: 41, exact: "no" }, claims), 0);
  assert.equal(claimOf({ start: 5, exact: "yes" }, claims), null);
});
