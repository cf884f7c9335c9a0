// The practice library's filters: articles, single practices, counts and the address follow what is chosen.
import { one } from "./dom.js";
import { loadJson, once } from "./load-once.js";
import { QueryState } from "./query-state.js";
import { orSay } from "./trouble.js";

/** @typedef {{kind: string, area: string[], sector: string[], year: string[]}} Entry */
/** @typedef {Entry & {years: string, text: string, community: string, url: string}} Practice */

const FACETS = /** @type {const} */ (["area", "sector", "kind", "year"]);

const form = one("[data-library-filter]");
const count = one("[data-library-count]");
const clear = one("[type=reset]", form);
const list = one("[data-library-practices]");
const areas = one("[data-library-areas]");
const query = new QueryState(form, [...FACETS]);
const rows = [...document.querySelectorAll("[data-library-articles] > li")].map((row) => /** @type {HTMLElement} */ (row));
const articles = rows.map((row) => ({
  row,
  kind: "article",
  area: (row.dataset.area ?? "").split(" "),
  sector: (row.dataset.sector ?? "").split(" "),
  year: (row.dataset.year ?? "").split(" "),
}));

/** @type {Practice[] | null} */
let practices = null;
const load = once(async () => {
  practices = await loadJson(form.dataset.index);
});

/**
 * @param {Entry} entry
 * @param {typeof FACETS[number]} facet
 * @param {string} value
 */
const has = (entry, facet, value) =>
  !value || (facet === "kind" ? entry.kind === value : entry[facet].includes(value));

/**
 * @param {Entry} entry
 * @param {import("./query-state.js").Values} choice
 * @param {string} [but] the filter that is left out
 */
const fits = (entry, choice, but = "") =>
  FACETS.every((facet) => facet === but || has(entry, facet, choice[facet]));

const item = (/** @type {Practice} */ { kind, years, text, community, url }) => {
  const copy = one(`[data-library-item="${kind}"]`).content.cloneNode(true);
  one(".practice__years", copy).textContent = years;
  one(".practice__text", copy).textContent = text;
  Object.assign(one("a", copy), { textContent: community, href: url });
  return copy;
};

/**
 * Each value says how many it would leave beside the other choices.
 * @param {Entry[]} entries
 * @param {import("./query-state.js").Values} choice
 */
const showCounts = (entries, choice) => {
  for (const facet of FACETS) {
    const left = entries.filter((entry) => fits(entry, choice, facet));
    for (const option of /** @type {HTMLSelectElement} */ (query.fields[facet]).options) {
      if (!option.value) continue;
      const number = left.filter((entry) => has(entry, facet, option.value)).length;
      option.textContent = `${option.dataset.label} (${number})`;
    }
  }
};

const trouble = one("[data-trouble]");
const show = orSay({ region: trouble, words: trouble.dataset.trouble, field: query.fields.area }, async () => {
  const choice = query.values;
  const narrowed = FACETS.some((facet) => choice[facet]);
  if (narrowed || practices) await load();
  for (const { row, ...entry } of articles) row.hidden = !fits(entry, choice);
  const found = narrowed ? (practices ?? []).filter((entry) => fits(entry, choice)) : [];
  list.replaceChildren(...found.map(item));
  list.hidden = !narrowed;
  areas.hidden = narrowed;
  clear.hidden = !narrowed;
  if (!practices) return;
  const entries = [...articles, ...practices];
  showCounts(entries, choice);
  const total = entries.filter((entry) => fits(entry, choice)).length;
  count.textContent = total
    ? `${total} of ${entries.length} articles and practices`
    : "Nothing matches all of these; clear one of them";
});

form.addEventListener("change", () => {
  query.chosen();
  show();
});
form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
form.addEventListener("reset", () =>
  setTimeout(() => {
    query.chosen();
    show();
    query.fields.area.focus();
  }),
);
form.addEventListener("pointerenter", () => load().catch(() => {}), { once: true });
query.follow(show);
query.read();
show();
