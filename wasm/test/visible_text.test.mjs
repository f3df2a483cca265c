// Markup of every kind through WebAssembly: the text of the report is what parse5's tree shows.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { analyzeToJson } from "@whosaid/engine";

import { visibleText } from "../../tools/visible_text.mjs";

const pages = {
  "a plain page": "<!doctype html><title>no</title><h1>Ferry sinks</h1><p>Jo <b>Bell</b> said so.<p>More",
  "white space": "<div> One \n two<b> three </b>four<i>five </i> six&#32; seven&nbsp; eight </div>",
  "implied ends": "<ul><li>One<li>Two<ol><li>Three</ol></ul><dl><dt>Four<dd>Five<dt>Six</dl><p>Seven<h2>Eight</h2>",
  "misnested emphasis": "<p>One<b>two<i>three</b>four</i>five<p>six<b>seven<div>eight</b>nine</div>",
  "misnested blocks": "<div>One<span>two<p>three</span>four</div>five</p>six</section>seven",
  "ends alone": "</div>One</p>two</br>three</b>four</li>five</table>six</body>seven</html>eight",
  tables: "<table><caption>One<tr><td>Two<th>Three<tr><td>Four<table><td>Five</table>six<tfoot><td>Seven</table>eight",
  "cells alone": "<div>One<td>two</td><tr><th>three</th></tr><tbody>four</div>five",
  "a page inside a page": "<html><body><div>One<html class=a><body class=b><head>two</head></div>three",
  buttons: "<p>One<button>two<p>three<button>four</button>five</p>six",
  forms: "<form>One<div><form>two</div></form>three<form>four</form>",
  choices: "One<select><option>no<optgroup label=no><option>no</select>two<select><option>no<input>three",
  drawings: "One<svg><title>no</title><style><p></style>two<svg><foreignObject><p>no</p></foreignObject></svg>three",
  "data of drawings": "<svg><![CDATA[<p>no</p>]]></svg>One<![CDATA[two>]]>",
  formulas: "<math><mi>no<b>One</b></math>two<math><annotation>no</annotation></math>three",
  hidden: "<p hidden>no<p>One<div aria-hidden=true><p>no</div>two<span style='x:y;display:none'>no</span>three",
  "what only scripts show": "<noscript><p>no</noscript>One<template><td>no</td></template>two<dialog>no</dialog>three",
  scripts: "<script>'<p>no</p><!--<script></script>no--></script>One<style>no</style><textarea><p>no</textarea>two",
  quotations: "<p><q>One <q>two</q> three</q>",
  "kept lines": "<pre>\nOne\n  two   three<b>\nfour</b></pre><xmp><b>five\nsix</b></xmp><listing>seven\r\neight</listing>",
  ruby: "<ruby>One<rp>(<rt>no<rp>)</ruby>two",
  references: "<p>&lt;p&gt; &amp;amp; &notit; &#x80; &copy &nosuch; &#0; a&b",
  comments: "O<!-- no --!>n<!>e<!-->two<?no?>three</ no>four<!doctype html>five",
  links: "<a href=x>One<a href=y>two<p>three<a>four</a>five</a>six",
};

describe("visible text", () => {
  for (const [name, page] of Object.entries(pages)) {
    it(name, async () => {
      const report = JSON.parse(await analyzeToJson(new TextEncoder().encode(page), { input: "html" }));
      assert.equal(report.document.text, visibleText(page));
    });
  }
});
