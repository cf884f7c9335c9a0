import assert from "node:assert/strict";
import { test } from "node:test";

import { groupsOf } from "../../themes/site/static/js/directory-list.js";

const communities = [
  { state: ["ohio"], latest: "2014-05" },
  { state: ["iowa", "ohio"], latest: "2021" },
  { latest: "2014-12-11" },
  { state: ["iowa"] },
];
const labelOf = (_, value) => ({ ohio: "Ohio", iowa: "Iowa" })[value];

test("by state, those of several states and of none come last", () => {
  assert.deepEqual(groupsOf(communities, "state", labelOf), [
    ["Iowa", [3]], ["Ohio", [0]], ["Several states", [1]], ["No state known", [2]],
  ]);
});

test("the newest come first, inside a year as well", () => {
  assert.deepEqual(groupsOf(communities, "newest", labelOf), [["2021", [1]], ["2014", [2, 0]], ["No year known", [3]]]);
});
