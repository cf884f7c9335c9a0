// Full-text search on Pagefind's bare interface, with the address as its memory.
import { one } from "./dom.js";
import { loaded, once } from "./load-once.js";
import { QueryState } from "./query-state.js";
import { Results } from "./search-results.js";
import { orSay } from "./trouble.js";

/** @typedef {Record<string, Record<string, number>>} Counts how many pages have a value, by filter */
/**
 * @typedef {object} Pagefind
 * @property {() => Promise<void>} init
 * @property {() => Promise<Counts>} filters
 * @property {(words: string | null, options: {filters: Record<string, string>}) => Promise<{results: any[], filters: Counts}>} search
 */

const QUIET = 150; // milliseconds between the last key and the search
const FILTERS = ["kind", "state", "sector"];

const form = one("[data-search]");
const status = one("[data-search-status]");
const query = new QueryState(form, ["q", ...FILTERS]);
const { fields } = query;
const selects = FILTERS.map((key) => [key, fields[key]]).map(
  ([key, field]) => /** @type {[string, HTMLSelectElement]} */ ([key, field]),
);

let latest = 0;
let timer = 0;
let found = new Results([]);

// A browser remembers that a module did not come; under another address it asks again.
const load = once(async (attempts) => {
  const address = attempts ? `${form.dataset.pagefind}?${attempts}` : form.dataset.pagefind;
  /** @type {Pagefind} */
  const pagefind = await import(address);
  await pagefind.init();
  fill(await pagefind.filters());
  return pagefind;
});

/** @param {Counts} counts */
const fill = (counts) => {
  for (const [key, field] of selects) {
    const chosen = new URLSearchParams(location.search).get(key) ?? field.value;
    const values = Object.entries(counts[key] ?? {}).sort(([one], [other]) => one.localeCompare(other));
    field.append(...values.map(([value, count]) => option(value, count)));
    field.value = chosen;
    if (field.selectedIndex < 0) field.value = "";
  }
};

/**
 * @param {string} value
 * @param {number} count
 */
const option = (value, count) => {
  const element = new Option(`${value} (${count})`, value);
  element.dataset.label = value;
  return element;
};

/**
 * Say how many pages each value would leave beside the other filters.
 * @param {Pagefind} pagefind
 * @param {string | null} words
 * @param {Record<string, string>} chosen
 * @param {number} run
 */
const recount = async (pagefind, words, chosen, run) => {
  for (const [key, field] of selects) {
    const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== key));
    const { filters } = await pagefind.search(words, { filters: others });
    if (run !== latest) return;
    for (const element of [...field.options].slice(1)) {
      const count = filters[key]?.[element.value] ?? 0;
      element.textContent = `${element.dataset.label} (${count})`;
      element.disabled = count === 0 && !element.selected;
    }
  }
};

/** @param {string} words */
const say = (words) => {
  const what = words ? ` for “${words}”` : "";
  const count = found.size === 1 ? "1 page" : `${found.size} pages`;
  status.textContent = found.size
    ? `${count} found${what}.`
    : `Nothing found${what}. Check the spelling, choose fewer filters, or look in the lists below.`;
};

const isAsked = () => {
  const address = new URLSearchParams(location.search);
  return fields.q.value.trim() || FILTERS.some((key) => address.get(key) || fields[key].value);
};

const trouble = one("[data-trouble]");
const place = { region: trouble, words: trouble.dataset.trouble, field: fields.q };
const search = orSay(place, () =>
  loaded(async () => {
    const run = (latest += 1);
    const words = fields.q.value.trim();
    if (!isAsked()) {
      found = new Results([]);
      found.show([]);
      status.textContent = "";
      return;
    }
    const pagefind = await load();
    if (run !== latest) return;
    const chosen = Object.fromEntries(selects.map(([key, field]) => [key, field.value]).filter(([, value]) => value));
    const results = new Results((await pagefind.search(words || null, { filters: chosen })).results);
    const first = await results.next();
    if (run !== latest) return;
    found = results;
    found.show(first);
    say(words);
    await recount(pagefind, words || null, chosen, run);
  }),
);
const more = orSay(place, () => loaded(async () => found.add(await found.next())));

form.addEventListener("input", (/** @type {Event} */ event) => {
  if (event.target !== fields.q) return;
  query.typed();
  clearTimeout(timer);
  timer = setTimeout(search, QUIET);
});
form.addEventListener("change", (/** @type {Event} */ event) => {
  if (event.target === fields.q) return;
  query.chosen();
  search();
});
form.addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  clearTimeout(timer);
  query.settle();
  search();
});
form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
one("[data-search-more]").addEventListener("click", more);
query.follow(() => {
  clearTimeout(timer);
  search();
});

query.read();
if (location.search) search();
if (location.hash === "#search-q") fields.q.focus();
