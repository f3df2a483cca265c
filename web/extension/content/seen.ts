// What a reader sees of an element, and how it is laid out, by its tag and its computed style.
//
//   <p style="display: none">        hidden        as is whatever a style sheet hides
//   <span style="display: block">    "line"        an inline element that is set as a line of its own
//   <a> in a flex row                "apart"       words that do not touch those beside them
//
// Which tags are blocks and which hold no text of the page is what core/html/tags.inc says; a test compares.

export const blockTags = names(`address article aside blockquote body caption center dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p
  plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`);

/** Elements whose text is never text of the page. */
export const unseenTags = names(`applet audio canvas datalist head iframe math meter noembed noframes noscript object
  optgroup option progress rp rt rtc script select style svg template textarea title video`);

export type Layout = "line" | "apart" | null;

export interface Look {
  /** Neither the element nor anything in it is seen. */
  hidden: boolean;
  /** Its own text is seen: visibility can hide it and show what stands in it. Null until that is asked. */
  text: boolean | null;
  layout: Layout;
  /** What makes its children stand apart: null, or how a flex or grid container sets them. */
  sets: "row" | "stack" | null;
  style: CSSStyleDeclaration;
}

/** How an element looks inside a container that sets its children as `setBy` says. Forces style, not layout. */
export function look(element: Element, setBy: Look["sets"]): Look {
  const style = getComputedStyle(element);
  const display = style.display;
  // Every value that is asked for takes its time: only what can matter is.
  const hidden = display === "none" || (display !== "inline" && style.contentVisibility === "hidden");
  return {
    hidden,
    text: null,
    layout: hidden || blockTags.has(element.localName) ? null : layoutOf(display, setBy, style),
    sets: setsChildren(display, style),
    style,
  };
}

function layoutOf(display: string, setBy: Look["sets"], style: CSSStyleDeclaration): Layout {
  if (display === "inline" || display === "contents" || display.startsWith("inline-") || display.startsWith("ruby")) {
    return null;
  }
  // A letter that floats at the head of a paragraph is part of its word.
  if (style.cssFloat !== "none") return null;
  if (style.position === "absolute" || style.position === "fixed") return "apart";
  return setBy === "row" || display === "table-cell" ? "apart" : "line";
}

function setsChildren(display: string, style: CSSStyleDeclaration): Look["sets"] {
  if (display === "flex" || display === "inline-flex") return style.flexDirection.startsWith("row") ? "row" : "stack";
  return display === "grid" || display === "inline-grid" ? "stack" : null;
}

/** Whether an element's own text is seen. */
export function showsText(seen: Look): boolean {
  return (seen.text ??= seen.style.visibility === "visible");
}

/** Whether line ends in a text of this style are shown as such. */
export function keepsLines(style: CSSStyleDeclaration): boolean {
  return style.whiteSpace.startsWith("pre") || style.whiteSpace === "break-spaces";
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
