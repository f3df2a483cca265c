// The claims as schema.org JSON-LD, for the head of a page or a search over many.
//
//   Quotation   words in quotation marks, with who spoke them
//   Claim       what somebody is said to claim in the reporter's words, with who and in what article
//   Statement   what is denied, supposed, asked for or not said yet: a sentence that says so, about that person,
//               and no author, so that no reader of the data takes it for that person's claim
//
// Never a ClaimReview: whosaid does not tell whether anything is true.

import type { Claim, Report, Speaker } from "../highlight/report.ts";
import { standing, standingMeaning } from "../highlight/wording.ts";
import { articleFacts } from "./article_facts.ts";
import { statement } from "./attribution.ts";

type Thing = Record<string, unknown>;

export function toSchemaOrg(report: Report): string {
  const graph = [article(report), ...report.claims.map((claim) => thing(claim, report))];
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": graph }, null, 2);
  // May stand in a script element, whatever the article says.
  return `${json.replace(/[<\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

function article(report: Report): Thing {
  const { headline, authors, site, url } = articleFacts(report);
  return known({
    "@type": "Article",
    "@id": url ?? "#article",
    headline,
    author: authors.length === 0 ? null : authors.map((name) => ({ "@type": "Person", name })),
    datePublished: report.document.published,
    inLanguage: report.document.language,
    isPartOf: site === null ? null : { "@type": "WebSite", name: site },
    url,
  });
}

function thing(claim: Claim, report: Report): Thing {
  const article = { "@id": articleFacts(report).url ?? "#article" };
  const base = { "@id": `#${claim.id}`, inLanguage: report.document.language };
  const speaker = report.speakers.find(({ id }) => id === claim.speaker);
  const by = speaker === undefined ? null : party(speaker);
  if (standing(claim) !== null) {
    return known({
      "@type": "Statement",
      ...base,
      text: statement(claim, report),
      description: standingMeaning(claim),
      keywords: [claim.polarity, claim.realised ? null : "unrealised"].filter((one) => one !== null).join(", "),
      about: by,
      isPartOf: article,
    });
  }
  const words = claim.content.map(({ exact }) => exact).join(" […] ");
  if (claim.form === "direct") {
    return known({ "@type": "Quotation", ...base, text: words, spokenByCharacter: by, isPartOf: article });
  }
  const quotations = claim.quoted.map(({ exact }) => known({ "@type": "Quotation", text: exact, spokenByCharacter: by }));
  return known({
    "@type": "Claim",
    ...base,
    text: words,
    author: by,
    claimInterpreter: interpreter(report),
    appearance: article,
    hasPart: quotations.length === 0 ? null : quotations,
  });
}

// Who put the claim into these words: the article's authors.
function interpreter(report: Report): Thing[] | null {
  const { authors } = articleFacts(report);
  return authors.length === 0 ? null : authors.map((name) => ({ "@type": "Person", name }));
}

function party(speaker: Speaker): Thing {
  const type = speaker.class === "organisation" ? "Organization" : speaker.class === "document" ? "CreativeWork" : "Person";
  return known({
    "@type": type,
    name: speaker.name,
    jobTitle: type === "Person" ? speaker.title : null,
    affiliation:
      type === "Person" && speaker.organisation ? { "@type": "Organization", name: speaker.organisation } : null,
  });
}

function known(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null && value !== undefined));
}
