// The panel's worker: started when it is first needed, and once.

import assert from "node:assert/strict";
import { test } from "node:test";

import type { WorkerLike } from "@whosaid/engine/client";

import { LateWorker } from "./engine.ts";

function lateWorker() {
  const started: { worker: WorkerLike; requests: unknown[]; ended: number }[] = [];
  const late = new LateWorker(() => {
    const one = {
      requests: [] as unknown[],
      ended: 0,
      worker: {
        onmessage: null,
        onerror: null,
        postMessage: (request: unknown) => void one.requests.push(request),
        terminate: () => void one.ended++,
      } as WorkerLike,
    };
    started.push(one);
    return one.worker;
  });
  return { late, started };
}

const request = { id: 1, input: "One.", options: {} };

test("a worker starts with the first request, and gets every one", () => {
  const { late, started } = lateWorker();
  assert.equal(started.length, 0);
  late.postMessage(request);
  late.start();
  late.postMessage({ ...request, id: 2 });
  assert.deepEqual(started.map(({ requests }) => requests), [[request, { ...request, id: 2 }]]);
});

test("what it says reaches who listens, whenever that began", () => {
  const { late, started } = lateWorker();
  late.start();
  const heard: unknown[] = [];
  late.onmessage = ({ data }) => heard.push(data);
  late.onerror = ({ message }) => heard.push(message);
  const { worker } = started[0]!;
  worker.onmessage?.({ data: { id: 1, superseded: true } } as never);
  worker.onerror?.({ message: "no memory" } as never);
  assert.deepEqual(heard, [{ id: 1, superseded: true }, "no memory"]);
});

test("one that was never needed is not started to be ended", () => {
  const { late, started } = lateWorker();
  late.terminate();
  assert.equal(started.length, 0);
  late.start();
  late.terminate();
  assert.equal(started[0]!.ended, 1);
});
