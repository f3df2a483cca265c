// Made by tools/generate/report_types.mjs from docs/report.schema.json. Do not edit.

/**
 * What positions count: UTF-16 code units as JavaScript does, bytes of UTF-8, or code points.
 */
export type OffsetUnit = "utf16" | "utf8" | "codepoint";
export type TextOrNull = string | null;
/**
 * A position in document.text, in offsetUnit.
 */
export type Offset = number;
export type BlockRole =
  | "headline"
  | "kicker"
  | "standfirst"
  | "byline"
  | "date"
  | "dateline"
  | "paragraph"
  | "heading"
  | "listItem"
  | "blockquote"
  | "caption"
  | "credit"
  | "ad"
  | "promo"
  | "related"
  | "share"
  | "newsletter"
  | "comment"
  | "legal"
  | "nav"
  | "other";
export type SpeakerId = string;
export type SpeakerClass =
  | "named"
  | "role"
  | "spokesperson"
  | "organisation"
  | "collective"
  | "document"
  | "anonymous"
  | "impersonal"
  | "unknown";
/**
 * A part of a whole, in hundredths.
 */
export type Share = number;
export type ClaimId = string;
/**
 * direct: a whole utterance in the speaker's own words; mixed: a quoted fragment; indirect: no quoted words.
 */
export type ClaimForm = "direct" | "mixed" | "indirect";
export type Act = "speech" | "writing" | "belief" | "intention" | "judgement";
export type Polarity = "asserted" | "denied" | "negated" | "hypothetical" | "question" | "directive";
export type Venue =
  | "body"
  | "headline"
  | "standfirst"
  | "caption"
  | "blockquote"
  | "pullquote"
  | "socialEmbed"
  | "qa"
  | "transcript"
  | "list";
export type Stance = "neutral" | "assertive" | "distancing" | "concessive" | "denying" | "emotive";
export type SourceClass =
  | "named"
  | "pronoun"
  | "role"
  | "spokesperson"
  | "organisation"
  | "collective"
  | "document"
  | "anonymous"
  | "impersonal"
  | "unknown";
export type SpanOrNull = Span | null;
/**
 * explicit: cue and source beside the content; carried: from a neighbouring quote or paragraph; structural: layout, label, markup; inferred: headline matched to the body.
 */
export type Link = "explicit" | "carried" | "structural" | "inferred" | "none";
export type UtteranceId = string;
/**
 * 0 to 1, in hundredths.
 */
export type Confidence = number;

/**
 * What whosaid found in one article. docs/report.md tells what the fields mean and what always holds.
 */
export interface Report {
  /**
   * Only in a run over many articles: the id of the line, or the name of the file.
   */
  id?: {
    [k: string]: unknown;
  };
  format: "whosaid-report/1";
  generator: Generator;
  offsetUnit: OffsetUnit;
  document: ArticleDocument;
  /**
   * In order, without overlap, covering every word.
   */
  blocks: Block[];
  speakers: Speaker[];
  /**
   * In the order of their content.
   */
  claims: Claim[];
  noComment: NoComment[];
  voices?: Voices;
  warnings: Warning[];
}
export interface Generator {
  name: "whosaid";
  version: string;
  /**
   * What decided: another value, perhaps another report.
   */
  model: string;
}
export interface ArticleDocument {
  /**
   * What all spans refer to. Of plain text the input, verbatim.
   */
  text: string;
  /**
   * BCP 47 primary language; "und" when nothing decides.
   */
  language: string;
  title: TextOrNull;
  byline: TextOrNull;
  authors: string[];
  published: TextOrNull;
  modified: TextOrNull;
  site: TextOrNull;
  url: TextOrNull;
  /**
   * The standfirst, as the page states it.
   */
  description?: string;
  section?: string;
  /**
   * BCP 47, as the page states it; language is what its text is in.
   */
  statedLanguage?: string;
  image?: LeadImage;
}
/**
 * The picture that the page states for the article.
 */
export interface LeadImage {
  url: string;
  caption?: string;
  credit?: string;
}
/**
 * A piece of the page: a line of pasted text.
 */
export interface Block {
  start: Offset;
  end: Offset;
  role: BlockRole;
  /**
   * Whether it belongs to the article.
   */
  kept: boolean;
  /**
   * Above 0 speaks for the article, below against it.
   */
  score: number;
  /**
   * Why, in words.
   */
  reason: string;
  dateline?: Span;
}
/**
 * Half-open [start, end), never empty; exact is document.text between them.
 */
