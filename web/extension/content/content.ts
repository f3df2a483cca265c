// The script in the page. It runs when the reader asks for it and waits for the panel to call; all it does to the
// page is to paint.

import { portName, type Closed, type Step, type ToPage, type ToPanel } from "../messages.ts";
import { Overlay } from "./overlay.ts";
import { listenToPointer } from "./pointer.ts";
import { TextMap } from "./text_map.ts";
import { walk, type Walk } from "./walk.ts";
import { watch, type Change } from "./watch.ts";

/** Fewer letters are an advertisement or a counter, not more of an article. */
const manyLetters = 400;

class Session {
  #port: chrome.runtime.Port;
  #walked: Walk | null = null;
  #limits: Range | null = null;
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
    if (message.kind === "read") this.#read(message.selection);
    else if (message.kind === "paint") this.#paint(message);
    else if (message.kind === "show") this.show(message.claim);
    else if (message.kind === "showSpan") this.#scrollTo(this.#overlay?.rangesOf(message.span)[0]);
    else this.#overlay?.light(message.claim);
  }

  #read(selection: boolean): void {
    this.close();
    if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType)) {
      return this.#say({ kind: "unreadable" });
    }
    this.#limits = selection ? selectedRange() : null;
    this.#walked = this.#walk();
    const { json } = this.#walked;
    this.#say({ kind: "page", json, url: location.href, ofSelection: this.#limits !== null });
  }

  #walk(): Walk {
    return walk(this.#limits?.startContainer.ownerDocument ?? document, this.#limits);
  }

  #paint({ text, claims }: ToPage & { kind: "paint" }): void {
    if (this.#walked === null) return;
    this.#stop();
    this.#overlay = new Overlay(text, claims, new TextMap(this.#walked.pieces));
    this.#overlay.paint();
    this.#say({ kind: "painted", found: this.#overlay.found });
    this.#listen(this.#walked);
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
    if (overlay === null) return;
    if (!overlay.intact()) {
      overlay.move(new TextMap(this.#walk().pieces));
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
    this.#walked = null;
  }
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
      void chrome.runtime.sendMessage({ kind: "closed" } satisfies Closed).catch(() => undefined);
    });
  });
  chrome.runtime.onMessage.addListener((message: Step) => {
    if (message.kind === "step") session?.step(message.by);
  });
}
