// Web Annotations and schema.org.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixedReport } from "../e2e/fixed_report.mjs";
import type { Report } from "../highlight/report.ts";
import { toAnnotations } from "./annotation.ts";
import { hostile, reportFor } from "./report_for_tests.ts";
import { toSchemaOrg } from "./schema_org.ts";

type Json = Record<string, any>; // what a reader of the file would parse

const annotations = (report: Report): Json[] => JSON.parse(toAnnotations(report)).first.items;
const graph = (report: Report): Json[] => JSON.parse(toSchemaOrg(report))["@graph"];

test("selectors choose the words, in code points, with 32 around them", () => {
  const text = `👩‍👩‍👧 😀 cafe\u0301: she said “it’s 🐈 time” 😀 and left for the long way round, over the 𝔥ills`;
  const report = reportFor(text, [{ words: ["it’s 🐈 time"] }]);
  const [quote, position] = annotations(report)[0]!["target"].selector;
  const points = [...text];
  assert.equal(points.slice(position.start, position.end).join(""), "it’s 🐈 time");
  assert.equal(quote.exact, "it’s 🐈 time");
  assert.equal(quote.prefix, points.slice(Math.max(0, position.start - 32), position.start).join(""));
  assert.equal(quote.suffix, points.slice(position.end, position.end + 32).join(""));
  assert.equal([...quote.suffix].length, 32);
});

test("every span of every claim is a target, and its position chooses its words", () => {
  const points = [...fixedReport.document.text];
  annotations(fixedReport as Report).forEach((one, i) => {
    const targets = [one["target"]].flat();
    assert.equal(targets.length, fixedReport.claims[i].content.length);
    for (const [k, { selector }] of targets.entries()) {
      assert.equal(points.slice(selector[1].start, selector[1].end).join(""), fixedReport.claims[i].content[k].exact);
    }
  });
});

test("an annotation has what the model asks for", () => {
  const collection = JSON.parse(toAnnotations(fixedReport as Report));
  assert.equal(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
  assert.equal(collection.total, collection.first.items.length);
  const ids = collection.first.items.map(({ id }: Json) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const one of collection.first.items) {
    assert.deepEqual([one.type, one.motivation], ["Annotation", "describing"]);
    for (const { source, selector } of [one.target].flat()) {
      assert.equal(source, "#article");
      assert.deepEqual(selector.map(({ type }: Json) => type), ["TextQuoteSelector", "TextPositionSelector"]);
    }
  }
  const linked = reportFor("“No,” she said.", [{ words: ["No,"] }], { url: "https://a.example/x" });
  assert.equal(annotations(linked)[0]!["target"].source, "https://a.example/x");
});

test("what is not asserted is said and tagged as such in its annotation", () => {
  annotations(fixedReport as Report).forEach(({ body }, i) => {
    const { polarity, realised } = fixedReport.claims[i];
    const tags = body.slice(1).map(({ value }: Json) => value);
    assert.ok(tags.includes(`polarity:${polarity}`) && tags.includes(`realised:${realised}`));
    const says = /^(?:Denied|Not said|Only supposed|Asked|Called for|Not said yet)\b/.test(body[0].value);
    assert.equal(says, polarity !== "asserted" || !realised, body[0].value);
  });
});

test("nobody is made to claim what is not asserted", () => {
  const things = graph(fixedReport as Report).slice(1);
  things.forEach((one, i) => {
    const { polarity, realised, form } = fixedReport.claims[i];
    if (polarity === "asserted" && realised) {
      assert.equal(one["@type"], form === "direct" ? "Quotation" : "Claim");
      return;
    }
    assert.equal(one["@type"], "Statement");
    for (const name of ["author", "creator", "spokenByCharacter", "claimInterpreter"]) assert.ok(!(name in one), name);
    assert.notEqual(one["text"], fixedReport.claims[i].content[0].exact);
    assert.ok(one["description"].length > 0);
  });
});

test("a quotation, and a claim with the words quoted in it", () => {
  const report = reportFor(
    "“Yes,” said Osei. She called it “a rounding error”.",
    [
      { words: ["Yes,"], speaker: "Osei" },
      { words: ["it “a rounding error”"], quoted: ["a rounding error"], form: "mixed", speaker: "Osei" },
    ],
    { title: "Road", url: "https://a.example/r", authors: ["Nell Carrow"], site: "Northshore", published: "2031-05-04" },
  );
  const osei = { "@type": "Person", name: "Osei" };
  const part = { "@id": "https://a.example/r" };
  assert.deepEqual(graph(report), [
    {
      "@type": "Article", "@id": "https://a.example/r", headline: "Road", author: [{ "@type": "Person", name: "Nell Carrow" }],
      datePublished: "2031-05-04", inLanguage: "en", isPartOf: { "@type": "WebSite", name: "Northshore" }, url: "https://a.example/r",
    },
    { "@type": "Quotation", "@id": "#c1", inLanguage: "en", text: "Yes,", spokenByCharacter: osei, isPartOf: part },
    {
      "@type": "Claim", "@id": "#c2", inLanguage: "en", text: "it “a rounding error”", author: osei,
      claimInterpreter: [{ "@type": "Person", name: "Nell Carrow" }], appearance: part,
      hasPart: [{ "@type": "Quotation", text: "a rounding error", spokenByCharacter: osei }],
    },
  ]);
});

test("never a review of a claim", () => {
  assert.doesNotMatch(toSchemaOrg(fixedReport as Report), /ClaimReview|reviewRating/);
});

test("hostile words parse back, and end no script element", () => {
  for (const words of hostile) {
    const report = reportFor(words.replaceAll("\n", " "), [{ words: [words], speaker: words }], { title: words });
    assert.doesNotMatch(toSchemaOrg(report), /[<\u2028\u2029]/);
    assert.equal(graph(report)[1]!["text"], words);
    assert.equal(annotations(report)[0]!["target"].selector[0].exact, words);
  }
});
