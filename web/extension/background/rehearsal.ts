// An invented page that the engine reads before the first one: what it needs of its code is compiled then.

const paragraphs = [
  "STOURHAVEN — The ferry that ran aground in February will sail again in May, the harbour master Idris Vane said on Monday.",
  "“She is sound from keel to funnel,” Vane told reporters at the quay. “But we will not hurry her.”",
  "Mayor Ada Quill called the delay “a winter without bread” and said the council would pay half of the rent until June.",
  "Norvik Lines denied that it had ignored warnings from the crew, according to a statement.",
  "A spokesman for the coastguard declined to comment.",
];

const elements = (tag: string, words: string, name: string) => [{ tag, class: name }, words, null];
const asides = ["Bakers’ prize goes to the island", "More from the region", "12 May 2021"];

const nodes = [
  ...[{ tag: "html" }, { tag: "body" }, { tag: "main" }, { tag: "article" }],
  ...elements("h1", "Ferry to sail again in May", "headline"),
  ...elements("p", "By Petra Lindqvist", "byline"),
  ...paragraphs.flatMap((words) => elements("p", words, "text")),
  ...[null, null],
  ...[{ tag: "aside" }, ...asides.flatMap((words) => [{ tag: "a", href: "/a" }, ...elements("span", words, "card__title"), null])],
  ...[null, null, null],
];

/** As blocks (docs/blocks.md). */
export const rehearsal = JSON.stringify({
  format: "whosaid-blocks/1",
  language: "en",
  hiddenParts: 0,
  statements: [],
  linkedData: [],
  nodes,
});
