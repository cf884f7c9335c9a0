// Searches, filters and counts communities; knows nothing of the page.
import { collectWords, valuesOf, wordsFrom, wordsLike } from "./directory-words.js";
import { wordsOf } from "./words.js";

/** @typedef {import("./directory-words.js").Community} Community */
/** @typedef {Record<string, string>} State what is typed (q) and chosen, by facet */
/** @typedef {Map<number, number[]>} Why the entries that made a community match */
/**
 * @typedef {object} Result
 * @property {Uint8Array} shown 1 for a community that is left
 * @property {number} total
 * @property {Record<string, Map<string, number>>} counts how many each value would leave, by facet
 * @property {Record<string, number>} without how many there were without this filter
 * @property {Why | null} why
 * @property {[string, string[]][]} corrected typed words that nobody has, with those taken instead
 */

export class DirectoryIndex {
  /**
   * @param {{communities: Community[], terms: import("./directory-words.js").Terms}} data
   * @param {Record<string, string>} labels of the facets, by their names
   */
  constructor({ communities, terms }, labels) {
    this.communities = communities;
    this.facets = Object.keys(labels);
    this.size = communities.length;
    const { entries, byWord, words } = collectWords(communities, terms, labels);
    this.entries = entries;
    this.byWord = byWord;
    this.words = words;
  }

  /**
   * Which communities hold every typed word, the entries that made them match, and what was taken for a slip.
   * @param {string} text
   * @returns {{matches: Uint16Array | null, why: Why | null, corrected: [string, string[]][]}}
   */
  find(text) {
    const typed = wordsOf(text);
    if (typed.length === 0) return { matches: null, why: null, corrected: [] };
    const counts = new Uint16Array(this.size);
    /** @type {Why} */
    const why = new Map();
    /** @type {[string, string[]][]} */
    const corrected = [];
    typed.forEach((word, step) => {
      let known = wordsFrom(this.words, word);
      if (known.length === 0) {
        known = wordsLike(this.words, word);
        if (known.length > 0) corrected.push([word, known]);
      }
      for (const each of known) for (const entry of this.byWord.get(each) ?? []) this.#count(entry, step, counts, why);
    });
    return { matches: counts.map((count) => (count === typed.length ? 1 : 0)), why, corrected };
  }

  /**
   * @param {number} number of the entry
   * @param {number} step how many typed words were looked up before
   * @param {Uint16Array} counts words found, by community
   * @param {Why} why
   */
  #count(number, step, counts, why) {
    const { community } = this.entries[number];
    if (counts[community] === step) counts[community] += 1;
    if (counts[community] !== step + 1) return;
    const reasons = why.get(community) ?? [];
    if (reasons.length === 0) why.set(community, reasons);
    reasons[step] = Math.min(reasons[step] ?? Infinity, number);
  }

  /**
   * What the row of a community does not show and yet made it match.
   * @param {Why | null} why
   * @param {number} community
   */
  reasons(why, community) {
    const entries = [...new Set(why?.get(community) ?? [])].map((number) => this.entries[number]);
    return entries.filter((entry) => entry?.kind);
  }

  /**
   * Who is left under all filters, how many each value would leave, and how many without each filter.
   * @param {State} state
   * @returns {Result}
   */
  narrow(state) {
    const found = this.find(state.q);
    const shown = new Uint8Array(this.size);
    /** @type {Record<string, Map<string, number>>} */
    const counts = Object.fromEntries(this.facets.map((facet) => [facet, new Map()]));
    /** @type {Record<string, number>} */
    const without = { q: 0, ...Object.fromEntries(this.facets.map((facet) => [facet, 0])) };
    let total = 0;
    for (let number = 0; number < this.size; number += 1) {
      const item = this.communities[number];
      const missed = this.facets.filter((facet) => state[facet] && !valuesOf(item, facet).includes(state[facet]));
      if (found.matches && !found.matches[number]) missed.push("q");
      if (missed.length === 0) {
        shown[number] = 1;
        total += 1;
        for (const facet of this.facets) this.#tally(counts[facet], valuesOf(item, facet));
        for (const key of Object.keys(without)) without[key] += 1;
      } else if (missed.length === 1) {
        const [only] = missed;
        without[only] += 1;
        if (only !== "q") this.#tally(counts[only], valuesOf(item, only));
      }
    }
    return { ...found, shown, total, counts, without };
  }

  /**
   * @param {Map<string, number>} counts
   * @param {string[]} values
   */
  #tally(counts, values) {
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  /**
   * What the shown communities add up to.
   * @param {Uint8Array} shown
   */
  totals(shown) {
    const states = new Set();
    const counties = new Set();
    let practices = 0;
    this.communities.forEach((item, number) => {
      if (!shown[number]) return;
      for (const state of item.state ?? []) states.add(state);
      for (const [state, names] of Object.entries(item.counties ?? {})) {
        for (const name of names) counties.add(`${state} ${name}`);
      }
      practices += item.practices ?? 0;
    });
    return { states: states.size, counties: counties.size, practices };
  }
}
