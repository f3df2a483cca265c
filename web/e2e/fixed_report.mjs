// A report made by hand, of an invented article, with every kind of claim, speaker and block: what the page
// must be able to show, whatever the engine finds today.

const lines = [
  ["nav", false, "Home   News   Culture   Travel", "a row of section names"],
  ["kicker", false, "Northshore", "short line above the headline"],
  ["headline", true, "Dam ‘never safe’, says engineer who warned the board", "title-like line above the body"],
  ["standfirst", true, "Three inquiries and no answer: how the Hollin Dam came to leak.", "sentence below the headline"],
  ["byline", false, "By Edda Marlowe", "begins with By and a name"],
  ["date", false, "7 June 2031", "a date alone"],
  ["caption", false, "Engineer Noor Haddad, who said the wall was “weeping”, at the dam in May.", "a person and a place, no full story"],
  ["credit", false, "Photograph: Sam Ito/Northshore", "names a photographer"],
  ["paragraph", true, "The Hollin Dam was “never safe”, according to Noor Haddad, the engineer who inspected it twice.", "full sentences"],
  ["paragraph", true, "“I told them in April,” Haddad said. “I told them again in May, and they asked me, ‘Can it wait?’”", "full sentences"],
  ["ad", false, "Advertisement", "names an advertisement"],
  ["promo", false, "Subscribe now and save half on your first year", "asks to subscribe"],
  ["paragraph", true, "The board’s chairman, Viktor Lund, denied that any warning had been ignored. He said the gates were repaired in 2029.", "full sentences"],
  ["paragraph", true, "Two officials, who asked not to be named because the inquiry is under way, said Lund had seen the report. A board spokeswoman said it had “no record” of that.", "full sentences"],
  ["heading", true, "What happens now", "short line before a paragraph"],
  ["paragraph", true, "Should the dam be emptied? Minister Ana Rey asked whether the valley could do without it. She urged the board to open its files.", "full sentences"],
  ["paragraph", true, "If the wall moved again, the Valley Council said, the town would have four hours. Lund is expected to say on Monday that it will not.", "full sentences"],
  ["listItem", true, "Geologist Bo Lind: the rock is sound.", "begins with a bullet"],
  ["listItem", true, "Farmer Ida Strand: “We drink from it.”", "begins with a bullet"],
  ["blockquote", true, "“Nobody rang us. Nobody has rung us since.”", "set apart, in quotation marks"],
  ["paragraph", true, "“It was a good dam once,” someone had painted on the gate. Per Holm did not say that the council had approved it, but Mia Berg believes it did. Tor Vik called the plan “a bucket under a tap”. The Ministry of Works declined to comment.", "full sentences"],
  ["share", false, "Share this article", "asks to share"],
  ["related", false, "Read more: The valley that moved", "points to another story"],
  ["newsletter", false, "Sign up to the Northshore letter", "asks for an address"],
];

const text = lines.map(([, , words]) => words).join("\n\n");

function spanOf(words, after = 0) {
  const start = text.indexOf(words, after);
  if (start < 0) throw new Error(`Not in the article: ${words}`);
  return { start, end: start + words.length, exact: words };
}

let position = 0;
const blocks = lines.map(([role, kept, words, reason]) => {
  const start = text.indexOf(words, position);
  position = start + words.length;
  return { start, end: position, role, kept, score: kept ? 2.1 : -1.7, reason };
});

const speakers = [
  ["s1", "Noor Haddad", "engineer", "named"],
  ["s2", "Viktor Lund", "chairman", "named", { organisation: "the board" }],
  ["s3", "two officials", null, "anonymous", { anonymityReason: "the inquiry is under way", count: "two" }],
  ["s4", "board spokeswoman", null, "spokesperson", { organisation: "the board" }],
  ["s5", "Ana Rey", "Minister", "named"],
  ["s6", "Valley Council", null, "organisation"],
  ["s7", "Bo Lind", "Geologist", "named"],
  ["s8", "Ida Strand", "Farmer", "named"],
  ["s9", "Per Holm", null, "named"],
  ["s10", "Mia Berg", null, "named"],
  ["s11", "Tor Vik", null, "named"],
  ["s12", "Ministry of Works", null, "organisation"],
].map(([id, name, title, kind, more = {}]) => ({
  id, name, title, class: kind, organisation: null, mentions: [], ...more,
}));

const claims = [];
function claim(form, speaker, content, more = {}) {
  const after = more.after ? text.indexOf(more.after) : 0;
  const spans = content.map((words) => spanOf(words, after));
  const { cue, source, quoted, evidence, ...rest } = more;
  delete rest.after;
  claims.push({
    id: `c${claims.length + 1}`, form, act: "speech", polarity: "asserted", realised: true, venue: "body",
    content: spans,
    quoted: form === "direct" ? spans : (quoted ?? []).map((words) => spanOf(words, after)),
    cue: cue ? { ...spanOf(cue, after), lemma: cue, stance: "neutral" } : null,
    source: source ? { ...spanOf(source, after), class: "named", core: spanOf(source, after) } : null,
    speaker, link: "explicit", parent: null, utterance: null, addressee: null, medium: null, when: null, hedges: [],
    evidence: (evidence ?? []).map(([rule, ...words]) => ({ rule, spans: words.map((one) => spanOf(one, after)) })),
    alternatives: [], confidence: { span: 0.97, speaker: speaker ? 0.95 : 0 },
    ...rest,
  });
}

