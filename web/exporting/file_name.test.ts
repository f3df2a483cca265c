import assert from "node:assert/strict";
import { test } from "node:test";

import { fileName } from "./file_name.ts";

test("a title becomes a name that every system takes", () => {
  const cases: [string | null, string][] = [
    ["Dam ‘never safe’, says engineer", "Dam ‘never safe’, says engineer.md"],
    ["A/B: \"yes\"?\n<no>|*\\", "A B yes no.md"],
    ["../../etc/passwd", "etc passwd.md"],
    [".hidden. ", "hidden.md"],
    ["CON", "whosaid.md"],
    ["lpt1", "whosaid.md"],
    ["\u202egnp.exe", "gnp.exe.md"],
    ["Über die Brücke – مرحبا 日本 😀", "Über die Brücke – مرحبا 日本 😀.md"],
    ["", "whosaid.md"],
    [null, "whosaid.md"],
    ["???", "whosaid.md"],
  ];
  for (const [title, name] of cases) assert.equal(fileName(title, ".md"), name);
});

test("a long title is cut, never within a character", () => {
  assert.equal(fileName("😀".repeat(200), ".md"), `${"😀".repeat(80)}.md`);
});
