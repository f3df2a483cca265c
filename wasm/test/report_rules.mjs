// What holds of every report, whatever the article: docs/report.md, "Always true".

/** What is wrong with the report's spans and blocks; an empty list when nothing is. */
export function brokenRules(report) {
  const problems = [];
  const text = report.document.text;
  for (const { path, span } of spansIn(report, "report")) {
    if (!(span.start < span.end)) problems.push(`${path} is empty`);
    const found = text.slice(span.start, span.end);
    if (found !== span.exact) problems.push(`${path} says ${show(span.exact)}, the text has ${show(found)}`);
    for (const at of [span.start, span.end]) {
      if (isInsidePair(text, at)) problems.push(`${path} cuts a surrogate pair at ${at}`);
    }
  }
  problems.push(...brokenBlocks(report.blocks, text), ...brokenLinks(report));
  return problems;
}

// In order, without overlap, and no word outside.
function brokenBlocks(blocks, text) {
  const problems = [];
  let end = 0;
  for (const [index, block] of [...blocks, { start: text.length, end: text.length }].entries()) {
    if (block.start < end) problems.push(`blocks[${index}] overlaps the one before`);
    const between = text.slice(end, block.start);
    if (/[\p{L}\p{N}]/u.test(between)) problems.push(`no block covers ${show(between.trim())}`);
    end = block.end;
  }
  return problems;
}

function brokenLinks({ claims, speakers, noComment }) {
  const speakerIds = new Set(speakers.map((speaker) => speaker.id));
  const claimIds = new Set(claims.map((claim) => claim.id));
  const problems = [];
  if (speakerIds.size !== speakers.length || claimIds.size !== claims.length) problems.push("an id is not unique");
  for (const claim of claims) {
    if (claim.speaker !== null && !speakerIds.has(claim.speaker)) problems.push(`${claim.id}: no such speaker`);
    if (claim.parent !== null && !claimIds.has(claim.parent)) problems.push(`${claim.id}: no such parent`);
    if (claim.content.length === 0) problems.push(`${claim.id} has no content`);
  }
  for (const record of noComment) {
    if (record.party !== null && !speakerIds.has(record.party)) problems.push("noComment: no such party");
  }
  return problems;
}

function* spansIn(value, path) {
  if (value === null || typeof value !== "object") return;
  if (typeof value.start === "number" && typeof value.exact === "string") yield { path, span: value };
  for (const [key, member] of Object.entries(value)) yield* spansIn(member, `${path}.${key}`);
}

function isInsidePair(text, at) {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
}

function show(text) {
  return JSON.stringify(text?.length > 60 ? `${text.slice(0, 60)}…` : text);
}
