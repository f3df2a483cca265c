// The sheet: the article with its claims marked and numbered, and a note for each in the margin. It is what is
// printed, and what a self-contained HTML file shows.
//
//   Dam ‘never safe’, says engineer                 |
//   “I told them in April,”¹ Haddad said. Lund      |  1  Noor Haddad, engineer. Direct: ...
//   denied that any warning had been ignored² denied|  2  Viktor Lund, chairman. DENIED ...
//
//   Who speaks    Noor Haddad, engineer  1, 4 ...

import { claimClasses } from "../highlight/marks.ts";
import type { Block, Report } from "../highlight/report.ts";
import { Voices } from "../highlight/voices.ts";
import { speakerMeta, standing } from "../highlight/wording.ts";
import { language, t } from "../messages/messages.ts";
import { articleFacts } from "./article_facts.ts";
import { type Line, makeLines, type Part } from "./lines.ts";
import { element, type Markup } from "./markup.ts";
import { noteOf } from "./note.ts";

const tags: Partial<Record<Block["role"], string>> = { headline: "h1", heading: "h2", blockquote: "blockquote" };

/** The sheet of a report. */
export function makeSheet(report: Report): Markup {
  const lines = makeLines(report);
  const sheet = new Sheet(report, lines);
  return element(
    "article",
    { class: "sheet", lang: languageOf(report) },
    ...(lines.some(({ block }) => block.role === "headline") ? [] : [title(report)]),
    ...lines.map((line) => sheet.row(line)),
    sheet.speakers(),
    noComment(report),
    colophon(report),
  );
}

class Sheet {
  #report: Report;
  #voices: Voices;
  #numbers: Map<number, number>; // of each claim's note

  constructor(report: Report, lines: readonly Line[]) {
    this.#report = report;
    this.#voices = new Voices(report);
    this.#numbers = new Map(lines.flatMap(({ notes }) => notes).map((claim, i) => [claim, i + 1]));
  }

  row({ block, parts, notes }: Line): Markup {
    const text = element(tags[block.role] ?? "p", { class: `text ${block.role}`, dir: "auto" }, ...this.#draw(parts));
    if (notes.length === 0) return element("div", { class: "row" }, text);
    const beside = element("ul", { class: "notes", lang: language() }, ...notes.map((claim) => this.#note(claim)));
    return element("div", { class: "row" }, text, beside);
  }

  speakers(): Markup | null {
    const { speaking } = this.#voices;
    if (speaking.length === 0) return null;
    const items = speaking.map((voice) => {
      const meta = voice.speaker === null ? "" : speakerMeta(voice.speaker);
      const claims = [...this.#numbers].filter(([claim]) => this.#voices.of(this.#report.claims[claim]!.speaker) === voice);
      return element(
        "li",
        { class: `v${voice.slot}` },
        element("b", {}, voice.name),
        meta === "" ? null : `, ${meta}`,
        ": ",
        ...claims.flatMap(([, number], i) => [i > 0 ? ", " : "", this.#link(number, "r", null)]),
      );
    });
    return element(
      "section",
      { class: "who", lang: language() },
      element("h2", {}, t("exporting.who")),
      element("ul", {}, ...items),
    );
  }

  #draw(parts: readonly Part[]): Markup[] {
    return parts.map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "note") return this.#reference(part.claim);
      if (part.kind === "own") return element("span", { class: "own" }, ...this.#draw(part.parts));
      const claim = this.#report.claims[part.claim]!;
      return element("mark", { class: claimClasses(claim, this.#voices) }, ...this.#draw(part.parts));
    });
  }

  // The number, and for what is not asserted the word that says so, beside the words themselves.
  #reference(index: number): Markup {
    const claim = this.#report.claims[index]!;
    const not = standing(claim);
    return element(
      "sup",
      { class: `ref v${this.#voices.of(claim.speaker).slot}`, lang: language() },
      this.#link(this.#numbers.get(index)!, "n", "r"),
      not === null ? null : element("span", { class: "standing" }, ` ${not}`),
    );
  }

  #note(index: number): Markup {
    const claim = this.#report.claims[index]!;
    const { who, standing: not, sentences } = noteOf(claim, this.#report);
    const number = this.#numbers.get(index)!;
    return element(
      "li",
      { class: `note v${this.#voices.of(claim.speaker).slot}` },
      this.#link(number, "r", "n"),
      " ",
      element("b", {}, `${who}.`),
      " ",
      not === null ? null : element("strong", { class: "standing" }, not),
      ` ${sentences.join(" ")}`,
    );
  }

  // A number that leads from text to note, or back.
  #link(number: number, to: "n" | "r", from: "n" | "r" | null): Markup {
    return element("a", { href: `#${to}${number}`, id: from === null ? null : `${from}${number}` }, String(number));
  }
}

function title(report: Report): Markup | null {
  const { headline } = articleFacts(report);
  return headline === null ? null : element("h1", { class: "text headline", dir: "auto" }, headline);
}

function noComment(report: Report): Markup | null {
  if (report.noComment.length === 0) return null;
  const items = report.noComment.map(({ exact, party, source }) => {
    const name = report.speakers.find(({ id }) => id === party)?.name ?? source?.exact ?? t("exporting.unknown");
    return element("li", {}, element("b", {}, name), `: ${t("exporting.marks", { words: exact })}`);
  });
  return element(
    "section",
    { class: "who", lang: language() },
    element("h2", {}, t("exporting.noComment")),
    element("ul", {}, ...items),
  );
}

function colophon(report: Report): Markup {
  const { authors, site, date, url } = articleFacts(report);
  const facts = [authors.join(", ") || null, site, date].filter((one) => one !== null).join(", ");
  return element(
    "footer",
    { lang: language() },
    facts === "" && url === null
      ? null
      : element("p", {}, `${t("exporting.source")}: ${facts}`, facts && url ? ", " : "", url === null ? null : element("a", { href: url, rel: "noreferrer" }, url)),
    element("p", {}, t("exporting.made")),
  );
}

function languageOf(report: Report): string | null {
  return report.document.language === "und" ? null : report.document.language;
}
