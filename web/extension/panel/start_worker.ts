// Only in Firefox: the first script of the panel's page, so small that the engine starts while the panel's own code is
// still read.

import { startWorker, type EarlyWorker } from "./worker.ts";

(globalThis as EarlyWorker).engineWorker = startWorker();
