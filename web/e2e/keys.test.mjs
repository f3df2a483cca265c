// Keys: what they do, the dialog that shows them, and that they can be changed and switched off.

import assert from "node:assert/strict";
import { test } from "node:test";

import { badge, focused, indexOf, inView, visits } from "./visits.mjs";

const { visitWith } = visits();

test("n and p stay with the speaker", async () => {
  const page = await visitWith();
  const first = indexOf("any warning had been ignored");
  await page.focus(badge(first));
  await page.keyboard.press("n");
  const second = indexOf("the gates were repaired");
  assert.equal(await focused(page), `badge ${second}`);
  await page.keyboard.press("n");
  assert.equal(await focused(page), `badge ${indexOf("it will not")}`);
  await page.keyboard.press("n");
  assert.equal(await focused(page), `badge ${indexOf("it will not")}`, "stops at the last");
  await page.keyboard.press("p");
  assert.equal(await focused(page), `badge ${second}`);
});

test("w opens how one knows: on the card from the article, below the item in the list", async () => {
  const page = await visitWith();
  const i = indexOf("the gates were repaired");
  await page.focus(badge(i));
  await page.keyboard.press("w");
  assert.ok(await page.evaluate(() => document.querySelector("#card").contains(document.activeElement)));
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("#card").contains(document.activeElement)));
  await page.keyboard.press("Escape");
  assert.equal(await focused(page), `badge ${i}`, "Escape leads back to the claim");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), `item ${i}`);
  const sheets = () => page.$$eval(".why-sheet", (all) => all.length);
  await page.keyboard.press("w");
  assert.equal(await sheets(), 1);
  await page.keyboard.press("w");
  assert.equal(await sheets(), 0);
});

test("/ goes to the search, c changes what colour stands for", async () => {
  const page = await visitWith();
  await page.keyboard.press("c");
  assert.equal(await page.getAttribute("body", "data-colour"), "form");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "claim-search");
  await page.keyboard.type("jc");
  assert.equal(await page.inputValue("#claim-search"), "jc", "letters are letters in a field");
  assert.equal(await page.getAttribute("body", "data-colour"), "form");
});

test("? shows all keys; the focus stays in the dialog and comes back", async () => {
  const page = await visitWith();
  await page.focus(badge(2));
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open]");
  const words = await page.innerText("dialog");
  for (const what of ["Next claim", "Previous claim of the same speaker", "Search claims", "Show these keys"]) assert.ok(words.includes(what), what);
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null);
    assert.ok(where, "the focus is in the dialog");
  }
  await page.keyboard.press("Escape");
  assert.equal(await page.$("dialog"), null);
  assert.equal(await focused(page), "badge 2");
});

test("a key can be changed, is taken from who had it, and stays changed", async () => {
  const page = await visitWith();
  await page.keyboard.press("?");
  await page.click('.key-button[data-command="next"]');
  await page.keyboard.press("k");
  assert.equal(await page.textContent('.key-button[data-command="next"]'), "k");
  assert.equal(await page.textContent('.key-button[data-command="previous"]'), "none");
  await page.keyboard.press("Escape");
  await page.focus("#article");
  await page.keyboard.press("j");
  assert.equal(await focused(page), "", "j does nothing now");
  await page.keyboard.press("k");
  assert.equal(await focused(page), "badge 0");
  assert.deepEqual(JSON.parse(await page.evaluate(() => localStorage.getItem("whosaid-keys"))).keys, { next: "k", previous: null });
  await page.keyboard.press("?");
  await page.click(".keys-help > .button");
  assert.equal(await page.textContent('.key-button[data-command="previous"]'), "k");
});

test("asking for a key can be given up with Escape, without closing the dialog", async () => {
  const page = await visitWith();
  await page.keyboard.press("?");
  await page.click('.key-button[data-command="why"]');
  assert.equal(await page.textContent('.key-button[data-command="why"]'), "Press a key …");
  await page.keyboard.press("Escape");
  assert.equal(await page.textContent('.key-button[data-command="why"]'), "w");
  assert.ok(await page.$("dialog[open]"));
});

test("all can be switched off, and on again from the menu", async () => {
  const page = await visitWith();
  await page.keyboard.press("?");
  await page.uncheck(".keys-on input");
  await page.keyboard.press("Escape");
  await page.focus("#article");
  for (const key of ["j", "?", "c"]) await page.keyboard.press(key);
  assert.equal(await page.$("dialog"), null);
  assert.notEqual(await focused(page), "badge 0");
  await page.click("#more-menu-button");
  await page.click("#menu-keys");
  await page.check(".keys-on input");
  await page.keyboard.press("Escape");
  await page.focus("#article");
  await page.keyboard.press("j");
  assert.equal(await focused(page), "badge 0");
});

test("the menu opens, is walked with the arrows, and closes on Escape to its button", async () => {
  const page = await visitWith();
  await page.focus("#more-menu-button");
  const at = () =>
    page.evaluate(() => {
      const shown = [...document.querySelectorAll("#more-menu .menu-item")].filter((one) => one.checkVisibility());
      return shown.indexOf(document.activeElement);
    });
  await page.keyboard.press("Enter");
  assert.equal(await page.getAttribute("#more-menu-button", "aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  assert.equal(await at(), 0);
  await page.keyboard.press("ArrowDown");
  assert.equal(await at(), 1);
  await page.keyboard.press("ArrowUp");
  assert.equal(await at(), 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.isVisible("#more-menu"), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "more-menu-button");
});

test("skip links lead to the article and to the list", async () => {
  const page = await visitWith();
  const first = await page.$$eval("a[href], button, input, textarea, summary", (all) => all.slice(0, 2).map((one) => one.textContent));
  assert.deepEqual(first, ["Skip to the article", "Skip to who speaks"]);
  for (const [at, id] of [["#voices-title", "voices-title"], ["#article", "article"]]) {
    await page.focus(`.skip[href="${at}"]`);
    assert.ok(await inView(page, `.skip[href="${at}"]`), "it shows while it has the focus");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
  }
});
