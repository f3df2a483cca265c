// The rules for the highlights in a page, made from the product's palette in page/styles/tokens.css.
//
//   :root::highlight(whosaid-direct-1-light-KEY) { text-decoration: underline 2px solid #1a54b8 !important; }
//
// They are put into pages by the background script, with the page's own key for KEY.
//
// In Chromium elements inherit highlights, in shadow trees too. Rules for any element it tries on all of them: on a page of
// 5,200 elements that takes 300 ms, those for the root 4 ms. Firefox inherits none.

const slots = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const lines = { direct: "solid", mixed: "dashed", indirect: "dotted" };

/** `tokens` is the text of tokens.css. */
export function paintCss(tokens, browser) {
  const element = browser === "chrome" ? ":root" : "";
  const rules = ["light", "dark"].flatMap((scheme) => schemeRules((name) => token(tokens, name, scheme), scheme));
  const all = [...rules.map(({ name, declarations }) => `${selector(element, name)} { ${declarations}; }`), forcedColours(element)];
  return all.join("\n");
}

function selector(element, name) {
  return `${element}::highlight(whosaid-${name}-KEY)`;
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
function forcedColours(element) {
  const marked = ["light", "dark"].flatMap((scheme) => [
    ...slots.flatMap((slot) => [`own-${slot}-${scheme}`, `lit-${slot}-${scheme}`]),
    `source-${scheme}`,
    `cue-${scheme}`,
  ]);
  const names = marked.map((name) => selector(element, name)).join(", ");
  return `@media (forced-colors: active) {\n  ${names} { color: MarkText !important; background-color: Mark !important; }\n}`;
}
