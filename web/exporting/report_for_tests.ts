// Small reports for the tests of the formats: a text, and the claims in it by their words.

import type { Claim, Report, Speaker } from "../highlight/report.ts";

type Wanted = { words: string[]; quoted?: string[]; speaker?: string | null } & Partial<
  Pick<Claim, "form" | "polarity" | "realised" | "parent" | "venue">
>;

/** A report of one paragraph a line. Of every claim the words are the first of their kind in the text. */
export function reportFor(text: string, claims: Wanted[], document: Partial<Report["document"]> = {}): Report {
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The text has no "${words}"`);
    return { start, end: start + words.length, exact: words };
  };
  const names = [...new Set(claims.map(({ speaker }) => speaker).filter((one) => typeof one === "string"))];
  let at = 0;
  const blocks = text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, role: "paragraph" as const, kept: true, score: 1, reason: "full sentences" };
  });
  return {
    format: "whosaid-report/1",
    generator: { name: "whosaid", version: "0.1.0", model: "none" },
    offsetUnit: "utf16",
    document: {
      text, language: "en", title: null, byline: null, authors: [], published: null, modified: null, site: null, url: null,
      ...document,
    },
    blocks: blocks.filter(({ start, end }) => end > start),
    speakers: names.map((name, i) => speakerOf(`s${i + 1}`, name)),
    claims: claims.map(({ words, quoted = [], speaker = null, ...more }, i) => ({
      id: `c${i + 1}`, form: "direct", act: "speech", polarity: "asserted", realised: true, venue: "body",
      content: words.map(span) as Claim["content"],
      quoted: (more.form ?? "direct") === "direct" ? words.map(span) : quoted.map(span),
      cue: null, source: null, speaker: speaker === null ? null : `s${names.indexOf(speaker) + 1}`, link: "explicit",
      parent: null, utterance: `u${i + 1}`, addressee: null, medium: null, when: null, hedges: [], evidence: [],
      alternatives: [], confidence: { span: 1, speaker: 1 }, ...more,
    })),
    noComment: [],
    warnings: [],
  };
}

function speakerOf(id: string, name: string): Speaker {
  const mentions: Speaker["mentions"] = [{ start: 0, end: 1, exact: name[0] ?? "" }];
  return { id, name, title: null, class: "named", organisation: null, mentions };
}

/** What a page may say to break out of the format that it is written in. */
export const hostile = [
  `</script><script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `"><svg onload=alert(1)>`,
  `'-alert(1)-'`,
  `=HYPERLINK("http://evil.example","x")`,
  `+1;@SUM(A1)|cmd`,
  `\`code\` **bold** [a](javascript:alert(1)) ![i](x) ~~no~~ $x$ &amp; [^1] | #`,
  `a\u202eb\u2066 שלום "مرحبا"`,
  `--> ]]> <!-- -->`,
  `\u2028\u2029\u0000\u0007`,
];
