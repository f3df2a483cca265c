// What the article says of itself, as an attribution needs it.
//
//   “Dam ‘never safe’”, Northshore, 7 June 2031, https://northshore.example/dam

import { language } from "../messages/messages.ts";
import type { Report } from "../highlight/report.ts";

export interface ArticleFacts {
  headline: string | null;
  authors: string[];
  site: string | null;
  date: string | null; // as the reader's language writes it, or as the article has it
  url: string | null; // http or https, else null: nothing else may become a link
}

export function articleFacts({ document }: Report): ArticleFacts {
  return {
    headline: flat(document.title),
    authors: document.authors.map((one) => flat(one)).filter((one) => one !== null),
    site: flat(document.site),
    date: writtenDate(document.published),
    url: webAddress(document.url),
  };
}

function flat(text: string | null): string | null {
  return text?.replace(/\s+/gu, " ").trim() || null;
}

// The day where it was written: an instant is not moved to the reader's time zone.
function writtenDate(published: string | null): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? "")?.[0];
  const at = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return flat(published);
  return new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), { dateStyle: "long", timeZone: "UTC" }).format(at);
}

/** The address, when it is one of the web; null for any other scheme. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return URL.canParse(url) ? new URL(url).href : null;
}
