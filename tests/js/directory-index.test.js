import assert from "node:assert/strict";
import { test } from "node:test";

import { DirectoryIndex } from "../../themes/site/static/js/directory-index.js";

const data = {
  communities: [
    {
      slug: "alpha", short: "Alpha Valley", name: "Alpha Valley Alliance", lead: "Alpha College", state: ["ohio"],
      sector: ["steel"], program: ["imcp"], year: ["2014"], counties: { Ohio: ["Saint Mary County"] }, practices: 3,
    },
    {
      slug: "beta", short: "Beta Coast", name: "Beta Coast", lead: "Port of Beta", state: ["ohio", "iowa"],
      sector: ["ships"], counties: { Iowa: ["Polk County"], Ohio: ["Saint Mary County"] }, partners: ["Alpha Steel"],
    },
    { slug: "gamma", short: "Gamma", name: "Gamma", lead: "Gamma City" },
  ],
  terms: { state: { ohio: ["Ohio", "OH"], iowa: ["Iowa", "IA"] }, sector: { steel: ["Steel"], ships: ["Ships"] }, program: {} },
};
const labels = { state: "State", sector: "Sector", program: "Program", area: "Big 6 area", year: "Year" };
const index = new DirectoryIndex(data, labels);
const none = { q: "", state: "", sector: "", program: "", area: "", year: "" };
const shown = (state) => [...index.narrow({ ...none, ...state }).shown];

test("a text finds by the beginnings of all its words", () => {
  assert.deepEqual(shown({ q: "alpha val" }), [1, 0, 0]);
  assert.deepEqual(shown({ q: "alpha" }), [1, 1, 0]);
  assert.deepEqual(shown({ q: "oh alpha ste" }), [1, 1, 0]);
  assert.deepEqual(shown({ q: "alpha gamma" }), [0, 0, 0]);
  assert.deepEqual(shown({}), [1, 1, 1]);
});

test("St. and Saint are the same word", () => {
  assert.deepEqual(shown({ q: "st mary" }), [1, 1, 0]);
});

test("what a row does not show is said", () => {
  const { why } = index.narrow({ ...none, q: "alpha" });
  assert.deepEqual(index.reasons(why, 0).map(({ text }) => text), []);
  assert.deepEqual(index.reasons(why, 1).map(({ kind, text }) => `${kind}: ${text}`), ["Partner: Alpha Steel"]);
});

test("a slip is forgiven and named", () => {
  const { corrected, total } = index.narrow({ ...none, q: "gmama" });
  assert.deepEqual(corrected, [["gmama", ["gamma"]]]);
  assert.equal(total, 1);
});

test("each value counts what it would leave beside the other filters", () => {
  const { counts, total, without } = index.narrow({ ...none, q: "alpha", state: "iowa" });
  assert.equal(total, 1);
  assert.deepEqual([...counts.state], [["ohio", 2], ["iowa", 1]]);
  assert.deepEqual([...counts.sector], [["ships", 1]]);
  assert.deepEqual([without.q, without.state], [1, 2]);
});

test("sums count a state and a county once", () => {
  assert.deepEqual(index.totals(Uint8Array.of(1, 1, 0)), { states: 2, counties: 2, practices: 3 });
});

test("the facets are those that the form has, whatever they are called", () => {
  const communities = [{ ...data.communities[0], "lead-kind": ["college"] }, data.communities[1]];
  const terms = { ...data.terms, "lead-kind": { college: ["Place of learning"] } };
  const own = new DirectoryIndex({ communities, terms }, { ...labels, "lead-kind": "Kind of lead" });
  const { shown, counts, without } = own.narrow({ ...none, "lead-kind": "college" });
  assert.deepEqual([...shown], [1, 0]);
  assert.deepEqual([...counts["lead-kind"]], [["college", 1]]);
  assert.equal(without["lead-kind"], 2);
  assert.deepEqual(own.reasons(own.find("learning").why, 0), [{ community: 0, kind: "Kind of lead", text: "Place of learning" }]);
});

test("a word of a program and of a sector is told of the program", () => {
  const communities = [{ ...data.communities[1], program: ["fleet"] }];
  const own = new DirectoryIndex({ communities, terms: { ...data.terms, program: { fleet: ["Ships for all"] } } }, labels);
  assert.deepEqual(own.reasons(own.find("ships").why, 0).map(({ kind, text }) => `${kind}: ${text}`), ["Program: Ships for all"]);
});
