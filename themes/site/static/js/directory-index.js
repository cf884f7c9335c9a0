// Searches, filters and counts communities; knows nothing of the page.
import { slips, slipsAllowed, wordsOf } from "./words.js";

export const FACETS = ["state", "sector", "program", "area", "year"];

// Ways to write a word that mean the same.
const SAME = [["saint", "st"], ["sainte", "ste"], ["fort", "ft"], ["mount", "mt"]];
const OTHER = new Map(SAME.flatMap(([long, short]) => [[long, short], [short, long]]));

// Everything that can be found of a community: [what it is, text]; what its row shows anyway has no name.
const textsOf = (item, terms) => [
  ["", item.short],
  ...(item.state ?? []).flatMap((slug) => (terms.state[slug] ?? []).map((text) => ["", text])),
  ["Full name", item.name],
  ...(item.program ?? []).flatMap((slug) => (terms.program[slug] ?? []).map((text) => ["Program", text])),
  ...(item.sector ?? []).flatMap((slug) => (terms.sector[slug] ?? []).map((text) => ["Sector", text])),
  ["Lead", item.lead],
  ...(item.cities ?? []).map((text) => ["City", text]),
  ...Object.entries(item.counties ?? {}).flatMap(([state, names]) =>
    names.map((name) => ["County", `${name}, ${state}`]),
  ),
  ...(item.partners ?? []).map((text) => ["Partner", text]),
];

const collectWords = (communities, terms) => {
  const entries = [];
  const byWord = new Map();
  communities.forEach((item, community) => {
    for (const [kind, text] of textsOf(item, terms)) {
      const entry = entries.push({ community, kind, text }) - 1;
      const words = wordsOf(text);
      for (const word of new Set([...words, ...words.map((each) => OTHER.get(each)).filter(Boolean)])) {
        if (byWord.has(word)) byWord.get(word).push(entry);
        else byWord.set(word, [entry]);
      }
    }
  });
  return { entries, byWord, words: [...byWord.keys()].sort() };
};

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

const wordsFrom = (sorted, beginning) => {
  const start = firstAtLeast(sorted, beginning);
  let end = start;
  while (end < sorted.length && sorted[end].startsWith(beginning)) end += 1;
  return sorted.slice(start, end);
};

// The known words nearest to a typed one, when none begins with it.
const wordsLike = (sorted, typed) => {
  let most = slipsAllowed(typed);
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

export class DirectoryIndex {
  constructor({ communities, terms }) {
    this.communities = communities;
    this.size = communities.length;
    Object.assign(this, collectWords(communities, terms));
  }

  // Which communities hold every typed word, the entries that made them match, and what was taken for a slip.
  find(text) {
    const typed = wordsOf(text);
    if (typed.length === 0) return { matches: null, why: null, corrected: [] };
    const counts = new Uint16Array(this.size);
    const why = new Map();
    const corrected = [];
    typed.forEach((word, step) => {
      let known = wordsFrom(this.words, word);
      if (known.length === 0) {
        known = wordsLike(this.words, word);
        if (known.length > 0) corrected.push([word, known]);
      }
      for (const each of known) for (const entry of this.byWord.get(each)) this.#count(entry, step, counts, why);
    });
    return { matches: counts.map((count) => (count === typed.length ? 1 : 0)), why, corrected };
  }

  #count(number, step, counts, why) {
    const { community } = this.entries[number];
    if (counts[community] === step) counts[community] += 1;
    if (counts[community] !== step + 1) return;
    const reasons = why.get(community) ?? [];
    if (reasons.length === 0) why.set(community, reasons);
    reasons[step] = Math.min(reasons[step] ?? Infinity, number);
  }

  // What the row of a community does not show and yet made it match.
  reasons(why, community) {
    const entries = [...new Set(why?.get(community) ?? [])].map((number) => this.entries[number]);
    return entries.filter((entry) => entry?.kind);
  }

  // Who is left under all filters, how many each value would leave, and how many without each filter.
  narrow(state) {
    const found = this.find(state.q);
    const shown = new Uint8Array(this.size);
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    const without = { q: 0, ...Object.fromEntries(FACETS.map((facet) => [facet, 0])) };
    let total = 0;
    for (let number = 0; number < this.size; number += 1) {
      const item = this.communities[number];
      const missed = FACETS.filter((facet) => state[facet] && !item[facet]?.includes(state[facet]));
      if (found.matches && !found.matches[number]) missed.push("q");
      if (missed.length === 0) {
        shown[number] = 1;
        total += 1;
        for (const facet of FACETS) this.#tally(counts[facet], item[facet]);
        for (const key of Object.keys(without)) without[key] += 1;
      } else if (missed.length === 1) {
        const [only] = missed;
        without[only] += 1;
        if (only !== "q") this.#tally(counts[only], item[only]);
      }
    }
    return { ...found, shown, total, counts, without };
  }

  #tally(counts, values) {
    for (const value of values ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  // What the shown communities add up to.
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
