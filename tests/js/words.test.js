import assert from "node:assert/strict";
import { test } from "node:test";

import { counted, fold, slips, slipsAllowed, wordsOf } from "../../themes/site/static/js/words.js";

test("letters are compared without accents, apostrophes and capitals", () => {
  assert.equal(fold("Doña Ana"), "dona ana");
  assert.equal(fold("Hawaiʻi"), "hawaii");
  assert.equal(fold("O’Brien"), "obrien");
  assert.deepEqual(wordsOf("St. Louis, MO (2)"), ["st", "louis", "mo", "2"]);
});

test("short words must be right, long ones may have two slips", () => {
  assert.deepEqual(["ohi", "ohio", "detroit", "michigan"].map(slipsAllowed), [0, 1, 1, 2]);
});

test("slips are counted against any beginning of a word", () => {
  assert.equal(slips("mich", "michigan", 1), 0);
  assert.equal(slips("micigan", "michigan", 1), 1);
  assert.equal(slips("mihcigan", "michigan", 1), 1);
  assert.equal(slips("ohio", "michigan", 1), Infinity);
});

test("one is counted in the singular, thousands with a comma", () => {
  assert.equal(counted(1, "community", "communities"), "1 community");
  assert.equal(counted(0, "community", "communities"), "0 communities");
  assert.equal(counted(2300, "community", "communities"), "2,300 communities");
});
