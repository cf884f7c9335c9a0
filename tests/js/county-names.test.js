import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, keyOf, matching, plain, readings, readNames } from "../../themes/site/static/js/county-names.js";

const file = readNames({
  states: { IL: ["Illinois", "illinois"], MO: ["Missouri", "missouri"] },
  names: [
    ["St. Clair County", "IL", "17163", 0],
    ["St. Clair County", "MO", "29185", 0],
    ["St. Clairsville", "IL", "17163", 1],
    ["St. Clair", "MO", "29071", 1],
  ],
});
const begins = (known, typed) => known.startsWith(typed);
const found = (text) => matching(file, text, begins).map(({ name, code }) => `${name}, ${code}`);

test("names are the same however they are abbreviated", () => {
  assert.equal(keyOf("St. Clair"), keyOf("saint clair"));
  assert.equal(keyOf("Ft Bend"), "fortbend");
  assert.equal(keyOf("Ste. Genevieve"), keyOf("Sainte Genevieve"));
});

test("the last words may be the state", () => {
  assert.deepEqual(readings("Springfield, IL"), [["Springfield", " IL"]]);
  assert.deepEqual(readings("st clair il"), [["st clair il", ""], ["st clair", "il"], ["st", "clair il"]]);
});

test("exact names come first, and a state narrows", () => {
  assert.deepEqual(found("st clair"), ["St. Clair County, IL", "St. Clair County, MO", "St. Clair, MO", "St. Clairsville, IL"]);
  assert.deepEqual(found("St. Clair, Missouri"), ["St. Clair County, MO", "St. Clair, MO"]);
  assert.deepEqual(found("st clair il"), ["St. Clair County, IL", "St. Clairsville, IL"]);
  assert.deepEqual(found("polk"), []);
});

test("the address names the county, and the place without what tells it apart", () => {
  assert.equal(plain("Union (Boone County)"), "Union");
  assert.equal(addressOf({ fips: "17163" }), "/county/?county=17163");
  assert.equal(addressOf({ fips: "17163", name: "Union (St. Clair County)", place: 1 }), "/county/?county=17163&place=Union");
});
