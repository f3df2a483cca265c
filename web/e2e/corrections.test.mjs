// Corrections in the built page, by pointer and by keys alone; what they make of the report, of the file that goes
// out, and of an article that is opened again.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { another, article } from "./articles.mjs";
import { axeProblemsInBothSchemes } from "./axe.mjs";
import { pasteAndWait } from "./browser.mjs";
import { act, visits } from "./visits.mjs";

const { visitArticle: visit } = visits();

const claims = (page) =>
  page.$$eval("#list .item", (items) => items.map((item) => item.querySelector(".item-words").textContent));
const speakersOf = (page) => page.$$eval("#list .voice h3", (all) => all.map((one) => one.textContent));
const note = (page) => page.textContent("#note-text");

async function correct(page, words) {
  const index = await page.$$eval(
    "#list .item",
    (items, text) => items.find((item) => item.textContent.includes(text))?.dataset.claim,
    words,
  );
  assert.notEqual(index, undefined, `no claim with ${words}`);
  await page.focus(`#article .badge[data-claim="${index}"]`);
  await page.keyboard.press("e");
  await page.waitForSelector(".correct");
}

async function overview(page) {
  await act(page, "corrections");
  await page.waitForSelector(".overview");
}

async function fileOf(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), json: JSON.parse(readFileSync(await download.path(), "utf8")) };
}

test("a claim gets another speaker; undo and redo bring the old one and the new one back", async () => {
  const page = await visit();
  await correct(page, "14,000 people");
  await page.getByRole("radio", { name: "Piet Marsh" }).check();
  await page.locator(".correct").getByRole("button", { name: "Save" }).click();
  const voice = page.locator("#list .voice", { hasText: "14,000 people" }).locator("h3");
  assert.equal(await voice.textContent(), "Piet Marsh");
  assert.match(await page.textContent("#action-corrections"), /\(1\)/);
  await page.click("#note-undo");
  assert.equal(await voice.textContent(), "report published in April");
  await page.keyboard.press("Control+Shift+z");
  assert.equal(await voice.textContent(), "Piet Marsh");
  await page.keyboard.press("Control+z");
  assert.equal(await voice.textContent(), "report published in April");
});

test("nobody is named whom the article does not name; a name that stands there becomes a speaker", async () => {
  const page = await visit();
  await correct(page, "14,000 people");
  await page.getByRole("radio", { name: "Somebody else" }).check();
  const name = page.getByRole("combobox", { name: "Name, as it stands in the article" });
  await name.fill("Hedda Quist");
  assert.match(await page.locator(".name-field .problem").textContent(), /does not stand in the article/);
  await page.locator(".correct").getByRole("button", { name: "Save" }).click();
  assert.equal(await page.isVisible(".correct"), true);
  await name.fill("Nell Carrow");
  await page.locator(".correct").getByRole("button", { name: "Save" }).click();
  assert.ok((await speakersOf(page)).includes("Nell Carrow"));
});

test("an end of a claim is moved by keys, by buttons and by dragging", async () => {
  const page = await visit();
  const words = () => page.$$eval(".word-range .chosen-content", (all) => all.map((one) => one.textContent).join(""));
  await correct(page, "14,000 people");
  assert.equal(await words(), "14,000 people use the road each day");
  await page.getByRole("slider", { name: "Ends" }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await words(), "14,000 people use the road");
  assert.equal(await page.getByRole("slider", { name: "Ends" }).getAttribute("aria-valuetext"), "at “road”");
  await page.getByRole("button", { name: "Begins one word later" }).click();
  assert.equal(await words(), "people use the road");
  const target = await page.evaluate(() => {
    const text = document.querySelector(".word-range .chosen-content").firstChild;
    const range = document.createRange();
    range.setStart(text, "people ".length);
    range.setEnd(text, "people use".length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width - 2, y: top + height / 2 };
  });
  const handle = await page.getByRole("slider", { name: "Ends" }).boundingBox();
  await page.mouse.move(handle.x + 1, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 30, target.y, { steps: 3 });
  await page.mouse.move(target.x, target.y, { steps: 3 });
  await page.mouse.up();
  assert.equal(await words(), "people use");
  await page.locator(".correct").getByRole("button", { name: "Save" }).click();
  assert.ok((await claims(page)).includes("people use"));
  assert.equal(await note(page), "The claim was corrected.");
});