export interface Span {
  start: Offset;
  end: Offset;
  exact: string;
}
/**
 * A person or body that the article names or describes.
 */
export interface Speaker {
  id: SpeakerId;
  name: string;
  title: TextOrNull;
  class: SpeakerClass;
  organisation: TextOrNull;
  /**
   * @minItems 1
   */
  mentions: [Span, ...Span[]];
  age?: string;
  place?: string;
  descriptor?: string;
  /**
   * "plural", or a number as written.
   */
  count?: string;
  anonymityReason?: string;
  /**
   * A place that stands for a government.
   */
  metonym?: boolean;
  /**
   * Claims counted in voices. Absent, as the next two, from who has none.
   */
  claims?: number;
  /**
   * Words inside quotation marks in these claims.
   */
  wordsQuoted?: number;
  firstAt?: Share;
}
/**
 * What somebody is said to have said, written, believed, planned or judged.
 */
export interface Claim {
  id: ClaimId;
  form: ClaimForm;
  act: Act;
  polarity: Polarity;
  /**
   * false: planned, conditional or negated speech.
   */
  realised: boolean;
  venue: Venue;
  /**
   * @minItems 1
   */
  content: [Span, ...Span[]];
  /**
   * The words inside quotation marks.
   */
  quoted: Span[];
  cue: Cue | null;
  source: Source | null;
  /**
   * null: the article does not say.
   */
  speaker: SpeakerId | null;
  link: Link;
  /**
   * The claim that this one is nested in.
   */
  parent: ClaimId | null;
  utterance: UtteranceId;
  addressee: SpanOrNull;
  medium: SpanOrNull;
  when: SpanOrNull;
  hedges: Span[];
  target?: Span;
  /**
   * Of quoted words in a headline: whether the body has them.
   */
  headlineSupport?: "exact" | "altered" | "absent";
  /**
   * The same words elsewhere: pull quote, caption.
   */
  duplicates?: Span[];
  /**
   * "Was quoted as saying".
   */
  secondHand?: boolean;
  /**
   * Brackets or an ellipsis inside the quotation.
   */
  edited?: boolean;
  /**
   * The quotation was never closed.
   */
  unclosed?: boolean;
  disputed?: boolean;
  evidence: Evidence[];
  /**
   * Other speakers that were considered.
   */
  alternatives: Alternative[];
  confidence: ClaimConfidence;
  /**
   * What a reader made of it: only in a corrected report.
   */
  checked?: "accepted" | "corrected" | "added";
}
/**
 * The words that say that something was said: "has said".
 */
export interface Cue {
  start: Offset;
  end: Offset;
  exact: string;
  lemma: TextOrNull;
  stance: Stance;
}
/**
 * The phrase that names who said it, as written.
 */
export interface Source {
  start: Offset;
  end: Offset;
  exact: string;
  class: SourceClass;
  core: SpanOrNull;
}
/**
 * One step from the claim to its speaker: a rule, and the words it rests on.
 */
export interface Evidence {
  rule: string;
  spans: Span[];
}
export interface Alternative {
  speaker: SpeakerId;
  confidence: Confidence;
}
export interface ClaimConfidence {
  span: Confidence;
  speaker: Confidence;
}
/**
 * A party that said nothing. Not a claim.
 */
export interface NoComment {
  party: SpeakerId | null;
  status: "declined" | "noResponse";
  start: Offset;
  end: Offset;
  exact: string;
  source: SpanOrNull;
}
/**
 * Who gets to speak. Counted are realised claims, but those inside other claims and those of headlines, standfirsts and pull quotes.
 */
export interface Voices {
  /**
   * All counted claims.
   */
  claims: number;
  /**
   * Words inside quotation marks in them.
   */
  wordsQuoted: number;
  byClass: VoicesOfClass[];
  unattributed: VoicesOfNobody;
}
/**
 * How much speakers of one class get to say.
 */
export interface VoicesOfClass {
  class: SpeakerClass;
  /**
   * Speakers of the class that have a counted claim.
   */
  speakers: number;
  claims: number;
  claimsShare: Share;
  /**
   * Words inside quotation marks in these claims.
   */
  wordsQuoted: number;
  wordsShare: Share;
}
/**
 * Claims whose speaker the article does not tell.
 */
export interface VoicesOfNobody {
  claims: number;
  claimsShare: Share;
  /**
   * Words inside quotation marks in these claims.
   */
  wordsQuoted: number;
  wordsShare: Share;
}
/**
 * Something about the input that the reader should know. Never an error.
 */
export interface Warning {
  code: string;
  message: string;
  count: number;
  where?: Span;
}
