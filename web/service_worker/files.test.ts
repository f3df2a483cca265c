import assert from "node:assert/strict";
import { test } from "node:test";

import { cachePrefix, fileFor, inboxName } from "./files.ts";

const files = ["index.html", "about.html", "assets/index-1.js"].map((path) => ({ path, integrity: "sha256-x" }));
const at = (url: string, scope = "https://host.example/papers/") => fileFor(url, scope, files);

test("the folder itself is the page, whatever its query or fragment", () => {
  assert.equal(at("https://host.example/papers/"), "index.html");
  assert.equal(at("https://host.example/papers/?from=app#a"), "index.html");
  assert.equal(at("https://host.example/", "https://host.example/"), "index.html");
});

test("files are found by their path, pages also without their ending", () => {
  assert.equal(at("https://host.example/papers/assets/index-1.js"), "assets/index-1.js");
  assert.equal(at("https://host.example/papers/about"), "about.html");
});

test("what the version does not have is left to the network", () => {
  assert.equal(at("https://host.example/papers/assets/index-0.js"), null);
  assert.equal(at("https://host.example/paper"), null);
  assert.equal(at("https://host.example/other/index.html"), null);
  assert.equal(at("https://elsewhere.example/papers/index.html"), null);
});

test("two folders of one host keep apart", () => {
  const one = cachePrefix("https://host.example/one/");
  assert.ok(!cachePrefix("https://host.example/one/two/").startsWith(one));
  assert.ok(inboxName("https://host.example/one/").startsWith(one));
});
