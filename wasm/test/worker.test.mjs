// worker.js and client.js, joined by a channel instead of a browser's worker.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { analyze } from "@whosaid/engine";
import { EngineClient } from "@whosaid/engine/client";

const article = "The ferry will sail again in May, the harbour master Idris Vane said on Monday.";

// The worker's side is the global scope that worker.js takes for its own; messages arrive in later tasks.
async function startWorker() {
  const { port1, port2 } = new MessageChannel();
  const sent = [];
  const scope = { onmessage: null, postMessage: (reply) => port2.postMessage(reply) };
  globalThis.self = scope;
  await import("@whosaid/engine/worker");
  port2.onmessage = (event) => scope.onmessage(event);
  const worker = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => (sent.push(request.id), port1.postMessage(request)),
    terminate: () => (port1.close(), port2.close()),
  };
  port1.onmessage = (event) => worker.onmessage(event);
  return { worker, sent };
}

const { worker, sent } = await startWorker();
const client = new EngineClient(worker);

describe("worker", () => {
  it("gives the engine's report", async () => {
    assert.deepEqual(await client.analyze(article), await analyze(article));
    assert.ok(client.lastMilliseconds > 0);
  });

  it("gives up older requests for the newest", async () => {
    const replies = await Promise.all(["One.", "Two.", "Three.", "Four."].map((text) => client.analyze(text)));
    assert.deepEqual(replies.slice(0, 3), [null, null, null]);
    assert.equal(replies[3].document.text, "Four.");
    assert.equal(sent.length, 5);
  });

  it("answers again after a wrong request", async () => {
    await assert.rejects(client.analyze(article, { input: "pdf" }), /input is "pdf"/);
    assert.equal((await client.analyze("Five.")).document.text, "Five.");
  });

  it("may be warmed up, which gets no reply and changes nothing", async () => {
    client.warmUp("blocks");
    client.warmUp("pdf");
    assert.deepEqual(await client.analyze(article), await analyze(article));
  });

  it("resolves what waits when it is stopped", async () => {
    const waiting = client.analyze(article);
    client.stop();
    assert.equal(await waiting, null);
  });
});
