// Makes sure that what an activity needs is there: tools of the system, packages of npm.
//
// As root on Debian or Ubuntu what is missing is installed; elsewhere the line that installs it is
// printed, and the script stops.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { npm, outputOf, root, run, step, stop, tryRun } from "../run.mjs";
import { needs, requirements } from "./requirements.mjs";

/** ensureTools("engine", "browser"): the tools of these activities. */
export function ensureTools(...activities) {
  const names = new Set(activities.flatMap((activity) => needs[activity]));
  const absent = [...names].map((name) => requirements[name]).filter((tool) => !tool.found());
  const missing = absent.filter((tool) => !tool.optional);
  if (missing.length > 0) installMissing(missing);
  if (canInstall()) absent.filter((tool) => tool.optional).forEach((tool) => aptInstallIfKnown(tool.apt));
}

function installMissing(missing) {
  const listed = missing.map((tool) => tool.what).join(", ");
  if (!canInstall()) stop(`Missing: ${listed}.\n${advice(missing)}`);
  step(`Installing ${listed}`);
  aptInstall(missing.map((tool) => tool.apt));
  const still = missing.filter((tool) => !tool.found());
  if (still.length > 0) {
    stop(`Installed, but still not found or too old: ${still.map((tool) => tool.what).join(", ")}.`);
  }
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && outputOf("apt-get", ["--version"]) !== null;
}

function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  // A fresh machine has no package lists yet; an old one may have lists of what is no longer there.
  if (tryRun("apt-get", ["install", "-s", "-qq", ...packages], { env, stdio: "ignore" }) !== 0) {
    run("apt-get", ["update", "-q"], { env });
  }
  if (tryRun("apt-get", install, { env }) === 0) return;
  run("apt-get", ["update", "-q"], { env });
  run("apt-get", install, { env });
}

function aptInstallIfKnown(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (tryRun("apt-get", ["install", "-s", "-qq", name], { env, stdio: "ignore" }) !== 0) return;
  tryRun("apt-get", ["install", "-y", "--no-install-recommends", name], { env });
}

function advice(missing) {
  const [manager, command] = packageManager();
  const packages = missing.map((tool) => tool[manager]).filter(Boolean);
  const lines = missing.filter((tool) => !tool[manager]).map((tool) => tool.elsewhere);
  if (packages.length > 0) lines.unshift(`Get it with\n\n    ${command(packages)}\n`);
  return lines.join("\n");
}

function packageManager() {
  if (process.platform === "darwin") return ["brew", (names) => names.map((name) => `brew install ${name}`).join(" && ")];
  if (process.platform === "win32") return ["winget", (names) => names.map((name) => `winget install ${name}`).join("; ")];
  return ["apt", (names) => `sudo apt-get install -y --no-install-recommends ${names.join(" ")}`];
}

/** Installs the locked npm packages unless they are there already. */
export function ensurePackages() {
  const stamp = join(root, "node_modules", ".whosaid-lock");
  const lock = createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  step("Installing npm packages");
  npm(["ci"]);
  writeFileSync(stamp, lock);
}
