import assert from "node:assert/strict";
import { test } from "node:test";

import { bind, type Bindings, commandFor, defaultBindings, fromText, isBindable, keyOf, toText } from "./bindings.ts";

const next = { id: "next", key: "j" };
const previous = { id: "previous", key: "k" };
const commands = [next, previous];
const command = (key: string, bindings: Bindings) => commandFor(key, commands, bindings)?.id ?? null;

test("defaults", () => {
  assert.deepEqual(["j", "k", "x"].map((key) => command(key, defaultBindings)), ["next", "previous", null]);
});

test("a key that is given to a command is taken from the one that had it", () => {
  const bound = bind(next, "k", commands, defaultBindings);
  assert.deepEqual(["j", "k"].map((key) => command(key, bound)), [null, "next"]);
  assert.equal(keyOf(previous, bound), null);
  const back = bind(previous, "k", commands, bound);
  assert.deepEqual(["j", "k"].map((key) => command(key, back)), [null, "previous"]);
});

test("a command can have no key, and all can be off", () => {
  const none = bind(next, null, commands, defaultBindings);
  assert.equal(command("j", none), null);
  assert.equal(command("j", bind(next, "j", commands, none)), "next");
  assert.equal(command("j", { ...defaultBindings, on: false }), null);
});

test("what was kept is read back; anything else gives the defaults", () => {
  const bound = { ...bind(next, "é", commands, defaultBindings), on: false };
  assert.deepEqual(fromText(toText(bound)), bound);
  for (const text of [null, "", "{", "[]", "7", '{"keys":null}']) assert.deepEqual(fromText(text), defaultBindings, text ?? "");
  assert.deepEqual(fromText('{"keys":{"next":"jj","previous":5}}'), defaultBindings);
});

test("one visible character can be a key", () => {
  assert.deepEqual(["j", "?", "é", "🙂", "Enter", " ", "", "\t"].map(isBindable), [true, true, true, true, false, false, false, false]);
});
