import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { LoadError, loadJson, once, onceEach } from "../../themes/site/static/js/load-once.js";

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

test("a task runs once and its result is handed out again", async () => {
  let runs = 0;
  const load = once(async () => (runs += 1));
  assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
  assert.equal(await load(), 1);
});

test("after a failure the next call runs the task anew and tells it of the attempts before", async () => {
  const told = [];
  const load = once(async (attempts) => {
    told.push(attempts);
    if (attempts < 2) throw new Error("no");
    return "here";
  });
  await assert.rejects(load(), /no/);
  await assert.rejects(load(), /no/);
  assert.equal(await load(), "here");
  assert.equal(await load(), "here");
  assert.deepEqual(told, [0, 1, 2]);
});

test("calls that wait together fail together, after one attempt", async () => {
  let runs = 0;
  const load = once(async () => {
    runs += 1;
    throw new Error("no");
  });
  const answers = await Promise.allSettled([load(), load()]);
  assert.deepEqual(answers.map((answer) => answer.status), ["rejected", "rejected"]);
  assert.equal(runs, 1);
});

test("each key has a result of its own, and only what failed is asked for again", async () => {
  const asked = [];
  const load = onceEach(async (key) => {
    asked.push(key);
    if (key === "b" && asked.length < 3) throw new Error("no");
    return key.toUpperCase();
  });
  assert.equal(await load("a"), "A");
  await assert.rejects(load("b"));
  assert.equal(await load("b"), "B");
  assert.equal(await load("a"), "A");
  assert.deepEqual(asked, ["a", "b", "b"]);
});

test("an answer that is not OK, no JSON, and no answer all count as not loaded", async () => {
  const answers = [
    async () => new Response("{}", { status: 503 }),
    async () => new Response("<!doctype html>"),
    async () => {
      throw new TypeError("Failed to fetch");
    },
  ];
  for (const answer of answers) {
    globalThis.fetch = answer;
    await assert.rejects(loadJson("/a.json"), LoadError);
  }
});

test("an answer is read as JSON", async () => {
  globalThis.fetch = async (address) => new Response(JSON.stringify({ address }));
  assert.deepEqual(await loadJson("/a.json"), { address: "/a.json" });
});
