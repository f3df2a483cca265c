// npm run sanitize: every native test under the address and undefined behaviour sanitizers.

import "./setup/node_version.mjs";

import { availableParallelism } from "node:os";

import { buildPreset } from "./build.mjs";
import { run, step } from "./run.mjs";
import { ensureTools } from "./setup/ensure.mjs";

ensureTools("native");
buildPreset("sanitize");
step("Testing with sanitizers");
run("ctest", ["--preset", "sanitize", "--parallel", String(availableParallelism())]);
