// axe-core in a page that was opened with bypassCSP: what it finds, a text each.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// All other rules look at the tree, its words and its boxes, which light and dark do not change.
const aboutColour = ["color-contrast", "link-in-text-block"];

/** What all rules find in the page as it stands. */
export function axeProblems(page) {
  return run(page, { runOnly: { type: "tag", values: tags } });
}

/** What all rules find in the light, and those about colour in the dark. The page stays dark. */
export async function axeProblemsInBothSchemes(page) {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeProblems(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await run(page, { runOnly: { type: "rule", values: aboutColour } });
  return [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)];
}

async function run(page, options) {
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axe);
  const violations = await page.evaluate(
    async (given) => (await globalThis.axe.run(document, { ...given, resultTypes: ["violations"] })).violations,
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}\n${failureSummary}`),
  );
}
