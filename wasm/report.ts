// Provisional, until it is generated from docs/report.schema.json.

export interface Span {
  start: number;
  end: number;
  exact: string;
}

export interface Report {
  format: string;
  generator: { name: string; version: string; [key: string]: unknown };
  offsetUnit: "utf16" | "utf8" | "codepoint";
  document: {
    text: string;
    language: string;
    title: string | null;
    byline: string | null;
    authors: string[];
    published: string | null;
    modified: string | null;
    site: string | null;
    url: string | null;
  };
  blocks: Block[];
  speakers: Speaker[];
  claims: Claim[];
  noComment: { party: string | null; status: "declined" | "noResponse"; start: number; end: number; exact: string }[];
  warnings: { code: string; message: string; [key: string]: unknown }[];
}

export interface Block {
  start: number;
  end: number;
  role: string;
  kept: boolean;
  score: number;
  reason: string;
}

export interface Speaker {
  id: string;
  name: string;
  title: string | null;
  class: string;
  organisation: string | null;
  mentions: Span[];
  [key: string]: unknown;
}

export interface Claim {
  id: string;
  form: "direct" | "mixed" | "indirect";
  act: string;
  polarity: string;
  realised: boolean;
  venue: string;
  content: Span[];
  quoted: Span[];
  cue: (Span & { lemma: string; stance: string }) | null;
  source: (Span & { class: string; core: Span }) | null;
  speaker: string | null;
  link: "explicit" | "carried" | "structural" | "inferred" | "none";
  parent: string | null;
  utterance: string | null;
  addressee: Span | null;
  medium: Span | null;
  when: Span | null;
  hedges: Span[];
  evidence: { rule: string; spans: Span[] }[];
  alternatives: unknown[];
  confidence: { span: number; speaker: number };
  [key: string]: unknown;
}
