import assert from "node:assert/strict";
import { test } from "node:test";

import type { Claim, Report } from "../highlight/report.ts";
import { applyCorrections } from "./apply.ts";
import { describe, moved, movedTo, pieces, quotations, wholePieces } from "./boundaries.ts";
import { did, editsOf, noHistory, redo, undo } from "./history.ts";
import { boundaryEdit, claimRef, cueOf, mentionOf, wordsOf } from "./make_edits.ts";
import { emptyPatch, type Edit } from "./patch.ts";
import { locate, quoteOf } from "./quote.ts";
import { PatchError, readPatch, writePatch } from "./read_patch.ts";
import { testCase } from "./test_case.ts";

const text = "The mill is shut. Ana Rey said the mill is shut, and that it “was never safe”. “Look,” she added.";
const span = (words: string, after = 0) => {
  const start = text.indexOf(words, after);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length, exact: words };
};
const whole = { start: 0, end: text.length };

function claim(id: string, content: string, more: Partial<Claim> = {}): Claim {
  return {
    id, form: "indirect", act: "speech", polarity: "asserted", realised: true, venue: "body",
    content: [span(content, text.indexOf("said"))], quoted: [],
    cue: { ...span("said"), lemma: "say", stance: "neutral" }, source: null, speaker: "s1", link: "explicit", parent: null,
    utterance: id.replace("c", "u"), addressee: null, medium: null, when: null, hedges: [], evidence: [], alternatives: [],
    confidence: { span: 0.9, speaker: 0.9 }, ...more,
  };
}

const report: Report = {
  format: "whosaid-report/1",
  generator: { name: "whosaid", version: "0.1.0", model: "none" },
  offsetUnit: "utf16",
  document: { text, language: "en", title: null, byline: null, authors: [], published: null, modified: null, site: null, url: null },
  blocks: [{ start: 0, end: text.length, role: "paragraph", kept: true, score: 1, reason: "full sentences" }],
  speakers: [{ id: "s1", name: "Ana Rey", title: null, class: "named", organisation: null, mentions: [span("Ana Rey")] }],
  claims: [claim("c1", "the mill is shut, and that it “was never safe”", { form: "mixed", quoted: [span("was never safe")] }),
    claim("c2", "was never safe", { form: "mixed", quoted: [span("was never safe")], parent: "c1" })],
  noComment: [],
  warnings: [],
};

test("words are found where they stood", () => {
  const quote = quoteOf(text, span("mill is shut", 20));
  assert.deepEqual(locate(text, quote), { start: quote.start, end: quote.end });
});
test("words that moved are found by what stands around them", () => {
  const quote = quoteOf(text, span("she added"));
  assert.deepEqual(locate(`A line more. ${text}`, quote), { start: quote.start + 13, end: quote.end + 13 });
});
test("words in other surroundings, or in the same twice, are not guessed", () => {
  const quote = quoteOf(text, span("she added"));
  assert.equal(locate(text.replace("“Look,” ", ""), quote), "wordsNotThere");
  assert.equal(locate(` ${text} ${text}`, quoteOf(text, { start: 40, end: 44 })), "wordsTwice");
});
test("what stands around words cuts no surrogate pair", () => {
  const emoji = "🚢".repeat(40);
  const { prefix, suffix } = quoteOf(`${emoji}x${emoji}`, { start: 80, end: 81 });
  assert.ok(prefix.isWellFormed() && suffix.isWellFormed());
  const odd = quoteOf(`${emoji}xy${emoji}`, { start: 81, end: 82 });
  assert.ok(odd.prefix.isWellFormed() && odd.suffix.isWellFormed());
});

test("an end moves by words and marks, and stops at the other end and at the block's", () => {
  const shut = span("mill is");
  assert.deepEqual(pieces(text, span("shut. Ana")).map(({ start, end }) => text.slice(start, end)), ["shut", ".", "Ana"]);
  const at = (end: "start" | "end", steps: number) => {
    const { start, end: to } = moved(text, shut, end, steps, whole);
    return text.slice(start, to);
  };
  assert.equal(at("end", 1), "mill is shut");
  assert.equal(at("end", 2), "mill is shut.");
  assert.equal(at("end", -1), "mill");
  assert.equal(at("end", -5), "mill");
  assert.equal(at("start", 1), "is");
  assert.equal(at("start", 9), "is");
  assert.equal(at("start", -9), "The mill is");
});
test("an end dragged to a place takes the nearest word", () => {
  const found = movedTo(text, span("mill is"), "end", span("shut.").start + 3, whole);
  assert.equal(text.slice(found.start, found.end), "mill is shut");
});
test("what is selected becomes whole words, without the space around them", () => {
  const found = wholePieces(text, { start: span("ill is").start, end: span("Ana Re").end }, whole)!;
  assert.equal(text.slice(found.start, found.end), "mill is shut. Ana Rey");
  assert.equal(wholePieces(text, { start: 3, end: 4 }, whole), null);
});

const quotedIn = (words: string) => quotations(words, { start: 0, end: words.length }).map((one) => words.slice(one.start, one.end));
test("quotations are pairs of marks, the outermost, or run to the end", () => {
  assert.deepEqual(quotedIn("He “did” and “he said ‘no’ twice”."), ["did", "he said ‘no’ twice"]);
  assert.deepEqual(quotedIn('"Yes," it\'s "no'), ["Yes,", "no"]);
  assert.deepEqual(quotedIn("The ‘dogs’ tail’ and the farmers’ dogs"), ["dogs", ]);
  assert.deepEqual(quotedIn("„Ja“, sagte er. «Non», dit-il. 「はい」"), ["Ja", "Non", "はい"]);
  assert.deepEqual(quotedIn("“”"), []);
});
test("quotation marks decide the form", () => {
  const form = (...words: string[]) => describe(text, words.map((one) => span(one)), () => whole).form;
  assert.equal(form("Look,"), "direct");
  assert.equal(form("was never safe"), "mixed");
  assert.equal(form("it “was never safe”"), "mixed");
  assert.equal(form("the mill is shut"), "indirect");
});

