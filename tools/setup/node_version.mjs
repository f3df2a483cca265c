// Runs the calling script under a recent Node: this one, or else the one that npm carries as a package.
//
// Import it first. Where Node is older than 20 it says so, fetches the pinned version into
// build/node/ and runs the same script again with that.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

import { npm, root, step, stop } from "../run.mjs";

const oldest = 20;
const pinned = "22.22.0";

if (Number(process.versions.node.split(".")[0]) < oldest) {
  const node = fetchNode();
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  const { status } = spawnSync(node, process.argv.slice(1), { stdio: "inherit", env });
  process.exit(status ?? 1);
}

function fetchNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = join(root, "build", "node", pinned);
  const file = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  const node = join(folder, "node_modules", name, file);
  if (existsSync(node)) return node;
  step(`Node ${process.versions.node} is older than ${oldest}: fetching Node ${pinned} from npm`);
  npm(["install", "--prefix", folder, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", `${name}@${pinned}`]);
  if (!existsSync(node)) stop(`npm has no Node for this system. Please install Node ${oldest} or newer.`);
  return node;
}
