// The words under which communities can be found; knows nothing of the page.
import { slips, slipsAllowed, wordsOf } from "./words.js";

/**
 * @typedef {object} Community one entry of the index; what a community has none of is left out
 * @property {string} slug
 * @property {string} short
 * @property {string} name
 * @property {string} lead
 * @property {string} [latest] the newest date, perhaps only a year
 * @property {string[]} [state] like the values of every other facet, which stand under its name
 * @property {string[]} [cities]
 * @property {string[]} [partners]
 * @property {number} [practices]
 * @property {Record<string, string[]>} [counties] names, by state
 */
/** @typedef {Record<string, Record<string, string[]>>} Terms what the values are called, by facet and value */
/** @typedef {{community: number, kind: string, text: string}} Entry */

/** Ways to write a word that mean the same. */
const SAME = [["saint", "st"], ["sainte", "ste"], ["fort", "ft"], ["mount", "mt"]];
const OTHER = new Map(SAME.flatMap(([long, short]) => [[long, short], [short, long]]));

/**
 * @param {Community} item
 * @param {string} facet
 * @returns {string[]}
 */
export const valuesOf = (item, facet) => /** @type {any} */ (item)[facet] ?? [];

// A word that is part of several names is told of the first: a program's says more than a sector's.
const TOLD_FIRST = ["program"];

/**
 * The facets whose values can be found by words and do not stand in the row.
 * @param {Terms} terms
 */
const toldFacets = (terms) => {
  const others = Object.keys(terms).filter((facet) => facet !== "state" && !TOLD_FIRST.includes(facet));
  return [...TOLD_FIRST.filter((facet) => terms[facet]), ...others];
};

/**
 * Everything that can be found of a community: [what it is, text]; what its row shows anyway has no name.
 * @param {Community} item
 * @param {Terms} terms
 * @param {Record<string, string>} labels of the facets
 * @returns {string[][]}
 */
const textsOf = (item, terms, labels) => [
  ["", item.short],
  ...termsOf(item, "state", terms).map((text) => ["", text]),
  ["Full name", item.name],
  ...toldFacets(terms).flatMap((facet) => termsOf(item, facet, terms).map((text) => [labels[facet], text])),
  ["Lead", item.lead],
  ...(item.cities ?? []).map((text) => ["City", text]),
  ...Object.entries(item.counties ?? {}).flatMap(([state, names]) =>
    names.map((name) => ["County", `${name}, ${state}`]),
  ),
  ...(item.partners ?? []).map((text) => ["Partner", text]),
];

/**
 * @param {Community} item
 * @param {string} facet
 * @param {Terms} terms
 */
const termsOf = (item, facet, terms) => valuesOf(item, facet).flatMap((slug) => terms[facet]?.[slug] ?? []);

/**
 * @param {Community[]} communities
 * @param {Terms} terms
 * @param {Record<string, string>} labels of the facets
 */
export const collectWords = (communities, terms, labels) => {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Map<string, number[]>} */
  const byWord = new Map();
  communities.forEach((item, community) => {
    for (const [kind, text] of textsOf(item, terms, labels)) {
      const entry = entries.push({ community, kind, text }) - 1;
      const words = wordsOf(text);
      for (const word of new Set([...words, ...words.flatMap((each) => OTHER.get(each) ?? [])])) {
        const known = byWord.get(word);
        if (known) known.push(entry);
        else byWord.set(word, [entry]);
      }
    }
  });
  return { entries, byWord, words: [...byWord.keys()].sort() };
};

/**
 * @param {string[]} sorted
 * @param {string} wanted
 */
const firstAtLeast = (sorted, wanted) => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The known words that begin so.
 * @param {string[]} sorted
 * @param {string} beginning
 */
export const wordsFrom = (sorted, beginning) => {
  const start = firstAtLeast(sorted, beginning);
  let end = start;
  while (end < sorted.length && sorted[end].startsWith(beginning)) end += 1;
  return sorted.slice(start, end);
};

/**
 * The known words nearest to a typed one, when none begins with it.
 * @param {string[]} sorted
 * @param {string} typed
 */
export const wordsLike = (sorted, typed) => {
  let most = slipsAllowed(typed);
  /** @type {string[]} */
  let found = [];
  if (most === 0) return found;
  for (const word of sorted) {
    const count = slips(typed, word, most);
    if (count < most) {
      most = count;
      found = [];
    }
    if (count === most) found.push(word);
  }
  return found;
};
