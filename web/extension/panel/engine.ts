// The engine in its worker, owned by the panel: it lives as long as the panel is open.
//
//   Chrome     starts with the first article that the background script has not analysed, or once that is shown:
//              until then the page is worth more than a second engine
//   Firefox    starts before the panel's own code is read (start_worker.ts)

import { EngineClient, type WorkerLike } from "@whosaid/engine/client";

import { startWorker, type EarlyWorker } from "./worker.ts";

declare const BROWSER: "chrome" | "firefox";

type Request = Parameters<WorkerLike["postMessage"]>[0];

/** A worker that is started when it is first needed. */
export class LateWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  #start: () => WorkerLike;
  #worker: WorkerLike | null = null;

  constructor(start: () => WorkerLike) {
    this.#start = start;
  }

  /** Starts it, if it has not been. */
  start(): WorkerLike {
    if (this.#worker !== null) return this.#worker;
    const worker = (this.#worker = this.#start());
    worker.onmessage = (event) => this.onmessage?.(event);
    worker.onerror = (event) => this.onerror?.(event);
    return worker;
  }

  postMessage(request: Request): void {
    this.start().postMessage(request);
  }

  terminate(): void {
    this.#worker?.terminate();
  }
}

export function panelEngine(): EngineClient {
  const early = (globalThis as EarlyWorker).engineWorker;
  const worker = new LateWorker(() => (BROWSER === "chrome" ? startWorker() : early!) as WorkerLike);
  if (BROWSER !== "chrome") worker.start();
  return new EngineClient(worker);
}