test("a claim is right, or none; denied becomes claimed", async () => {
  const page = await visit();
  const before = await claims(page);
  await correct(page, "over budget");
  await page.getByRole("combobox", { name: "What the article says of it" }).selectOption("asserted");
  await page.locator(".correct").getByRole("button", { name: "Save" }).click();
  assert.equal(await page.locator("#list .item", { hasText: "over budget" }).locator(".standing").count(), 0);
  await correct(page, "over budget");
  await page.getByRole("button", { name: "Right as it is" }).click();
  await correct(page, "over budget");
  await page.getByRole("button", { name: "Not a claim" }).click();
  assert.equal((await claims(page)).length, before.length - 1);
  await overview(page);
  assert.equal(await page.locator(".edits li").count(), 3);
  await page.locator(".overview").getByRole("button", { name: "Undo" }).click();
  assert.equal(await page.locator(".edits li").count(), 2);
});

test("words that were missed are selected and marked, with source and cue", async () => {
  const page = await visit();
  await page.evaluate(() => {
    const block = [...document.querySelectorAll("#article .paragraph")].find((one) => one.textContent.includes("Lena Osei"));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf("project manager");
      if (at >= 0) return getSelection().setBaseAndExtent(node, at + 2, node, at + 12);
    }
    throw new Error("not there");
  });
  await page.click("#mark-selected");
  await page.waitForSelector(".correct");
  assert.equal(await page.textContent(".word-range .chosen-content"), "project manager");
  await page.getByRole("radio", { name: "Who says it" }).check();
  await page.getByRole("slider", { name: "Ends" }).press("ArrowRight");
  assert.equal(await page.textContent(".word-range .chosen-source"), "Lena Osei");
  assert.equal(await page.getByRole("radio", { name: "Lena Osei project manager" }).isChecked(), true);
  await page.getByRole("radio", { name: "The word for saying" }).check();
  await page.locator(".correct").getByRole("button", { name: "Save" }).click();
  assert.ok((await claims(page)).includes("project manager"));
  await overview(page);
  const { json } = await fileOf(page, "Save as a file");
  const [edit] = json.edits;
  assert.deepEqual([edit.kind, edit.content[0].exact, edit.source.exact, edit.form], ["add", "project manager", "Lena Osei", "indirect"]);
});

test("two speakers are made one, and one two", async () => {
  const page = await visit();
  await overview(page);
  await page.getByRole("combobox", { name: "This speaker" }).first().selectOption({ label: "report published in April" });
  await page.getByRole("combobox", { name: "is the same as" }).selectOption({ label: "transport office" });
  await page.getByRole("button", { name: "Merge" }).click();
  assert.ok(!(await speakersOf(page)).includes("report published in April"));
  await page.getByRole("combobox", { name: "This speaker" }).last().selectOption({ label: "Lena Osei" });
  await page.getByRole("checkbox", { name: /Ms Osei/ }).check();
  await page.getByRole("checkbox", { name: /rounding error/ }).check();
  await page.getByRole("combobox", { name: "Name, as it stands in the article" }).fill("Nell Carrow");
  await page.getByRole("button", { name: "Split" }).click();
  assert.ok((await speakersOf(page)).includes("Nell Carrow"));
  assert.equal(await page.locator("#list .voice", { hasText: "rounding error" }).locator("h3").textContent(), "Nell Carrow");
});

