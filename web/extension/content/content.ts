// The script in the page. It runs when the reader asks for it, reads the page and waits for the panel to call; all it
// does to the page is to paint.

import { portName, type Prepare, type Rules, type Step, type ToPage, type ToPanel } from "../messages.ts";
import { Overlay } from "./overlay.ts";
import { listenToPointer } from "./pointer.ts";
import { TextMap } from "./text_map.ts";
import { walk, type Walk } from "./walk.ts";
import { watch, type Change } from "./watch.ts";

/** Fewer letters are an advertisement or a counter, not more of an article. */
const manyLetters = 400;

/** ms after which a page that was read at the click is read again. */
const stillFresh = 3000;

/** The page as it was read: all of it, or what `limits` hold. */
interface Read {
  walked: Walk;
  limits: Range | null;
}

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
    this.#read = takePrepared(selection) ?? read(selection);
    const { walked, limits } = this.#read;
    this.#say({ kind: "page", json: walked.json, url: location.href, ofSelection: limits !== null });
    askForRules(rulesFor(walked));
  }

  #paint({ text, claims }: ToPage & { kind: "paint" }): void {
    if (this.#read === null) return;
    this.#stop();
    const { walked } = this.#read;
    this.#overlay = new Overlay(text, claims, new TextMap(walked.pieces), () => askForRules("all"));
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
      overlay.move(new TextMap(walkWithin(this.#read.limits).pieces));
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
  return { walked: walkWithin(limits), limits };
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

// What was read at the reader's click, until the panel asks for it.
let prepared: (Read & { selection: boolean }) | null = null;

function prepare(selection: boolean): void {
  if (!isReadable()) return;
  const mine = { ...read(selection), selection };
  prepared = mine;
  setTimeout(() => {
    if (prepared === mine) prepared = null;
  }, stillFresh);
  askForRules(rulesFor(mine.walked));
}

function takePrepared(selection: boolean): Read | null {
  const taken = prepared;
  prepared = null;
  return taken?.selection === selection ? taken : null;
}

// For rules of single elements Chromium styles the page anew, but no shadow tree.
function rulesFor({ roots }: Walk): Rules["of"] {
  return roots.some((root) => root.nodeType === Node.DOCUMENT_FRAGMENT_NODE) ? "all" : "text";
}

// Rules that are there are not asked for again: the browser would style the whole page anew.
let rules: Rules["of"] = "none";

function askForRules(of: Rules["of"]): void {
  if (of === rules || (of === "text" && rules === "all")) return;
  rules = of;
  void chrome.runtime.sendMessage({ kind: "rules", of } satisfies Rules).catch(() => undefined);
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
      askForRules("none");
    });
  });
  chrome.runtime.onMessage.addListener((message: Step | Prepare) => {
    if (message.kind === "step") session?.step(message.by);
    else if (session === null) prepare(message.selection); // a panel that is there asks by itself
  });
}
