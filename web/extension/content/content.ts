// The script in the page. It runs when the reader asks for it, reads the page and waits for the panel to call; all it
// does to the page is to paint.

import { portName, type EarlyPaint, type PaintedClaim, type Prepare, type PreparedPage, type Step, type ToPage, type ToPanel } from "../messages.ts";
import { Overlay } from "./overlay.ts";
import { PageRules } from "./page_rules.ts";
import { listenToPointer } from "./pointer.ts";
import { Prepared, type Read } from "./prepared.ts";
import { TextMap } from "./text_map.ts";
import { walk, type Walk } from "./walk.ts";
import { watch, type Change } from "./watch.ts";

/** Fewer letters are an advertisement or a counter, not more of an article. */
const manyLetters = 400;

/** A page whose blocks have more characters is left to the panel's engine: the background script has other things to do too. */
const mostEarly = 1_000_000;

/** What the names of highlights end in; not every page has crypto.randomUUID(). */
const key = crypto.getRandomValues(new Uint32Array(2)).join("");
const rules = new PageRules(key);
const prepared = new Prepared();

class Session {
  #port: chrome.runtime.Port;
  #read: Read | null = null;
  #overlay: Overlay | null = null;
  #current: number | null = null;
  #listening = new AbortController();

  constructor(port: chrome.runtime.Port) {
    this.#port = port;
    port.onMessage.addListener((message: ToPage) => this.#take(message));
  }

  #say(message: ToPanel): void {
    this.#port.postMessage(message);
  }

  #take(message: ToPage): void {
    if (message.kind === "read") this.#sayPage(message.selection);
    else if (message.kind === "paint") this.#paint(message);
    else if (message.kind === "show") this.show(message.claim);
    else if (message.kind === "showSpan") this.#scrollTo(this.#overlay?.rangesOf(message.span)[0]);
    else this.#overlay?.light(message.claim);
  }

  #sayPage(selection: boolean): void {
    this.close();
    if (!isReadable()) return this.#say({ kind: "unreadable" });
    this.#read = prepared.take(selection) ?? read(selection);
    const { walked, limits, url, ticket, painted } = this.#read;
    this.#overlay = painted;
    this.#say({ kind: "page", json: walked.json, url, ofSelection: limits !== null, ticket });
    rules.need(walked);
  }

  /** The claims of what was read at the click, which the panel has taken over in the meantime. */
  paintEarly({ ticket, text, claims }: EarlyPaint): void {
    if (this.#read?.ticket !== ticket || this.#overlay !== null) return;
    this.#read.painted = this.#overlay = overlayOf(this.#read, text, claims);
  }

  // What was painted early is of the same report, and stays.
  #paint({ text, claims }: ToPage & { kind: "paint" }): void {
    if (this.#read === null) return;
    const { walked, painted } = this.#read;
    this.#read.painted = null;
    if (painted === null || painted !== this.#overlay) {
      this.#stop();
      this.#overlay = overlayOf(this.#read, text, claims);
    }
    this.#say({ kind: "painted", found: this.#overlay.found });
    this.#listen(walked);
  }

  #listen({ roots }: Walk): void {
    const { signal } = this.#listening;
    const pages = roots.filter((root) => root.nodeType === Node.DOCUMENT_NODE) as Document[];
    const trees = roots.filter((root) => root.nodeType !== Node.DOCUMENT_NODE) as ShadowRoot[];
    listenToPointer(
      pages,
      trees,
      {
        claimAt: (node, offset) => this.#overlay?.claimAt(node, offset) ?? null,
        pointed: (claim) => {
          this.#overlay?.light(claim);
          this.#say({ kind: "pointed", claim });
        },
        picked: (claim) => {
          this.#current = claim;
          this.#say({ kind: "picked", claim });
        },
      },
      signal,
    );
    watch(roots, (change) => this.#settled(change), signal);
  }

  // The claims move with their words. Whether what has come is worth reading is for the reader to say.
  #settled({ letters, moved }: Change): void {
    const overlay = this.#overlay;
    if (overlay === null || this.#read === null) return;
    if (!overlay.intact()) {
      const walked = walkWithin(this.#read.limits);
      rules.need(walked);
      overlay.move(new TextMap(walked.pieces));
    }
    const lost = overlay.total - overlay.found;
    const grown = letters >= manyLetters;
    if (lost > 0 || grown || moved) this.#say({ kind: "changed", lost, grown, moved });
  }

  show(claim: number): void {
    this.#current = claim;
    this.#overlay?.light(claim);
    this.#scrollTo(this.#overlay?.ranges(claim)[0]);
  }

  step(by: number): void {
    const total = this.#overlay?.total ?? 0;
    if (total === 0) return;
    const next = this.#current === null ? (by > 0 ? 0 : total - 1) : this.#current + by;
    const claim = Math.min(total - 1, Math.max(0, next));
    this.show(claim);
    this.#say({ kind: "picked", claim });
  }

  #scrollTo(range: Range | undefined): void {
    const element = range?.startContainer.parentElement;
    if (range === undefined || !element) return;
    const box = range.getBoundingClientRect();
    const { innerHeight } = element.ownerDocument.defaultView ?? window;
    if (box.top >= innerHeight * 0.1 && box.bottom <= innerHeight * 0.9) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  }

  #stop(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#overlay?.clear();
    this.#overlay = null;
    this.#current = null;
  }

  /** Leaves the page as it was. */
  close(): void {
    this.#stop();
    this.#read = null;
  }
}