test("undo takes the last edit back, redo brings it again, and a new edit ends what could be redone", () => {
  const [a, b, c] = [1, 2, 3].map((n): Edit => ({ kind: "accept", claim: { content: [quoteOf(text, { start: n, end: n + 1 })], cue: null } }));
  const two = did(did(noHistory, [a!]), [b!, c!]);
  assert.deepEqual(editsOf(two), [a, b, c]);
  assert.deepEqual(undo(two), { done: [[a]], undone: [[b, c]] });
  assert.deepEqual(redo(undo(two)), two);
  assert.deepEqual(did(undo(two), [c!]), { done: [[a], [c]], undone: [] });
  assert.equal(undo(noHistory), noHistory);
  assert.equal(redo(two), two);
});

test("a claim inside one that is removed moves up", () => {
  const { report: corrected } = applyCorrections(report, { edits: [{ kind: "remove", claim: claimRef(report, report.claims[0]!) }] });
  assert.deepEqual(corrected.claims.map(({ id, parent }) => [id, parent]), [["c2", null]]);
});
test("of two claims with the same words the cue decides; without one nothing does", () => {
  const twice = { ...report, claims: [...report.claims, claim("c3", "was never safe", { cue: { ...span("added"), lemma: "add", stance: "neutral" } })] };
  const accept = (cue: Claim["cue"]) => ({ kind: "accept" as const, claim: claimRef(twice, { ...twice.claims[2]!, cue }) });
  assert.deepEqual([...applyCorrections(twice, { edits: [accept(twice.claims[2]!.cue)] }).judged], ["c3"]);
  assert.deepEqual(applyCorrections(twice, { edits: [accept(null)] }).outcomes, [{ status: "unfit", reason: "claimTwice" }]);
});
test("a new boundary changes form and quoted words with it", () => {
  const edit = boundaryEdit(report, report.claims[0]!, [span("the mill is shut", 30)]);
  const { report: corrected, outcomes } = applyCorrections(report, { edits: [edit] });
  assert.deepEqual(outcomes, [{ status: "applied" }]);
  assert.deepEqual([corrected.claims[0]!.form, corrected.claims[0]!.quoted], ["indirect", []]);
});
test("a label that is quoted whole stays a fragment", () => {
  const edit = boundaryEdit(report, report.claims[1]!, [span("never safe")]);
  assert.equal(edit.kind === "boundary" && edit.form, "mixed");
});
test("a cue knows its lemma and stance from another claim", () => {
  assert.deepEqual([cueOf(report, span("said")).lemma, cueOf(report, span("added")).lemma], ["say", null]);
});
test("a name has to stand in the article, as whole words", () => {
  assert.deepEqual(mentionOf(text, "Ana Rey", 90), { start: 18, end: 25 });
  assert.equal(mentionOf(text, "Ana Re", 0), null);
  assert.equal(mentionOf(text, "Bo Amsel", 0), null);
  assert.equal(mentionOf(text, "", 0), null);
  assert.equal(mentionOf(text, "mill", 40)!.start, span("mill", 20).start);
});

test("a file that is no patch is refused, with the place", () => {
  const file = (change: object) => JSON.stringify({ ...emptyPatch(), ...change });
  const refused = (content: string, why: RegExp) => assert.throws(() => readPatch(content), (error) => error instanceof PatchError && why.test(error.message));
  refused("{", /not JSON/);
  refused("[]", /object/);
  refused(file({ format: "whosaid-patch/2" }), /another version/);
  refused(file({ format: "other" }), /does not say/);
  refused(file({ edits: {} }), /^edits has to be a list/);
  refused(file({ complete: 1 }), /^complete/);
  refused(file({ edits: [{ kind: "bless" }] }), /^edits\[0\]\.kind.*bless/);
  refused(file({ edits: [{ kind: "accept", claim: { content: [], cue: null } }] }), /^edits\[0\]\.claim\.content has to be a list of at least one/);
  refused(file({ edits: [{ kind: "accept", claim: { content: [{ ...quoteOf(text, span("mill")), end: 5 }], cue: null } }] }), /as far apart/);
  refused(file({ edits: [{ kind: "polarity", claim: claimRef(report, report.claims[0]!), polarity: "maybe" }] }), /one of asserted/);
});
test("a patch written is a patch read", () => {
  const patch = { ...emptyPatch("Mill", null), edits: [{ kind: "remove" as const, claim: claimRef(report, report.claims[0]!) }] };
  assert.deepEqual(readPatch(writePatch(patch)), patch);
});

test("a test case asks for the claims in words, names and places", () => {
  assert.deepEqual(testCase({ ...report, claims: [report.claims[0]!, { ...report.claims[1]!, polarity: "denied", speaker: null, cue: null }] }, "Why.").expected.claims, [
    { form: "mixed", content: ["the mill is shut, and that it “was never safe”"], speaker: "Ana Rey", cue: "said", source: null },
    { form: "mixed", content: ["was never safe"], speaker: null, cue: null, source: null, polarity: "denied", parent: 0 },
  ]);
});
test("words for a claim of a chosen form fit it", () => {
  assert.equal(wordsOf(report, [span("the mill is shut", 30)], "direct").quoted.length, 1);
  assert.deepEqual(wordsOf(report, [span("was never safe")], "indirect").quoted, []);
});
