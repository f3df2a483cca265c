// The visible text of a page, a line a block, read off parse5's tree: what the core's own reader
// (core/html) is compared with. Which elements are blocks and which are not shown stands in
// core/html/tags.inc too; here it is said again, so that one list checks the other.

import { html, parse } from "parse5";

const blocks = names(`address article aside blockquote caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu nav ol p plaintext pre
  search section summary table tbody td tfoot th thead tr ul xmp`);
const breaks = names("br hr");
const preformatted = names("listing plaintext pre xmp");
const unseen = names(`applet audio canvas datalist head iframe math meter noembed noframes noscript object optgroup
  option progress rp rt rtc script select style svg template textarea title video`);

/** The lines that a reader sees, "\n" between them. */
export function visibleText(source) {
  const written = { text: "", quotes: 0 };
  write(parse(source), false, written);
  return written.text
    .split("\n")
    .map((line) => line.replace(/[ \t\r\f]+/g, " ").replace(/^ | $/g, ""))
    .filter((line) => line !== "")
    .join("\n");
}

function names(list) {
  return new Set(list.split(/\s+/));
}

function write(node, keepsLines, written) {
  if (node.nodeName === "#text") {
    written.text += keepsLines ? node.value : node.value.replace(/[ \t\n\r\f]+/g, " ");
  } else if (breaks.has(node.tagName)) {
    written.text += "\n";
  } else if (node.tagName === undefined || !isHidden(node)) {
    const around = blocks.has(node.tagName) ? "\n" : "";
    written.text += around + (node.tagName === "q" ? "“‘"[written.quotes++ % 2] : "");
    for (const child of node.childNodes ?? []) write(child, keepsLines || preformatted.has(node.tagName), written);
    written.text += (node.tagName === "q" ? "”’"[--written.quotes % 2] : "") + around;
  }
}

function isHidden(element) {
  if (element.namespaceURI !== html.NS.HTML || unseen.has(element.tagName)) return true;
  if (element.tagName === "html" || element.tagName === "body") return false; // scripts show the page
  const value = (name) => element.attrs.find((attribute) => attribute.name === name)?.value;
  if (/^S:[0-9a-f]{1,6}$/.test(value("id") ?? "")) return false; // React moves such parts to their place as the page loads
  if (value("hidden") !== undefined || value("aria-hidden")?.toLowerCase() === "true") return true;
  if (element.tagName === "dialog" && value("open") === undefined) return true;
  return styleHides(value("style") ?? "");
}

function styleHides(style) {
  const last = {};
  for (const declaration of style.split(";")) {
    const [name, ...value] = declaration.split(":");
    if (value.length > 0) last[name.trim().toLowerCase()] = value.join(":").trim().toLowerCase().split(/[\s!]/)[0];
  }
  return last.display === "none" || last.visibility === "hidden" || last.visibility === "collapse";
}
