// The first script of the panel's page, so small that the engine starts while the panel's own code is still read.

import type { EarlyWorker } from "./engine.ts";

const worker = new Worker("engine/worker.js", { type: "module", name: "engine" });
(globalThis as EarlyWorker).engineWorker = worker;
