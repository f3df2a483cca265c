import assert from "node:assert/strict";
import { test } from "node:test";

import type { Claim, Report, Speaker } from "../highlight/report.ts";
import { compareReports, type ClaimPair } from "./compare.ts";
import { diff } from "./diff.ts";
import { matchSpeakers } from "./speakers.ts";
import { tokensOf } from "./tokens.ts";

interface Said {
  by: string | null;
  words: string | string[];
  own?: string; // quoted words of a mixed claim
  form?: Claim["form"];
  cue?: [string, NonNullable<Claim["cue"]>["stance"]];
  polarity?: Claim["polarity"];
}

const span = (exact: string) => ({ start: 0, end: exact.length, exact });

function reportOf(...all: Said[]): Report {
  const names = [...new Set(all.flatMap(({ by }) => (by === null ? [] : [by])))];
  const speakers = names.map((name, i): Speaker => ({
    id: `s${i + 1}`, name, title: null, class: /^\p{Lu}/u.test(name) ? "named" : "role", organisation: null, mentions: [span(name)],
  }));
  const claims = all.map(({ by, words, own, form = "direct", cue, polarity = "asserted" }, i): Claim => {
    const content = [words].flat().map(span) as Claim["content"];
    return {
      id: `c${i + 1}`, form: own ? "mixed" : form, act: "speech", polarity, realised: true, venue: "body", content,
      quoted: own ? [span(own)] : form === "direct" ? content : [],
      cue: cue ? { ...span(cue[0]), lemma: cue[0], stance: cue[1] } : null,
      source: null, speaker: by === null ? null : `s${names.indexOf(by) + 1}`, link: "explicit", parent: null, utterance: `u${i + 1}`,
      addressee: null, medium: null, when: null, hedges: [], evidence: [], alternatives: [], confidence: { span: 1, speaker: 1 },
    };
  });
  return {
    format: "whosaid-report/1", generator: { name: "whosaid", version: "0.1.0", model: "none" }, offsetUnit: "utf16",
    document: { text: "", language: "en", title: null, byline: null, authors: [], published: null, modified: null, site: null, url: null },
    blocks: [], speakers, claims, noComment: [], warnings: [],
  };
}

const shown = ({ pieces }: Pick<ClaimPair, "pieces">) =>
  pieces.map(({ change, text }) => ({ same: "=", gone: "-", new: "+" })[change] + text).join(" | ");
const pairs = (a: Said[], b: Said[]) => compareReports(reportOf(...a), reportOf(...b)).pairs;

const pump = "We tested every pump in the ship twice.";

test("words are the same whatever their case, marks and apostrophes", () => {
  const keys = (text: string) => tokensOf(text).map(({ key }) => key).join(" ");
  assert.equal(keys("“It’s NEVER” – safe!"), keys("it's never safe"));
});
test("a difference is what both have, what is gone and what is new, in order", () => {
  const found = diff(tokensOf("we tested every pump twice"), tokensOf("We tested the pumps twice."));
  assert.equal(shown(found), "=We tested | -every pump | +the pumps | =twice.");
  assert.equal(found.shared, 3);
});
test("a difference of very long runs is one change, not minutes", () => {
  const long = (seed: string) => Array.from({ length: 5000 }, (_, i) => `${seed}${i}`).join(" ");
  const { pieces } = diff(tokensOf(`one ${long("a")} end`), tokensOf(`one ${long("b")} end`));
  assert.deepEqual(pieces.map(({ change }) => change), ["same", "gone", "new", "same"]);
});

