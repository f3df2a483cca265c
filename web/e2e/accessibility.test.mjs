// axe-core in every state of the page: light and dark, desktop and phone.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { axeProblemsInBothSchemes } from "./axe.mjs";
import { fixedReport } from "./fixed_report.mjs";
import { states, visitState } from "./states.mjs";
import { visits } from "./visits.mjs";

const here = visits();

for (const size of ["desktop", "phone"]) {
  describe(`axe finds nothing on a ${size}, light and dark`, () => {
    for (const state of Object.keys(states)) {
      test(state, async () => {
        const page = await visitState(here, state, { size, bypassCSP: true });
        await page.waitForTimeout(100);
        assert.deepEqual(await axeProblemsInBothSchemes(page), []);
      });
    }
  });
}

test("forced colours keep claims visible", async () => {
  const page = await here.visitWith(fixedReport, { forcedColors: "active" });
  const direct = await page.$eval("#article .claim.direct", (one) => getComputedStyle(one).backgroundColor);
  assert.notEqual(direct, "rgba(0, 0, 0, 0)");
  const denied = await page.$eval("#article .claim.struck", (one) => {
    const { outlineStyle, textDecorationLine } = getComputedStyle(one);
    return { outlineStyle, textDecorationLine };
  });
  assert.deepEqual(denied, { outlineStyle: "solid", textDecorationLine: "line-through" });
});
