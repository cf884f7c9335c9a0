// Full-text search on Pagefind's bare interface, with the address as its memory.
import { one } from "./dom.js";
import { loaded, loadJson, once } from "./load-once.js";
import { QueryState } from "./query-state.js";
import { fillFilters, recountFilters } from "./search-filters.js";
import { Results } from "./search-results.js";
import { orSay } from "./trouble.js";

/** @typedef {import("./search-filters.js").Pagefind} Pagefind */

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

// Browsers remember that a module did not come, and Pagefind that a part of its index did not: each attempt
// after a failure makes another Pagefind, under another address.
let attempts = 0;
const begin = () => once(async () => {
  const address = attempts ? `${form.dataset.pagefind}?${attempts}` : form.dataset.pagefind;
  attempts += 1;
  /** @type {Pagefind} */
  const pagefind = await import(address);
  await pagefind.init();
  fillFilters(selects, await pagefind.filters());
  return pagefind;
});
let load = begin();
// To Pagefind, a part of its index that did not come holds nothing.
const checkConnection = () => loadJson(new URL("pagefind-entry.json", new URL(form.dataset.pagefind, location.href)).href);

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
const search = orSay(place, () => {
  if (isAsked()) return attempt(find);
  latest += 1;
  found = new Results([]);
  found.show([]);
  status.textContent = "";
  return Promise.resolve();
});
const more = orSay(place, () => attempt(async () => found.add(await found.next())));

/** @param {() => Promise<void>} task */
const attempt = (task) =>
  loaded(task).catch((error) => {
    load = begin();
    throw error;
  });

const find = async () => {
  const run = (latest += 1);
  const words = fields.q.value.trim();
  const pagefind = await load();
  if (run !== latest) return;
  const chosen = Object.fromEntries(selects.map(([key, field]) => [key, field.value]).filter(([, value]) => value));
  const results = new Results((await pagefind.search(words || null, { filters: chosen })).results);
  if (!results.size) await checkConnection();
  const first = await results.next();
  if (run !== latest) return;
  found = results;
  found.show(first);
  say(words);
  await recountFilters(selects, pagefind, words || null, chosen, () => run === latest);
};

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
