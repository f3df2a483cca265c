// All acceptance cases of tests/cases as one file, which the self-test page loads: [{ name, data }].
//
//   import casesUrl from "virtual:cases";

import type { Plugin } from "vite";

import { readCaseFiles } from "../../wasm/test/read_cases.mjs";

const name = "virtual:cases";
const resolved = `\0${name}`;

export function casesFile(): Plugin {
  let isBuild = false;
  return {
    name: "cases-file",
    configResolved: ({ command }) => void (isBuild = command === "build"),
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const source = JSON.stringify(readCaseFiles());
      // The development server has no files of its own making; an address can hold the data itself.
      if (!isBuild) return `export default ${JSON.stringify(`data:application/json,${encodeURIComponent(source)}`)};`;
      const file = this.emitFile({ type: "asset", name: "cases.json", source });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}
