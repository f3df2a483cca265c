// The script in the page. It runs when the reader asks for it, reads the page and waits for the panel to call; all it
// does to the page is to paint.

import { portName, type Prepare, type Step, type ToPage, type ToPanel } from "../messages.ts";
import { Overlay } from "./overlay.ts";
import { PageRules } from "./page_rules.ts";
import { listenToPointer } from "./pointer.ts";
import { Prepared, type Read } from "./prepared.ts";
import { TextMap } from "./text_map.ts";
import { walk, type Walk } from "./walk.ts";
import { watch, type Change } from "./watch.ts";

/** Fewer letters are an advertisement or a counter, not more of an article. */
const manyLetters = 400;

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
    const { walked, limits, url } = this.#read;
    this.#say({ kind: "page", json: walked.json, url, ofSelection: limits !== null });
    rules.need(walked);
  }

  #paint({ text, claims }: ToPage & { kind: "paint" }): void {
    if (this.#read === null) return;
    this.#stop();
    const { walked } = this.#read;
    this.#overlay = new Overlay(text, claims, new TextMap(walked.pieces), key);
    this.#overlay.paint();
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

function isReadable(): boolean {
  return /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType);
}

function read(selection: boolean): Read {
  const limits = selection ? selectedRange() : null;
  return { walked: walkWithin(limits), limits, url: location.href };
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
  const prepare = (selection: boolean) => {
    if (!isReadable()) return;
    const mine = read(selection);
    prepared.keep(mine, selection, () => {
      if (session === null) rules.giveBack(); // no panel has come
    });
    rules.need(mine.walked);
  };
  chrome.runtime.onMessage.addListener((message: Step | Prepare) => {
    if (message.kind === "step") session?.step(message.by);
    // A panel that is there asks by itself.
    else if (message.kind === "prepare" && session === null) prepare(message.selection);
  });
}
