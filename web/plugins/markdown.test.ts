import assert from "node:assert/strict";
import { test } from "node:test";

import { htmlOf, sectionOf } from "./markdown.ts";

test("no HTML comes through, in blocks or in the line", () => {
  const html = htmlOf('<script>alert(1)</script>\n\nA <b onclick="x()">word</b> & `<i>`', 0);
  assert.ok(!/<(?:script|b|i)\b/.test(html), html);
  assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
});

test("links lead to the web or nowhere", () => {
  assert.equal(htmlOf("[a *b*](https://host.example/?x=1&y)", 0), '<p><a href="https://host.example/?x=1&amp;y" rel="noreferrer">a <em>b</em></a></p>\n');
  for (const target of ["../docs/x.md", "javascript:alert(1)", "data:text/html,x", "//host.example"]) {
    assert.equal(htmlOf(`[words](${target})`, 0), "<p>words</p>\n", target);
  }
  assert.equal(htmlOf("![A picture](x.png)", 0), "<p>A picture</p>\n");
});

test("headings go down, and not below the sixth", () => {
  assert.equal(htmlOf("# One\n\n##### Five", 2), "<h3>One</h3>\n<h6>Five</h6>\n");
});

test("a table keeps its cells", () => {
  const html = htmlOf("| a | b |\n|---|---|\n| 1 | **2** |", 0);
  assert.match(html, /<th>a<\/th><th>b<\/th>/);
  assert.match(html, /<td>1<\/td><td><strong>2<\/strong><\/td>/);
});

test("a section is cut out by its heading", () => {
  const document = "# T\n\n## One\n\nfirst\n\n## Two\n\nsecond\n\n### Inner\n\nthird\n\n## Three\n";
  assert.equal(sectionOf(document, "Two").trim(), "second\n\n### Inner\n\nthird");
  assert.throws(() => sectionOf(document, "Four"), /no section "Four"/);
});
