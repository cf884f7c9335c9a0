import assert from "node:assert/strict";
import { test } from "node:test";

import { queryOf } from "../../themes/site/static/js/query-state.js";

test("what is typed and chosen stands in the query, in the order of the fields", () => {
  assert.equal(queryOf({ q: "steel mill", state: "ohio", sort: "" }), "?q=steel+mill&state=ohio");
});

test("nothing chosen is no query at all", () => {
  assert.equal(queryOf({ q: "  ", state: "" }), "");
});

test("spaces around a word are no part of it, and signs are escaped", () => {
  assert.equal(queryOf({ q: " a&b=c " }), "?q=a%26b%3Dc");
});
