// The walk over what a reader sees of a live page: the core's blocks input (docs/blocks.md), and the text
// nodes that it came from.
//
//   <main><p>Jo <a href=/b>Bell</a> said</p></main>
//
//   nodes    {"tag":"main"} {"tag":"p"} "Jo " {"tag":"a","href":"/b"} "Bell" null " said" null null
//   pieces   Text "Jo ", Text "Bell", Text " said"
//
// It goes into open shadow trees (through their slots) and into frames of the page's own origin, and
// changes nothing. Elements are known by their names: those of a frame are no instances of this window's classes.

import { keepsLines, look, showsText, unseenTags, type Look } from "./seen.ts";
import { linkedDataOf, statementsOf } from "./statements.ts";
import { isSpace, type Piece } from "./text_map.ts";

export interface Walk {
  /** The blocks input, as JSON. */
  json: string;
  /** In reading order, each with the text that the core was given of it. */
  pieces: Piece[];
  /** Documents and shadow trees that were walked. */
  roots: (Document | ShadowRoot)[];
}

/** Elements nested deeper are not walked: pages made by hand or by program stay far below. */
const mostDepth = 1500;

/** Reads the page, or of it what `limits` holds. Linear. */
export function walk(page: Document, limits: Range | null): Walk {
  return new Walker(limits).walk(page);
}

const attributeNames = new Set(["class", "id", "role", "itemprop", "rel", "href", "datetime", "content"]);

const componentNames = ["data-component", "data-testid", "data-test-id", "data-type", "data-module", "data-qa"];

class Walker {
  #limits: Range | null;
  #nodes: (string | Record<string, string> | null)[] = [];
  #pieces: Piece[] = [];
  #roots: (Document | ShadowRoot)[] = [];
  #hidden = 0;
  #quotes = 0; // <q> elements that are open
  #depth = 0;

  constructor(limits: Range | null) {
    this.#limits = limits;
  }

  walk(page: Document): Walk {
    this.#roots.push(page);
    const root = page.documentElement;
    if (root !== null) {
      this.#open(root, null);
      if (page.body !== null) this.#root(page.body);
      this.#close();
    }
    const blocks = {
      format: "whosaid-blocks/1",
      language: root?.lang ?? "",
      hiddenParts: this.#hidden,
      statements: statementsOf(page),
      linkedData: linkedDataOf(page),
      nodes: this.#nodes,
    };
    return {
      json: JSON.stringify(blocks),
      pieces: this.#pieces,
      roots: this.#roots,
    };
  }

  // A page that hides all of itself is about to be shown.
  #root(body: HTMLElement): void {
    this.#open(body, null);
    this.#children(body, { ...look(body, null), text: true });
    this.#close();
  }

  // The children as they are shown: a shadow tree instead of its host's own, what is slotted instead of a slot.
  #children(parent: Element, around: Look): void {
    if (++this.#depth < mostDepth) {
      const slotted = parent.localName === "slot" ? (parent as HTMLSlotElement).assignedNodes() : [];
      for (const child of slotted) this.#node(child, around);
      // From one to the next is several times as fast as by the live list.
      let child = slotted.length > 0 ? null : (parent.shadowRoot ?? parent).firstChild;
      for (; child !== null; child = child.nextSibling) this.#node(child, around);
    }
    this.#depth--;
  }

  #node(node: Node, around: Look): void {
    if (this.#limits?.intersectsNode(node) === false) return;
    const { nodeType } = node;
    if (nodeType === elementNode) this.#element(node as Element, around);
    else if (nodeType === textNode && showsText(around)) this.#text(node as Text, around);
  }

  #text(node: Text, around: Look): void {
    const whole = node.data;
    const from = node === this.#limits?.startContainer ? this.#limits.startOffset : 0;
    const to = node === this.#limits?.endContainer ? this.#limits.endOffset : whole.length;
    const data = whole.slice(from, to);
    if (data === "") return;
    this.#pieces.push({ node, from, data });
    const lines = hasInnerLine(data) && keepsLines(around.style);
    this.#nodes.push(lines ? { lines: data } : data);
  }

  #element(element: Element, around: Look): void {
    const tag = element.localName;
    const inFrame = tag === "iframe" ? frameOf(element as HTMLIFrameElement) : null;
    if (inFrame === null && (unseenTags.has(tag) || element.namespaceURI !== xhtml)) return;
    const seen = look(element, around.sets);
    if (seen.hidden) {
      this.#hidden++;
      return;
    }
    this.#open(element, inFrame === null ? seen.layout : "line");
    const quote = tag === "q";
    if (quote) this.#quote(this.#quotes++);
    if (inFrame !== null) this.#frame(inFrame);
    else this.#children(element, seen);
    if (quote) this.#quote(--this.#quotes, true);
    this.#close();
  }

  #frame(page: Document): void {
    if (page.body === null) return;
    const limits = this.#limits;
    this.#limits = null;
    this.#roots.push(page);
    this.#children(page.body, look(page.body, null));
    this.#limits = limits;
  }

  // The core sets a <q> in marks: they are in the text, but in no node of the page.
  #quote(depth: number, closing = false): void {
    this.#pieces.push({ node: null, from: 0, data: (closing ? "”’" : "“‘")[depth % 2]! });
  }

  #open(element: Element, layout: Look["layout"]): void {
    const { shadowRoot } = element;
    if (shadowRoot !== null) this.#roots.push(shadowRoot);
    const node: Record<string, string> = { tag: element.localName };
    if (layout !== null) node["layout"] = layout;
    const names = element.getAttributeNames();
    if (names.length > 0) {
      for (const name of names) {
        const value = attributeNames.has(name) ? element.getAttribute(name) : null;
        if (value !== null && value !== "") node[name] = value;
      }
      const component = componentNames.find((name) => names.includes(name));
      if (component !== undefined) node["component"] = element.getAttribute(component)!;
      if (element.localName === "img") Object.assign(node, imageOf(element as HTMLImageElement));
    }
    this.#nodes.push(node);
  }

  #close(): void {
    this.#nodes.push(null);
  }
}

const xhtml = "http://www.w3.org/1999/xhtml";

const { ELEMENT_NODE: elementNode, TEXT_NODE: textNode } = Node;

/** The page in a frame, if it is of the same origin and large enough to be read. */
function frameOf(frame: HTMLIFrameElement): Document | null {
  const page = frame.contentDocument;
  if (page === null || !page.body?.firstChild) return null;
  return frame.offsetWidth > 1 && frame.offsetHeight > 1 ? page : null;
}

// An image that waits to be scrolled to names its address elsewhere.
function imageOf(image: HTMLImageElement): Record<string, string> {
  const candidates = [image.getAttribute("src"), image.getAttribute("data-src"), image.currentSrc];
  const src = candidates.find((address) => address && !/^data:/i.test(address));
  const alt = image.getAttribute("alt");
  return { ...(src ? { src } : {}), ...(alt ? { alt } : {}) };
}

/** Whether a line ends between two words of the text. */
function hasInnerLine(data: string): boolean {
  const line = data.indexOf("\n");
  if (line < 0) return false;
  for (let at = data.length - 1; at > line; at--) if (!isSpace(data.charCodeAt(at))) return true;
  return false;
}
