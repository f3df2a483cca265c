// What a case expects against what the engine's report says: the differences, in words.
//
// The same rules as tests/compare_case.cpp. Sentences, tokens, mentions and graphemes are not part of
// the report, so only the native tests compare those. Runs in Node (wasm/test) and in the visitor's
// browser (web/selftest).

const spanFields = new Set(["cue", "source", "addressee", "medium", "when", "target"]);
const spanLists = new Set(["content", "quoted", "hedges"]);
const flags = new Set(["secondHand", "edited", "unclosed", "disputed"]);
const outsideTheReport = new Set(["sentences", "tokens", "mentions", "graphemes"]);

/** Whether the report can show that the case holds. */
export function isVisible(expected) {
  return Object.keys(expected).some((name) => !outsideTheReport.has(name));
}

export function differences(expected, report) {
  return Object.entries(expected).flatMap(([name, value]) => {
    if (outsideTheReport.has(name)) return [];
    const compare = comparers[name];
    return compare ? compare(value, report) : [`the case expects an unknown thing, "${name}"`];
  });
}

const comparers = {
  claims: compareClaims,
  speakers: compareSpeakers,
  blocks: compareBlocks,
  metadata: (expected, { document }) =>
    Object.entries(expected).flatMap(([field, value]) => differ(`metadata: ${field}`, value, document[field])),
  mustNot: (expected, { claims }) =>
    expected.flatMap((words) => claims.filter((claim) => isClaimedIn(words, claim)).map((claim) => `must not be claimed: ${words} (${claim.id})`)),
  noComment: (expected, report) =>
    differ("noComment", expected, report.noComment.map(({ party, status }) => ({ party: nameOf(party, report), status }))),
  language: (expected, { document }) => differ("language", expected, document.language),
  text: (expected, { document }) => differ("text", expected, document.text),
  warnings: (expected, { warnings }) => differ("warnings", expected, warnings.map((warning) => warning.code)),
};

function differ(what, expected, found) {
  if (isEqual(expected, found)) return [];
  return [`${what}\n    expected ${JSON.stringify(expected)}\n    found    ${JSON.stringify(found)}`];
}

function compareClaims(expected, report) {
  const found = report.claims;
  if (expected.length !== found.length) {
    return [`claims: expected ${expected.length}, found ${found.length}: ${JSON.stringify(found.map((claim) => exacts(claim.content)))}`];
  }
  const aligned = align(expected, found);
  return expected.flatMap((claim, index) => {
    const what = `claim ${index}`;
    return Object.entries(claim).flatMap(([field, value]) => {
      if (field === "parent") return differ(`${what}: parent`, value, parentIndex(aligned[index], aligned));
      return differ(`${what}: ${field}`, value, fieldOfClaim(aligned[index], field, report));
    });
  });
}

// The found claim for each expected one: equal content first, then the same place in order.
function align(expected, found) {
  const left = [...found];
  const take = (index) => left.splice(index, 1)[0];
  const aligned = expected.map((claim) => {
    const index = left.findIndex((candidate) => isEqual(exacts(candidate.content), claim.content));
    return index < 0 ? null : take(index);
  });
  return aligned.map((claim) => claim ?? take(0));
}

function parentIndex(claim, aligned) {
  if (claim.parent === null) return null;
  return aligned.findIndex((other) => other.id === claim.parent);
}

function fieldOfClaim(claim, field, report) {
  if (spanLists.has(field)) return exacts(claim[field]);
  if (spanFields.has(field)) return claim[field]?.exact ?? null;
  if (flags.has(field)) return claim[field] ?? false;
  if (field === "speaker") return nameOf(claim.speaker, report);
  if (field === "class") return speakerOf(claim.speaker, report)?.class ?? claim.source?.class ?? null;
  if (field === "core") return claim.source?.core.exact ?? null;
  if (field === "stance" || field === "lemma") return claim.cue?.[field] ?? null;
  return claim[field] ?? null;
}

function compareSpeakers(expected, report) {
  const counted = differ("speakers: their number", expected.length, report.speakers.length);
  const compared = expected.flatMap((speaker) => {
    const found = report.speakers.find((candidate) => candidate.name === speaker.name);
    if (!found) return [`speakers: no ${speaker.name}`];
    return Object.entries(speaker).flatMap(([field, value]) => differ(`speaker ${speaker.name}: ${field}`, value, fieldOfSpeaker(found, field)));
  });
  return [...counted, ...compared];
}

function fieldOfSpeaker(speaker, field) {
  if (field === "mentions") return exacts(speaker.mentions);
  if (field === "metonym") return speaker.metonym ?? false;
  return speaker[field] ?? null;
}

function compareBlocks(expected, { blocks, document }) {
  if (expected.length !== blocks.length) return differ("blocks: their number", expected.length, blocks.length);
  return expected.flatMap((block, index) => {
    const found = blocks[index];
    const text = document.text.slice(found.start, found.end);
    const same = text.startsWith(block.text) && (block.role ?? found.role) === found.role && (block.kept ?? found.kept) === found.kept;
    return same ? [] : [`block ${index}\n    expected ${JSON.stringify(block)}\n    found    ${JSON.stringify({ text, role: found.role, kept: found.kept })}`];
  });
}

function isClaimedIn(words, claim) {
  if (!claim.realised || claim.polarity === "negated" || claim.polarity === "hypothetical") return false;
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const whole = new RegExp(`(?<![\\p{L}\\p{Nd}])${escaped}(?![\\p{L}\\p{Nd}])`, "u");
  return claim.content.some((span) => whole.test(span.exact));
}

function exacts(spans) {
  return spans.map((span) => span.exact);
}

function speakerOf(id, { speakers }) {
  return speakers.find((speaker) => speaker.id === id);
}

function nameOf(id, report) {
  return speakerOf(id, report)?.name ?? null;
}

// Equal as JSON values are: nothing is converted, the order of members does not matter.
function isEqual(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]));
}
