// Two articles compared in the built page: what is found, filters, how the other article comes, keys, axe.

import assert from "node:assert/strict";
import { test } from "node:test";

import { article, otherVersion } from "./articles.mjs";
import { axeProblemsInBothSchemes } from "./axe.mjs";
import { pasteAndWait } from "./browser.mjs";
import { act, tabTo, visits } from "./visits.mjs";

const { visitArticle: visit } = visits();

async function openCompare(page) {
  await act(page, "compare");
  await page.waitForSelector(".compare");
}

async function compareWith(page, text) {
  await openCompare(page);
  await page.getByRole("textbox", { name: "Paste its text" }).fill(text);
  await page.locator(".other-article").getByRole("button", { name: "Compare" }).click();
  await page.waitForSelector(".compare-counts");
}

const row = (page, words) => page.locator(".compare-row", { hasText: words });

test("the same quotes are whole, trimmed or altered, and the difference is marked", async () => {
  const page = await visit();
  await compareWith(page, otherVersion);
  assert.match(await row(page, "Nobody has told the drivers").locator(".kept").textContent(), /whole/);
  const trimmed = row(page, "We are ready");
  assert.match(await trimmed.locator(".kept").textContent(), /trimmed in the other/);
  assert.equal(await trimmed.locator("del").textContent(), "The road is better than before.");
  const altered = row(page, "rounding error");
  assert.match(await altered.locator(".kept").textContent(), /altered/);
  assert.equal(await altered.locator("ins").textContent(), "small");
});

test("words for saying that differ are shown with their stance, and who speaks in one alone", async () => {
  const page = await visit();
  await compareWith(page, otherVersion);
  const note = await row(page, "rounding error").locator(".compare-note").first().textContent();
  assert.equal(note, "“said” (neutral) here, “admitted” (conceding) there");
  const speakers = await page.locator(".compare-speakers div", { hasText: "Only in the other" }).locator("dd").textContent();
  assert.match(speakers, /Una Holt/);
});

test("filters leave what they name; an article compared with itself is whole", async () => {
  const page = await visit();
  await compareWith(page, otherVersion);
  await page.getByRole("combobox", { name: "Show" }).selectOption("altered");
  assert.equal(await page.locator(".compare-row").count(), 1);
  await page.getByRole("combobox", { name: "Show" }).selectOption("onlyOther");
  assert.match(await page.locator(".compare-row").first().textContent(), /Una Holt/);
  await page.getByRole("combobox", { name: "Show" }).selectOption("all");
  await page.getByRole("combobox", { name: "Speaker" }).selectOption("Piet Marsh");
  for (const text of await page.locator(".compare-row").allTextContents()) assert.match(text, /Piet Marsh/);
  await page.getByRole("button", { name: "Compare with another" }).click();
  await page.getByRole("textbox", { name: "Paste its text" }).fill(article);
  await page.locator(".other-article").getByRole("button", { name: "Compare" }).click();
  await page.waitForSelector(".compare-row");
  const kinds = new Set(await page.locator(".compare-row .kept").allTextContents());
  assert.deepEqual([...kinds], ["whole"]);
  assert.equal(await page.locator(".compare-row").count(), 7);
});

test("an article that was open before is there to be compared with; the open one stays open", async () => {
  const page = await visit();
  await pasteAndWait(page, otherVersion);
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("confirmed"));
  await openCompare(page);
  await page.getByRole("combobox", { name: "One that was open before" }).selectOption({ label: "Orchard Row to reopen after two years" });
  await page.waitForSelector(".compare-row");
  assert.match(await page.textContent(".compared"), /This articleOrchard Row reopens in June/);
  await page.keyboard.press("Escape");
  assert.match(await page.textContent("#article"), /confirmed/);
});

test("what is pasted into the other article's field replaces nothing", async () => {
  const page = await visit();
  await openCompare(page);
  await page.getByRole("textbox", { name: "Paste its text" }).focus();
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    data.setData("text/html", `<p>${words.replaceAll("\n\n", "</p><p>")}</p>`);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, otherVersion);
  await page.locator(".other-article").getByRole("button", { name: "Compare" }).click();
  await page.waitForSelector(".compare-row");
  assert.match(await page.textContent(".compared"), /This articleOrchard Row to reopen after two years/);
});

test("an empty field is no article", async () => {
  const page = await visit();
  await openCompare(page);
  await page.locator(".other-article").getByRole("button", { name: "Compare" }).click();
  assert.equal(await page.locator(".other-article [role=status]").textContent(), "There is no text to compare.");
});

test("by keys alone: open, write, compare, filter, go to a claim", async () => {
  const page = await visit();
  await page.focus("#action-compare");
  await page.keyboard.press("Enter");
  await tabTo(page, (element) => element.localName === "textarea");
  await page.keyboard.insertText(otherVersion);
  await tabTo(page, (element) => element.type === "submit");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".compare-row");
  await tabTo(page, (element) => element.className === "go-to");
  const words = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.classList.contains("badge"));
  const marked = await page.evaluate(() => {
    const { claim } = document.activeElement.dataset;
    return [...document.querySelectorAll(`#article mark[data-claim="${claim}"]`)].map((mark) => mark.textContent).join(" ");
  });
  assert.equal(marked, words);
});

for (const size of ["desktop", "phone"]) {
  test(`axe finds nothing on a ${size}, light and dark, and nothing is wider than the screen`, async () => {
    const page = await visit({ size, bypassCSP: true });
    await openCompare(page);
    assert.deepEqual(await axeProblemsInBothSchemes(page), [], "before");
    await page.getByRole("textbox", { name: "Paste its text" }).fill(otherVersion);
    await page.locator(".other-article").getByRole("button", { name: "Compare" }).click();
    await page.waitForSelector(".compare-row");
    assert.deepEqual(await axeProblemsInBothSchemes(page), [], "after");
    assert.equal(await page.$eval(".dialog-body", (body) => body.scrollWidth > body.clientWidth), false);
  });
}
