// The packages as they are handed in: what they ask for, what they may do, that the stores' linter has nothing to say,
// and that the same sources give the same bytes.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const dist = join(root, "dist");
const { version } = JSON.parse(readFileSync(join(root, "web/package.json"), "utf8"));

function manifest(browser) {
  return JSON.parse(readFileSync(join(dist, browser, "manifest.json"), "utf8"));
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

for (const browser of ["chrome", "firefox"]) {
  describe(browser, () => {
    it("asks for no page, and for no more than it needs", () => {
      const asked = manifest(browser);
      const own = browser === "chrome" ? ["sidePanel"] : [];
      assert.deepEqual(asked.permissions, ["activeTab", "scripting", "contextMenus", "storage", ...own]);
      for (const key of ["host_permissions", "optional_permissions", "optional_host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"]) {
        assert.equal(asked[key], undefined, key);
      }
    });

    it("runs no code but its own", () => {
      const policy = manifest(browser).content_security_policy.extension_pages;
      assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; object-src 'self';/);
      assert.match(policy, /; connect-src 'self';/);
      assert.doesNotMatch(policy, /https?:|\*|unsafe-inline|'unsafe-eval'/);
    });

    it("names nothing of the test build, no address, and nothing that sets markup", () => {
      for (const file of filesOf(join(dist, browser)).filter((name) => name.endsWith(".js"))) {
        const source = readFileSync(file, "utf8");
        assert.doesNotMatch(source, /whosaid-test|testClick/, file);
        assert.doesNotMatch(source, /\.innerHTML\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function/, file);
        const addresses = [...source.matchAll(/https?:\/\/[^"'`\s)]+/g)].map(([address]) => address);
        // Names of vocabularies look like addresses; nothing asks for them.
        const vocabulary = (one) => one.startsWith("http://www.w3.org/") || one === "https://schema.org";
        assert.deepEqual(addresses.filter((one) => !vocabulary(one)), [], file);
      }
    });

    it("has every file that it names, each small enough for the stores' checks", () => {
      const asked = manifest(browser);
      const named = [...Object.values(asked.icons), "panel.html", "content.js", "engine/worker.js", "engine/whosaid.wasm"];
      for (const file of named) assert.ok(existsSync(join(dist, browser, file)), file);
      for (const file of filesOf(join(dist, browser)).filter((name) => /\.(?:js|json)$/.test(name))) {
        assert.ok(statSync(file).size < 5_000_000, file);
      }
    });

    it("has its words in every language", () => {
      const words = [...JSON.stringify(manifest(browser)).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
      for (const language of ["en", "de"]) {
        const messages = JSON.parse(readFileSync(join(dist, browser, "_locales", language, "messages.json"), "utf8"));
        for (const word of [...words, "menuPage", "menuSelection"]) assert.ok(messages[word]?.message, `${language} ${word}`);
        assert.ok(messages.description.message.length <= 132, "the Chrome store takes 132 characters");
        assert.ok(messages.name.message.length <= 75, "the Chrome store takes 75 characters");
      }
    });
  });
}

it("Firefox is told the add-on's id, and that it collects no data", () => {
  const { gecko } = manifest("firefox").browser_specific_settings;
  assert.match(gecko.id, /@/);
  assert.deepEqual(gecko.data_collection_permissions, { required: ["none"] });
  assert.equal(manifest("firefox").incognito, undefined);
});

it("Chrome keeps private windows apart", () => {
  assert.equal(manifest("chrome").incognito, "split");
});

it("web-ext lint finds no error and no warning", () => {
  const program = join(root, "node_modules/web-ext/bin/web-ext.js");
  const args = [program, "lint", "--source-dir", join(dist, "firefox"), "--output", "json", "--no-config-discovery"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const { summary } = JSON.parse(stdout || `{"summary": ${JSON.stringify(stderr)}}`);
  assert.deepEqual(summary, { errors: 0, notices: 0, warnings: 0 });
});

it("the same sources give the same zips", () => {
  const hashes = () =>
    ["chrome", "firefox"].map((browser) =>
      createHash("sha256").update(readFileSync(join(dist, `whosaid-${browser}-${version}.zip`))).digest("hex"),
    );
  const before = hashes();
  const { status, stderr } = spawnSync(process.execPath, [join(root, "web/extension/tools/build.mjs")], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.deepEqual(hashes(), before);
});
