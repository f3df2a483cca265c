// Runs other programs, with their output shown as it comes.

import { spawn, spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Stops the script with one sentence for a person. */
export function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Says what comes next. */
export function step(title) {
  console.log(`\n== ${title}`);
}

/** Runs a command in the root folder and stops the script when it fails. */
export function run(command, args, options = {}) {
  const status = tryRun(command, args, options);
  if (status !== 0) stop(`Failed (${status}): ${[command, ...args].join(" ")}`);
}

/** Runs a command in the root folder; its exit status, or a word for why there is none. */
export function tryRun(command, args, options = {}) {
  const { status, error, signal } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  return error ? error.code : (status ?? signal);
}

/** The standard output of a command, or null when it cannot be run or fails. */
export function outputOf(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** Runs the npm that runs this script, under the Node that runs it; its exit status. */
export function tryNpm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script) return tryRun(process.execPath, [script, ...args], options);
  return tryRun("npm", args, { shell: process.platform === "win32", ...options });
}

/** The same, and stops the script when it fails. */
export function npm(args, options = {}) {
  const status = tryNpm(args, options);
  if (status !== 0) stop(`Failed (${status}): npm ${args.join(" ")}`);
}

/** Starts a command without waiting. */
export function start(command, args) {
  return spawn(command, args, { stdio: "ignore", detached: true }).on("error", () => {}).unref();
}
