// The rules for the highlights in a page, made from the product's palette in page/styles/tokens.css.
//
//   ::highlight(whosaid-direct-1-light) { text-decoration: underline 2px solid #1a54b8 !important; }
//
// They are put into pages as the reader's own style sheet, so they reach into shadow trees and beat the page's.
//
// Chromium tries rules for any element on all of them: on a page of 5,200 elements that takes 300 ms, for the elements
// that articles are mostly written in 60 ms when they are 18. There those come first, the rules for all others when words
// stand elsewhere. Links and spans are not among them: pages have thousands, and each takes 5 ms.

const slots = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const lines = { direct: "solid", mixed: "dashed", indirect: "dotted" };

/** `tokens` is the text of tokens.css; `tags` are the elements that the rules are for, "" for all. */
export function paintCss(tokens, tags) {
  const rules = ["light", "dark"].flatMap((scheme) => schemeRules((name) => token(tokens, name, scheme), scheme));
  const all = [...rules.map(({ name, declarations }) => `${selector(name, tags)} { ${declarations}; }`), forcedColours(tags)];
  return `/* Made by tools/paint_css.mjs. */\n${all.join("\n")}\n`;
}

function selector(name, tags) {
  return tags.map((tag) => `${tag}::highlight(whosaid-${name})`).join(", ");
}

function token(tokens, name, scheme) {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  if (found === null) throw new Error(`tokens.css has no --${name}`);
  return found[scheme === "light" ? 1 : 2];
}

function schemeRules(colour, scheme) {
  const words = `color: ${colour("ink")} !important; background-color: ${colour("rule")} !important`;
  return [
    ...slots.flatMap((slot) => slotRules(slot, colour, scheme)),
    rule(`source-${scheme}`, `${words}; text-decoration: underline 1px ${colour("ink")} !important`),
    rule(`cue-${scheme}`, words),
  ];
}

function slotRules(slot, colour, scheme) {
  const line = colour(`l${slot}`);
  const tinted = `color: ${colour("ink")} !important; background-color: ${colour(`t${slot}`)} !important`;
  const end = `${slot}-${scheme}`;
  return [
    ...Object.entries(lines).map(([form, style]) => rule(`${form}-${end}`, decoration("underline", "2px", style, line))),
    rule(`hollow-${end}`, decoration("overline underline", "1px", "dotted", line)),
    rule(`struck-${end}`, decoration("line-through", "1px", "solid", line)),
    rule(`own-${end}`, tinted),
    rule(`lit-${end}`, `${tinted}; ${decoration("underline", "3px", "solid", line)}`),
  ];
}

function decoration(line, thickness, style, colour) {
  return `text-decoration: ${line} ${thickness} ${style} ${colour} !important`;
}

function rule(name, declarations) {
  return { name, declarations };
}

// The system's own marks: what is tinted elsewhere is marked here.
function forcedColours(tags) {
  const marked = ["light", "dark"].flatMap((scheme) => [
    ...slots.flatMap((slot) => [`own-${slot}-${scheme}`, `lit-${slot}-${scheme}`]),
    `source-${scheme}`,
    `cue-${scheme}`,
  ]);
  const names = marked.map((name) => selector(name, tags)).join(", ");
  return `@media (forced-colors: active) {\n  ${names} { color: MarkText !important; background-color: Mark !important; }\n}`;
}