claim("mixed", "s1", ["never safe"], { quoted: ["never safe"], cue: "says", source: "engineer", link: "inferred", venue: "headline", headlineSupport: "exact", confidence: { span: 0.9, speaker: 0.8 }, evidence: [["matched to the body", "engineer"]] });
claim("mixed", "s1", ["the wall was “weeping”"], { quoted: ["weeping"], cue: "said", source: "Noor Haddad", venue: "caption" });
claim("mixed", "s1", ["The Hollin Dam was “never safe”"], { quoted: ["never safe”, according"].map((one) => one.slice(0, 10)), after: "The Hollin Dam was “", cue: "according to", source: "Noor Haddad, the engineer who inspected it twice" });
claim("direct", "s1", ["I told them in April,", "I told them again in May, and they asked me, ‘Can it wait?’"], { after: "“I told them", cue: "said", source: "Haddad", evidence: [["subject of the cue", "Haddad said"], ["surname of a full name", "Haddad"]] });
claim("direct", null, ["Can it wait?"], { after: "“I told them", cue: "asked", parent: "c4", polarity: "question" });
claim("indirect", "s2", ["any warning had been ignored"], { cue: "denied", source: "The board’s chairman, Viktor Lund", polarity: "denied", evidence: [["subject of the cue", "Viktor Lund, denied"]] });
claim("indirect", "s2", ["the gates were repaired in 2029"], { after: "He said", cue: "said", source: "He", confidence: { span: 0.95, speaker: 0.78 }, evidence: [["subject of the cue", "He said"], ["pronoun for the last speaker", "He"]], alternatives: [{ speaker: "s1", confidence: 0.12 }] });
claim("indirect", "s3", ["Lund had seen the report"], { cue: "said", after: "Two officials", source: "Two officials" });
claim("mixed", "s4", ["it had “no record” of that"], { quoted: ["no record"], after: "A board spokeswoman", cue: "said", source: "A board spokeswoman" });
claim("indirect", "s5", ["the valley could do without it"], { cue: "asked whether", source: "Minister Ana Rey", polarity: "question" });
claim("indirect", "s5", ["to open its files"], { cue: "urged", source: "She", polarity: "directive", after: "She urged", confidence: { span: 0.9, speaker: 0.55 } });
claim("indirect", "s6", ["the wall moved again", "the town would have four hours"], { cue: "said", after: "If the wall", source: "the Valley Council", polarity: "hypothetical" });
claim("indirect", "s2", ["it will not"], { cue: "say", after: "Lund is expected", source: "Lund", realised: false });
claim("indirect", "s7", ["the rock is sound."], { source: "Geologist Bo Lind", link: "structural" });
claim("direct", "s8", ["We drink from it."], { source: "Farmer Ida Strand", link: "structural" });
claim("direct", null, ["Nobody rang us. Nobody has rung us since."], { link: "none", confidence: { span: 0.95, speaker: 0 } });
claim("direct", null, ["It was a good dam once,"], { link: "none", confidence: { span: 0.95, speaker: 0 } });
claim("indirect", "s9", ["the council had approved it"], { cue: "did not say", source: "Per Holm", polarity: "negated" });
claim("indirect", "s10", ["it did"], { after: "Mia Berg", cue: "believes", source: "Mia Berg", act: "belief" });
claim("mixed", "s11", ["a bucket under a tap"], { quoted: ["a bucket under a tap"], cue: "called", source: "Tor Vik", disputed: true });

export const fixedReport = {
  format: "whosaid-report/1",
  generator: { name: "whosaid", version: "0.1.0", model: "none" },
  offsetUnit: "utf16",
  document: {
    text, language: "en", title: lines[2][2], byline: "Edda Marlowe", authors: ["Edda Marlowe"],
    published: "2031-06-07", modified: null, site: null, url: null,
  },
  blocks,
  speakers,
  claims,
  noComment: [{ party: "s12", status: "declined", ...spanOf("declined to comment") }],
  warnings: [{ code: "unclosedQuote", message: "One quotation is never closed; it ends with its paragraph.", start: 0, end: 0, count: 1 }],
};

export const emptyReport = {
  ...fixedReport,
  document: { ...fixedReport.document, text: "Two eggs, a cup of flour, and a pinch of salt.", title: null },
  blocks: [{ start: 0, end: 46, role: "paragraph", kept: true, score: 1, reason: "full sentences" }],
  speakers: [], claims: [], noComment: [], warnings: [],
};

/** A report of about a megabyte of article: `paragraphs` of them with two claims each, of 40 speakers. */
export function bigReport(paragraphs) {
  const report = { ...emptyReport, blocks: [], claims: [], speakers: [] };
  for (let i = 0; i < 40; i++) {
    report.speakers.push({ id: `s${i + 1}`, name: `Witness Number${i + 1}`, title: null, class: "named", organisation: null, mentions: [] });
  }
  const pieces = [];
  let at = 0;
  for (let i = 0; i < paragraphs; i++) {
    const name = `Witness Number${(i % 40) + 1}`;
    const said = `The water rose for the ${i + 1}th time and we carried what we could up to the road,`;
    const meant = `the bank had been weak in ${1000 + i} places and would be so again`;
    const words = `“${said}” said ${name}. ${name} said ${meant}, and many others in the valley spoke of the same winter.`;
    const place = (content) => {
      const start = at + words.indexOf(content);
      return { start, end: start + content.length, exact: content };
    };
    report.blocks.push({ start: at, end: at + words.length, role: "paragraph", kept: true, score: 2, reason: "full sentences" });
    for (const [form, content] of [["direct", said], ["indirect", meant]]) {
      report.claims.push({
        ...fixedReport.claims[3], id: `c${report.claims.length + 1}`, form, content: [place(content)],
        quoted: form === "direct" ? [place(content)] : [], speaker: `s${(i % 40) + 1}`, cue: null, source: null, evidence: [],
      });
    }
    pieces.push(words);
    at += words.length + 2;
  }
  report.document = { ...report.document, text: pieces.join("\n\n") };
  return report;
}
