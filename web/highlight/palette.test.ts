// The palette, measured: contrast of words on every tint, of lines on paper and tint, and that any two
// speakers stay apart for every kind of colour vision.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

type Rgb = [number, number, number];

const css = readFileSync("page/styles/tokens.css", "utf8");
const slots = [1, 2, 3, 4, 5, 6, 7, 8];

function token(name: string, scheme: "light" | "dark"): Rgb {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  assert.ok(found, `tokens.css has no --${name}`);
  const hex = found[scheme === "light" ? 1 : 2]!;
  return [1, 3, 5].map((at) => toLinear(parseInt(hex.slice(at, at + 2), 16) / 255)) as Rgb;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

// WCAG 2.2
function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// Machado, Oliveira and Fernandes 2009, severity 1.
const vision: Record<string, [Rgb, Rgb, Rgb]> = {
  common: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

// Distance in OKLab, times 100.
function distance(a: Rgb, b: Rgb): number {
  return 100 * Math.hypot(...oklab(a).map((value, i) => value - oklab(b)[i]!));
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

for (const scheme of ["light", "dark"] as const) {
  test(`${scheme}: words on every tint have a contrast of at least 4.5`, () => {
    for (const slot of [0, ...slots]) {
      for (const ink of ["ink", "ink-2"]) {
        const ratio = contrast(token(ink, scheme), token(`t${slot}`, scheme));
        assert.ok(ratio >= 4.5, `${ink} on tint ${slot}: ${ratio.toFixed(2)}`);
      }
    }
  });
  test(`${scheme}: letters on every badge have a contrast of at least 4.5`, () => {
    for (const slot of [0, ...slots]) {
      const ratio = contrast(token(`b${slot}`, scheme), token(`l${slot}`, scheme));
      assert.ok(ratio >= 4.5, `badge ${slot}: ${ratio.toFixed(2)}`);
    }
  });
  test(`${scheme}: every line has a contrast of at least 3 with paper and with its tint`, () => {
    for (const slot of [0, ...slots]) {
      for (const ground of ["paper", `t${slot}`]) {
        const ratio = contrast(token(`l${slot}`, scheme), token(ground, scheme));
        assert.ok(ratio >= 3, `line ${slot} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });
  test(`${scheme}: any two speakers stay apart for every kind of colour vision`, () => {
    for (const [kind, matrix] of Object.entries(vision)) {
      const seen = slots.map((slot) => {
        const colour = token(`l${slot}`, scheme);
        return matrix.map((row) => Math.max(0, row.reduce((sum, weight, i) => sum + weight * colour[i]!, 0))) as Rgb;
      });
      for (let a = 0; a < seen.length; a++) {
        for (let b = a + 1; b < seen.length; b++) {
          const apart = distance(seen[a]!, seen[b]!);
          assert.ok(apart >= 8, `${kind}: speakers ${a + 1} and ${b + 1} are ${apart.toFixed(1)} apart`);
        }
      }
    }
  });
}
