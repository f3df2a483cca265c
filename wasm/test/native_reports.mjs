// The command line's reports for many inputs, with as few runs of it as there are kinds of options.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "./read_cases.mjs";

const extension = process.platform === "win32" ? ".exe" : "";
export const nativeCli =
  process.env.WHOSAID_CLI ?? join(root, "build", "release", "native", `whosaid${extension}`);

export function hasNativeCli() {
  return existsSync(nativeCli);
}

/** name -> report as one line of JSON, for every input. */
export function nativeReports(inputs) {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-"));
  try {
    const reports = new Map();
    for (const group of groupByOptions(inputs)) {
      const files = group.map((input, index) => {
        const file = join(folder, `${index}.txt`);
        writeFileSync(file, input.bytes);
        return file;
      });
      const lines = runCli(group[0].options, files);
      group.forEach((input, index) => reports.set(input.name, lines[index]));
    }
    return reports;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function groupByOptions(inputs) {
  const groups = new Map();
  for (const input of inputs) {
    const key = JSON.stringify(input.options);
    groups.set(key, [...(groups.get(key) ?? []), input]);
  }
  return groups.values();
}

function runCli({ input, keepAll }, files) {
  const args = ["analyze", "--format", "json", "--input", input, ...(keepAll ? ["--keep-all"] : []), ...files];
  const { status, stdout, stderr } = spawnSync(nativeCli, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${nativeCli} ended with ${status}: ${stderr}`);
  const lines = stdout.split("\n").filter((line) => line !== "");
  if (lines.length !== files.length) throw new Error(`${files.length} inputs, but ${lines.length} reports`);
  return lines.map((line, index) => withoutId(line, files[index]));
}

// Reports of several files begin with the file's name.
function withoutId(line, file) {
  const id = `{"id":${JSON.stringify(file)},`;
  return line.startsWith(id) ? `{${line.slice(id.length)}` : line;
}