function overlayOf({ walked }: Read, text: string, claims: PaintedClaim[]): Overlay {
  const overlay = new Overlay(text, claims, new TextMap(walked.pieces), key);
  overlay.paint();
  return overlay;
}

function isReadable(): boolean {
  return /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType);
}

function read(selection: boolean): Read {
  const limits = selection ? selectedRange() : null;
  return { walked: walkWithin(limits), limits, url: location.href, ticket: null, painted: null };
}

function walkWithin(limits: Range | null): Walk {
  return walk(limits?.startContainer.ownerDocument ?? document, limits);
}

/** What the reader has selected, in the page or in a frame of its origin; null when nothing is. */
function selectedRange(): Range | null {
  const frames = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument);
  for (const page of [document, ...frames]) {
    const selection = page?.getSelection() ?? null;
    if (selection !== null && !selection.isCollapsed) return selection.getRangeAt(0).cloneRange();
  }
  return null;
}

// The script may be put into a page again: the one that is there goes on.
const global = globalThis as { whosaidIsHere?: true };
if (global.whosaidIsHere === undefined) {
  global.whosaidIsHere = true;
  let session: Session | null = null;
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== portName) return;
    session?.close();
    const mine = new Session(port);
    session = mine;
    port.onDisconnect.addListener(() => {
      mine.close();
      if (session !== mine) return;
      session = null;
      rules.giveBack();
    });
  });
  const prepare = (selection: boolean, early: boolean): PreparedPage | null => {
    if (!isReadable()) return null;
    const mine = read(selection);
    const { json } = mine.walked;
    if (early && json.length <= mostEarly) mine.ticket = crypto.getRandomValues(new Uint32Array(1))[0]!;
    prepared.keep(mine, selection, () => {
      if (session === null) rules.giveBack(); // no panel has come
    });
    rules.need(mine.walked);
    return mine.ticket === null ? null : { ticket: mine.ticket, json, ofSelection: mine.limits !== null };
  };
  const paintEarly = (message: EarlyPaint) => {
    const kept = prepared.of(message.ticket);
    if (kept === null) session?.paintEarly(message);
    else kept.painted = overlayOf(kept, message.text, message.claims);
  };
  chrome.runtime.onMessage.addListener((message: Step | Prepare | EarlyPaint, _sender, answer) => {
    if (message.kind === "step") session?.step(message.by);
    else if (message.kind === "earlyPaint") paintEarly(message);
    // A panel that is there asks by itself.
    else if (message.kind === "prepare") answer(session === null ? prepare(message.selection, message.early) : null);
  });
}
