// The engine in a worker, from the page's side.
//
//   const engine = startEngine();
//   input.oninput = async () => {
//     const report = await engine.analyze(input.value);
//     if (report !== null) paint(report);  // null: a newer call has taken its place
//   };

import type { AnalyzeOptions, Report } from "./engine.js";
import type { AnalyzeReply, AnalyzeRequest, WarmUpRequest } from "./messages.js";

/** What the client needs of a Worker. */
export interface WorkerLike {
  postMessage(request: AnalyzeRequest | WarmUpRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<AnalyzeReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  resolve(report: Report | null): void;
  reject(error: Error): void;
}

export class EngineClient {
  /** Milliseconds that the last finished analysis took inside the worker. */
  lastMilliseconds = 0;

  #worker: WorkerLike;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;

  constructor(worker: WorkerLike) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => this.#failAll(event.message || "The worker could not be started");
  }

  /** The report, or null when a newer call has taken this one's place. */
  analyze(input: string | Uint8Array, options: AnalyzeOptions = {}): Promise<Report | null> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, input, options });
    });
  }

  /** Unpacks ahead of the first article of this kind what it will need. */
  warmUp(input: WarmUpRequest["warmUp"]): void {
    this.#worker.postMessage({ warmUp: input });
  }

  /** Ends the worker and gives its memory back; what waits resolves to null. */
  stop(): void {
    this.#worker.terminate();
    for (const waiting of this.#waiting.values()) waiting.resolve(null);
    this.#waiting.clear();
  }

  #receive(reply: AnalyzeReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (waiting === undefined) return;
    if ("error" in reply) return waiting.reject(new Error(reply.error));
    // A report that arrives when a newer call is already out is old news too.
    if ("superseded" in reply || reply.id + 1 < this.#nextId) return waiting.resolve(null);
    this.lastMilliseconds = reply.milliseconds;
    waiting.resolve(JSON.parse(reply.json) as Report);
  }

  #failAll(message: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(message));
    this.#waiting.clear();
  }
}

/** Starts the engine in a worker of its own. */
export function startEngine(): EngineClient {
  return new EngineClient(new Worker(new URL("./worker.js", import.meta.url), { type: "module" }) as WorkerLike);
}
