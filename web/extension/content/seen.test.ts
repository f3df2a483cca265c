// The walk and the core must mean the same by a block and by an element without text.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { blockTags, unseenTags } from "./seen.ts";

const table = readFileSync("../core/html/tags.inc", "utf8");
const tags = [...table.matchAll(/^WHOSAID_TAG\(\w+, "([^"]+)", ([^)]+)\)/gm)].map(([, name, traits]) => ({
  name: name!,
  traits: traits!.split(" | "),
}));

test("the table of tags was read", () => assert.ok(tags.length > 100));

test("blocks are the core's blocks", () => {
  const blocks = tags.filter(({ traits }) => traits.includes("kBlock")).map(({ name }) => name);
  assert.deepEqual([...blockTags].sort(), blocks.sort());
});

test("what the core does not show is not walked", () => {
  const invisible = tags.filter(({ traits }) => traits.includes("kInvisible")).map(({ name }) => name);
  assert.deepEqual([...unseenTags].sort(), [...invisible, "head"].sort());
});
