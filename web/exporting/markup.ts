// A tree of elements that can be written as HTML or put into a page: one description for file and paper.
//
//   element("p", { class: "note" }, "5 < 6")      <p class="note">5 &lt; 6</p>
//
// Text is escaped when written and a text node when drawn; there is no way to pass markup.

export type Markup = string | { tag: string; attributes: Record<string, string>; children: Markup[] };

export function element(
  tag: string,
  attributes: Record<string, string | null> = {},
  ...children: (Markup | null)[]
): Markup {
  const given = Object.entries(attributes).filter((one): one is [string, string] => one[1] !== null);
  return { tag, attributes: Object.fromEntries(given), children: children.filter((one) => one !== null) };
}

/** The tree as HTML. */
export function writeMarkup(markup: Markup): string {
  if (typeof markup === "string") return escapeHtml(markup);
  const attributes = Object.entries(markup.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${markup.tag}${attributes.join("")}>${markup.children.map(writeMarkup).join("")}</${markup.tag}>`;
}

/** The tree as nodes of this document. */
export function drawMarkup(markup: Markup): Node {
  if (typeof markup === "string") return document.createTextNode(markup);
  const drawn = document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) drawn.setAttribute(name, value);
  drawn.append(...markup.children.map(drawMarkup));
  return drawn;
}

/** Text as HTML shows it, within an element or a quoted attribute. What no HTML may hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu, "\ufffd")
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
