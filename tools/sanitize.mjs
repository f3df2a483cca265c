// npm run sanitize [-- quick]: every native test under the address and undefined behaviour sanitizers. Quick: the cases
// and the inputs made to break the core, which see all of it; what is left out is what units say of it.

import "./setup/node_version.mjs";

import { availableParallelism } from "node:os";

import { buildPreset } from "./build.mjs";
import { run, step, stop } from "./run.mjs";
import { ensureTools } from "./setup/ensure.mjs";

const [asked] = process.argv.slice(2);
if (asked !== undefined && asked !== "quick") stop(`npm run sanitize takes nothing or "quick", not "${asked}"`);
const quick = asked === "quick";

ensureTools("native");
buildPreset("sanitize", ...(quick ? ["--target", "whosaid_cases", "whosaid_hostile"] : []));
step("Testing with sanitizers");
const chosen = quick ? ["--tests-regex", "^(cases|hostile_)"] : [];
run("ctest", ["--preset", "sanitize", "--parallel", String(availableParallelism()), ...chosen]);