test("the same quote, whole", () => {
  const [pair] = pairs([{ by: "Ole Brandt", words: pump }], [{ by: "Ole Brandt", words: ["“We tested every pump", "in the ship twice"] }]);
  assert.deepEqual([pair!.kept, pair!.sameSpeaker, pair!.quoted], ["whole", true, true]);
});
test("a quote that lost its beginning or end is trimmed", () => {
  const short = { by: "Ole Brandt", words: "they had tested “every pump”", own: "every pump" };
  assert.equal(pairs([{ by: "Ole Brandt", words: pump }], [short])[0]!.kept, "trimmedInB");
  assert.equal(pairs([short], [{ by: "Ole Brandt", words: pump }])[0]!.kept, "trimmedInA");
});
test("a quote with a gap that shows is trimmed", () => {
  const a = [{ by: "Ole Brandt", words: pump }];
  assert.equal(pairs(a, [{ by: "Ole Brandt", words: "We tested every pump … twice." }])[0]!.kept, "trimmedInB");
  assert.equal(pairs(a, [{ by: "Ole Brandt", words: ["We tested every pump", "twice."] }])[0]!.kept, "trimmedInB");
});
test("a quote that lost a word in the middle is altered: it may say the opposite", () => {
  const [pair] = pairs([{ by: "Ole Brandt", words: "I did not sign the order for the pumps" }], [{ by: "Ole Brandt", words: "I did sign the order for the pumps" }]);
  assert.equal(pair!.kept, "altered");
  assert.equal(shown(pair!), "=I did | -not | =sign the order for the pumps");
});
test("another word in it alters a quote", () => {
  assert.equal(pairs([{ by: "Ole Brandt", words: pump }], [{ by: "Ole Brandt", words: "We checked every pump in the ship twice." }])[0]!.kept, "altered");
});
test("quotes that share a few common words are two quotes", () => {
  const found = compareReports(
    reportOf({ by: "Ole Brandt", words: "It is one of the best ships we have had" }),
    reportOf({ by: "Ole Brandt", words: "It is one of the reasons that nobody wants to live on the islands" }),
  );
  assert.deepEqual([found.pairs, found.onlyA, found.onlyB], [[], [0], [0]]);
});
test("a word or two are the same quote only from the same mouth", () => {
  const long = [{ by: "Ole Brandt", words: pump }];
  assert.equal(pairs(long, [{ by: "Rut Aker", words: "every pump", own: "every pump" }]).length, 0);
  assert.equal(pairs(long, [{ by: "Ole Brandt", words: "in the", own: "in the" }]).length, 0);
});
test("every claim has one partner, the best", () => {
  const found = pairs(
    [{ by: "Ole Brandt", words: pump }, { by: "Ole Brandt", words: "We tested every pump in the harbour" }],
    [{ by: "Ole Brandt", words: "We tested every pump in the harbour" }, { by: "Ole Brandt", words: pump }],
  );
  assert.deepEqual(found.map(({ a, b, kept }) => [a, b, kept]), [[0, 1, "whole"], [1, 0, "whole"]]);
});
test("the same words by somebody else are shown as that", () => {
  const [pair] = pairs([{ by: "Ole Brandt", words: pump }], [{ by: "Rut Aker", words: pump }]);
  assert.deepEqual([pair!.kept, pair!.sameSpeaker], ["whole", false]);
});
test("a cue that differs, with its stance; and one that is denied in the other article", () => {
  const of = (cue: Said["cue"], polarity?: Claim["polarity"]): Said[] =>
    [{ by: "owners", words: "the pumps had failed in March", form: "indirect", ...(cue ? { cue } : {}), ...(polarity ? { polarity } : {}) }];
  const [pair] = pairs(of(["say", "neutral"]), of(["admit", "concessive"]));
  assert.deepEqual([pair!.cue!.a.exact, pair!.cue!.b.exact, pair!.cue!.stanceDiffers], ["say", "admit", true]);
  assert.equal(pairs(of(["say", "neutral"]), of(["say", "neutral"]))[0]!.cue, null);
  assert.equal(pairs(of(["say", "neutral"]), of(["deny", "denying"], "denied"))[0]!.standingDiffers, true);
});

test("speakers are the same by name, or by surname where there is only one", () => {
  const a = reportOf({ by: "Ole Brandt", words: "x" }, { by: "Ada Holm", words: "x" }, { by: "mayor", words: "x" }, { by: "Rut Aker", words: "x" });
  const b = reportOf({ by: "Brandt", words: "x" }, { by: "Ida Holm", words: "x" }, { by: "mayor", words: "x" });
  const { both, onlyA, onlyB } = matchSpeakers(a, b);
  assert.deepEqual(both.map((one) => [one.a.name, one.b.name]), [["mayor", "mayor"], ["Ole Brandt", "Brandt"]]);
  assert.deepEqual([onlyA.map(({ name }) => name), onlyB.map(({ name }) => name)], [["Ada Holm", "Rut Aker"], ["Ida Holm"]]);
});
test("nobody is the same as nobody", () => {
  const found = compareReports(reportOf({ by: null, words: pump }), reportOf({ by: null, words: pump }));
  assert.equal(found.pairs[0]!.sameSpeaker, false);
});

test("each of two thousand alike claims finds its own", () => {
  const many = (salt: string) => reportOf(...Array.from({ length: 2000 }, (_, i): Said => ({
    by: `Witness Number${i % 40}`, words: `We carried what we could up to the road in week ${i} ${salt}${i} and nobody asked us about ${salt}${i * 7}`,
  })));
  const found = compareReports(many("x"), many("x"));
  assert.equal(found.pairs.length, 2000);
  assert.ok(found.pairs.every(({ kept }) => kept === "whole"));
});
