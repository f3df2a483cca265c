import assert from "node:assert/strict";
import { test } from "node:test";

import { setLanguage } from "../messages/messages.ts";
import { citation, quotation, statement } from "./attribution.ts";
import { reportFor } from "./report_for_tests.ts";

const text = `Dam leaks
“I told them,” said Noor Haddad. “They laughed.” Viktor Lund denied that any warning had been ignored. Lund called it “a rounding error”. The board had “no record” of that.
If the wall moved, the town would flood, the council said. Rey asked whether it would. She urged it to open its files. Holm did not say it was approved. Lund will say it holds.`;

const report = reportFor(
  text,
  [
    { words: ["I told them,", "They laughed."], speaker: "Noor Haddad" },
    { words: ["any warning had been ignored"], form: "indirect", polarity: "denied", speaker: "Viktor Lund" },
    { words: ["a rounding error"], quoted: ["a rounding error"], form: "mixed", speaker: "Viktor Lund" },
    { words: ["The board had “no record” of that"], quoted: ["no record"], form: "mixed" },
    { words: ["the wall moved, the town would flood"], form: "indirect", polarity: "hypothetical", speaker: "the council" },
    { words: ["it would"], form: "indirect", polarity: "question", speaker: "Rey" },
    { words: ["to open its files"], form: "indirect", polarity: "directive", speaker: "Rey" },
    { words: ["it was approved"], form: "indirect", polarity: "negated", speaker: "Holm" },
    { words: ["it holds"], form: "indirect", realised: false, speaker: "Viktor Lund" },
  ],
  { title: "Dam leaks", site: "Northshore", published: "2031-06-07T23:30:00-08:00", url: "https://northshore.example/dam" },
);

test("own words stand in marks, the reporter's do not", () => {
  assert.deepEqual(report.claims.slice(0, 4).map(quotation), [
    "“I told them, […] They laughed.”",
    "any warning had been ignored",
    "“a rounding error”",
    "The board had “no record” of that",
  ]);
});

test("a mark that lies outside a mixed claim is put back as its partner has it", () => {
  const half = reportFor("He was ‘a fool’ then.", [{ words: ["He was ‘a fool"], quoted: ["a fool"], form: "mixed" }]);
  assert.equal(quotation(half.claims[0]!), "He was ‘a fool’");
});

test("what is not asserted begins by saying so", () => {
  const sentences = report.claims.map((claim) => statement(claim, report));
  assert.equal(sentences[0], "“I told them, […] They laughed.” — Noor Haddad");
  assert.equal(sentences[1], "Denied by Viktor Lund: any warning had been ignored (in the reporter’s words)");
  assert.equal(sentences[3], "The board had “no record” of that — speaker unknown");
  assert.deepEqual(
    sentences.slice(4).map((one) => one.split(":")[0]),
    ["Only supposed by the council", "Asked by Rey", "Called for by Rey", "Not said by Holm", "Not said yet by Viktor Lund"],
  );
});

test("a question that is still to be asked says both", () => {
  const later = reportFor("He will ask whether it rains.", [
    { words: ["it rains"], form: "indirect", polarity: "question", realised: false, speaker: "He" },
  ]);
  assert.equal(statement(later.claims[0]!, later), "Asked by He: it rains (in the reporter’s words) (not said yet)");
});

test("a citation has headline, site, the day as written there, and a link to the words", () => {
  assert.equal(
    citation(report.claims[2]!, report),
    "“a rounding error” — Viktor Lund, in “Dam leaks”, Northshore, 7 June 2031, https://northshore.example/dam#:~:text=a%20rounding%20error",
  );
  assert.equal(
    citation(report.claims[1]!, report),
    "Denied by Viktor Lund: any warning had been ignored (in the reporter’s words) — in “Dam leaks”, Northshore, 7 June 2031, https://northshore.example/dam#:~:text=any%20warning%20had%20been%20ignored",
  );
});

test("a citation of an article that says nothing of itself is the sentence alone", () => {
  const bare = reportFor("“No,” she said.", [{ words: ["No,"] }]);
  assert.equal(citation(bare.claims[0]!, bare), "“No,” — speaker unknown");
});

test("an address that is none of the web is no link", () => {
  for (const url of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://", "not one"]) {
    const bad = { ...report, document: { ...report.document, url } };
    assert.ok(citation(report.claims[0]!, bad).endsWith("7 June 2031"), url);
  }
});

test("in German", () => {
  setLanguage("de");
  try {
    assert.equal(
      citation(report.claims[2]!, report).replace(/#.*/, ""),
      "„a rounding error“ — Viktor Lund, in „Dam leaks“, Northshore, 7. Juni 2031, https://northshore.example/dam",
    );
    assert.match(statement(report.claims[1]!, report), /^Bestritten von Viktor Lund: /);
  } finally {
    setLanguage("en");
  }
});