test("corrections go out as a file, come in again, and stay with their article", async () => {
  const page = await visit();
  await correct(page, "14,000 people");
  await page.getByRole("radio", { name: "Nobody" }).check();
  await page.locator(".correct").getByRole("button", { name: "Save" }).click();
  await overview(page);
  await page.getByRole("checkbox", { name: /whole article/ }).check();
  const patch = await fileOf(page, "Save as a file");
  assert.match(patch.name, /^orchard-row.*\.corrections\.json$/);
  assert.deepEqual([patch.json.format, patch.json.complete, patch.json.edits.length], ["whosaid-patch/1", true, 1]);
  const made = await fileOf(page, "Save as a test case");
  assert.equal(made.json.text, article);
  assert.equal(made.json.expected.claims.find((claim) => claim.content[0].startsWith("14,000")).speaker, null);
  await page.getByRole("button", { name: "Take all back" }).click();
  assert.equal(await page.locator(".edits li").count(), 0);
  const openFile = async (text) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Open a file" }).click()]);
    await chooser.setFiles({ name: "patch.json", mimeType: "application/json", buffer: Buffer.from(text) });
  };
  await openFile("{}");
  await page.waitForFunction(() => document.querySelector(".overview-said").textContent.includes("no corrections"));
  await openFile(JSON.stringify(patch.json));
  await page.waitForSelector(".edits li");
  await page.keyboard.press("Escape");
  await pasteAndWait(page, another);
  await page.waitForFunction(() => !document.querySelector("#action-corrections").textContent.includes("("));
  await page.click("#note-undo");
  await page.waitForFunction(() => document.querySelector("#action-corrections").textContent.includes("(1)"));
});

test("corrections that do not fit another article are listed, and change nothing", async () => {
  const page = await visit();
  const before = await claims(page);
  await overview(page);
  const quote = { exact: "The moon is cheese", prefix: "", suffix: "", start: 0, end: 18 };
  const patch = { format: "whosaid-patch/1", document: { title: null, url: null }, complete: false, edits: [{ kind: "remove", claim: { content: [quote], cue: null } }] };
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Open a file" }).click()]);
  await chooser.setFiles({ name: "patch.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(patch)) });
  await page.waitForSelector(".edits .unfit");
  assert.match(await page.textContent(".edits .unfit"), /does not fit: its words do not stand in this article/);
  assert.deepEqual(await claims(page), before);
});

test("by keys alone: to a claim, correct it, save, and go on from it", async () => {
  const page = await visit();
  await page.focus('#article .badge[tabindex="0"]');
  const badge = await page.evaluate(() => document.activeElement.dataset.claim);
  await page.keyboard.press("e");
  await page.waitForSelector(".correct");
  for (let i = 0; i < 40 && (await page.evaluate(() => document.activeElement.type)) !== "radio"; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  for (let i = 0; i < 40 && (await page.evaluate(() => document.activeElement.textContent.trim())) !== "Save"; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#note-text").textContent === "The claim was corrected.");
  await page.waitForFunction((claim) => document.activeElement.dataset?.claim === claim, badge);
});

for (const size of ["desktop", "phone"]) {
  test(`axe finds nothing in the dialogs on a ${size}, light and dark`, async () => {
    const page = await visit({ size, bypassCSP: true });
    const check = async (state) => {
      assert.deepEqual(await axeProblemsInBothSchemes(page), [], state);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(wide, false, `${state} is wider than the screen`);
    };
    await page.focus('#article .badge[tabindex="0"]');
    await page.waitForSelector(".claim-tools");
    if (size === "desktop") await check("card");
    await page.keyboard.press("e");
    await page.getByRole("radio", { name: "Somebody else" }).check();
    await page.getByRole("combobox", { name: "Name, as it stands in the article" }).fill("Hedda Quist");
    await check("correct");
    await page.keyboard.press("Escape");
    await overview(page);
    await page.getByRole("combobox", { name: "This speaker" }).last().selectOption({ label: "Lena Osei" });
    await check("overview");
    await page.getByRole("button", { name: "Mark a missed claim" }).click();
    await page.getByRole("radio", { name: "Who says it" }).check();
    await check("mark");
  });
}
