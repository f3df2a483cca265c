import assert from "node:assert/strict";
import { test } from "node:test";

import { sharedIn } from "./inbox.ts";

function form(fields: Record<string, string>, files: readonly File[] = []): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  for (const file of files) data.append("files", file);
  return data;
}

const words = async (fields: Record<string, string>) =>
  (await sharedIn(form(fields))).map(({ bytes }) => new TextDecoder().decode(bytes));

test("shared words are one text, and nothing in it twice", async () => {
  assert.deepEqual(await words({ text: "Ferry sinks, says Jo Bell." }), ["Ferry sinks, says Jo Bell."]);
  assert.deepEqual(await words({ title: "Ferry sinks", text: "Jo Bell said so." }), ["Ferry sinks\n\nJo Bell said so."]);
  const url = "https://news.example/ferry";
  assert.deepEqual(await words({ title: "Ferry sinks", text: `Ferry sinks ${url}`, url }), [`Ferry sinks ${url}`]);
  assert.deepEqual(await words({ text: url, url }), [url]);
});

test("shared files come whole, without their description", async () => {
  const file = new File(["<p>Hello"], "über 1.html", { type: "text/html" });
  const [one, ...rest] = await sharedIn(form({ title: "A page" }, [file]));
  assert.deepEqual(rest, []);
  assert.deepEqual([one?.name, one?.type], ["über 1.html", "text/html"]);
  assert.equal(new TextDecoder().decode(one?.bytes), "<p>Hello");
});

test("an empty share is nothing", async () => {
  assert.deepEqual(await sharedIn(form({ title: " ", text: "" })), []);
});
