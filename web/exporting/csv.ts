// The claims as a table: RFC 4180, every field quoted, a row for each claim.
//
//   "claim","form","standing","speaker",...
//   "c1","direct","asserted","Lena Osei",...
//
// A spreadsheet takes a field that begins with = + - @ for a formula and runs it: such a field gets an apostrophe
// in front, which spreadsheets read as "this is text". Column names and values are the report's own, in English,
// whatever language the page speaks, because programs read them.

import type { Claim, Report, Speaker } from "../highlight/report.ts";
import { webAddress } from "./article_facts.ts";
import { quotation, statement } from "./attribution.ts";
import { fragmentLink } from "./text_fragment.ts";

type Column = [name: string, value: (claim: Claim, report: Report, speaker?: Speaker) => string | null | undefined];

const columns: Column[] = [
  ["claim", (claim) => claim.id],
  ["standing", standingCode],
  ["form", (claim) => claim.form],
  ["act", (claim) => claim.act],
  ["polarity", (claim) => claim.polarity],
  ["realised", (claim) => String(claim.realised)],
  ["words", quotation],
  ["speaker", (_claim, _report, speaker) => speaker?.name],
  ["speaker_title", (_claim, _report, speaker) => speaker?.title],
  ["speaker_class", (_claim, _report, speaker) => speaker?.class],
  ["organisation", (_claim, _report, speaker) => speaker?.organisation],
  ["anonymity_reason", (_claim, _report, speaker) => speaker?.anonymityReason],
  ["statement", statement],
  ["source", (claim) => claim.source?.exact],
  ["cue", (claim) => claim.cue?.exact],
  ["cue_stance", (claim) => claim.cue?.stance],
  ["venue", (claim) => claim.venue],
  ["parent", (claim) => claim.parent],
  ["start_utf16", (claim) => claim.content.map(({ start }) => start).join(" ")],
  ["end_utf16", (claim) => claim.content.map(({ end }) => end).join(" ")],
  ["confidence_span", (claim) => String(claim.confidence.span)],
  ["confidence_speaker", (claim) => String(claim.confidence.speaker)],
  ["headline", (_claim, { document }) => document.title],
  ["authors", (_claim, { document }) => document.authors.join("; ")],
  ["site", (_claim, { document }) => document.site],
  ["published", (_claim, { document }) => document.published],
  ["url", linkOf],
];

/** One line of names, then one line for each claim, each ended by CR LF. */
export function toCsv(report: Report): string {
  const speakers = new Map(report.speakers.map((speaker) => [speaker.id, speaker]));
  const rows = report.claims.map((claim) =>
    columns.map(([, value]) => value(claim, report, speakers.get(claim.speaker ?? "")) ?? ""),
  );
  return [columns.map(([name]) => name), ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function linkOf(claim: Claim, report: Report): string {
  const url = webAddress(report.document.url);
  return url === null ? "" : fragmentLink(url, claim, report);
}

// One word for whether this is the speaker's own claim: "asserted" for nothing else.
function standingCode({ polarity, realised }: Claim): string {
  return polarity !== "asserted" ? polarity : realised ? "asserted" : "not said yet";
}

/** A field that every spreadsheet shows as text. */
export function field(value: string): string {
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return `"${guarded.replaceAll('"', '""').replaceAll("\u0000", "\ufffd")}"`;
}
