// The claims as W3C Web Annotations (JSON-LD, https://www.w3.org/TR/annotation-model/).
//
//   { "type": "Annotation", "motivation": "describing",
//     "body": [ what the claim is and who said it, in words; its form, polarity and speaker as tags ],
//     "target": [ one for each part of the content: its words with 32 characters around them, its position ] }
//
// Positions count code points, as the model says, of the article's text as whosaid read it. Several selectors of a
// target choose the same words, so content in parts is several targets.

import type { Claim, Report, Span } from "../highlight/report.ts";
import { standing, standingMeaning } from "../highlight/wording.ts";
import { language, t } from "../messages/messages.ts";
import { articleFacts } from "./article_facts.ts";
import { statement } from "./attribution.ts";
import { codePoints, firstCodePoints, lastCodePoints } from "./code_points.ts";

const context = 32; // code points before and after

export function toAnnotations(report: Report): string {
  const toCodePoint = codePoints(report.document.text);
  const { headline, url } = articleFacts(report);
  const items = report.claims.map((claim) => annotation(claim, report, url ?? "#article", toCodePoint));
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "#claims",
    type: "AnnotationCollection",
    label: headline ?? t("exporting.untitled"),
    generator: generator(report),
    total: items.length,
    first: { id: "#page", type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function generator({ generator: { name, version } }: Report): object {
  return { id: "#generator", type: "Software", name: `${name} ${version}` };
}

function annotation(claim: Claim, report: Report, source: string, toCodePoint: (at: number) => number): object {
  const targets = claim.content.map((span) => ({
    type: "SpecificResource",
    source,
    selector: [quoteSelector(span, report.document.text), positionSelector(span, toCodePoint)],
  }));
  return {
    id: `#${claim.id}`,
    type: "Annotation",
    motivation: "describing",
    body: bodies(claim, report),
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function bodies(claim: Claim, report: Report): object[] {
  const meaning = standing(claim) === null ? "" : ` ${standingMeaning(claim)}`;
  const tags = [
    `form:${claim.form}`,
    `act:${claim.act}`,
    `polarity:${claim.polarity}`,
    `realised:${claim.realised}`,
    ...(claim.speaker === null ? [] : [`speaker:${report.speakers.find(({ id }) => id === claim.speaker)?.name ?? ""}`]),
  ];
  return [
    {
      type: "TextualBody",
      purpose: "describing",
      format: "text/plain",
      language: language(),
      value: `${statement(claim, report)}.${meaning}`,
    },
    ...tags.map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
  ];
}

function quoteSelector(span: Span, text: string): object {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(span.start, span.end),
    prefix: lastCodePoints(text.slice(0, span.start), context),
    suffix: firstCodePoints(text.slice(span.end), context),
  };
}

function positionSelector({ start, end }: Span, toCodePoint: (at: number) => number): object {
  return { type: "TextPositionSelector", start: toCodePoint(start), end: toCodePoint(end) };
}
