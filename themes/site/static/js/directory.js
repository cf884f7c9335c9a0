// The directory's filters: list, totals, map and address follow what the reader types and chooses.
import { DirectoryIndex } from "./directory-index.js";
import { DirectoryList } from "./directory-list.js";
import { DirectoryMap } from "./directory-map.js";
import { say, showActive, showCorrected, showEmpty, showTotals } from "./directory-result.js";
import { one, setHidden, setText } from "./dom.js";
import { loadJson, once } from "./load-once.js";
import { QueryState } from "./query-state.js";
import { orSay } from "./trouble.js";

const form = one("[data-directory-filter]");
const part = (/** @type {string} */ name) => one(`[data-filter-${name}]`);
/** @type {HTMLSelectElement[]} */
const selects = [...form.querySelectorAll("select:not([name=sort])")];
const facets = selects.map(({ name }) => name);
const labels = Object.fromEntries(selects.map(({ name, labels: [label] }) => [name, label.textContent ?? ""]));
const query = new QueryState(form, ["q", ...facets, "sort"]);
const { fields } = query;
/** @type {Map<string, HTMLOptionElement[]>} */
const options = new Map(
  selects.map(({ name, options }) => [name, [...options].filter((option) => option.value)]),
);
const labelOf = (/** @type {string} */ facet, /** @type {string} */ value) =>
  options.get(facet)?.find((option) => option.value === value)?.dataset.label ?? value;

const load = once(async () => {
  const index = new DirectoryIndex(await loadJson(form.dataset.index), labels);
  return { index, list: new DirectoryList(part("list"), index, labelOf), map: new DirectoryMap(index) };
});

/**
 * @param {import("./directory-index.js").Result} result
 * @param {import("./directory-index.js").State} state
 */
const showCounts = ({ counts }, state) => {
  for (const [facet, values] of options) {
    for (const option of values) {
      const count = counts[facet].get(option.value) ?? 0;
      setText(option, `${option.dataset.label} (${count})`);
      option.disabled = count === 0 && state[facet] !== option.value;
    }
  }
};

const trouble = { region: one("[data-trouble]"), words: one("[data-trouble]").dataset.trouble, field: fields.q };
const update = orSay(trouble, async () => {
  const { index, list, map } = await load();
  const state = query.values;
  const result = index.narrow(state);
  list.arrange(state.sort);
  list.show(result);
  map.show(result);
  showCounts(result, state);
  showTotals(result, index);
  showActive(state, labelOf);
  showEmpty(result, state, labelOf);
  showCorrected(result);
  setHidden(part("letters"), Boolean(state.sort) || result.total < index.size);
  say(result.total, index.size);
});
const commit = () => {
  query.chosen();
  return update();
};

form.addEventListener("input", (/** @type {Event} */ event) => {
  if (event.target !== fields.q) return;
  query.typed();
  update();
});
form.addEventListener("change", (/** @type {Event} */ event) => {
  if (event.target === fields.q) query.settle();
  else commit();
});
form.addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  query.settle();
  close();
});
query.follow(update);

// Whoever comes near the form is about to use it. When nothing comes of it, the first use says so.
for (const near of ["focusin", "pointerenter"]) form.addEventListener(near, () => load().catch(() => {}), { once: true });

document.addEventListener("click", async (event) => {
  const clicked = /** @type {Element} */ (event.target);
  const key = /** @type {HTMLElement | null} */ (clicked.closest("[data-remove]"))?.dataset.remove;
  if (!key) return;
  for (const each of key === "all" ? ["q", ...facets] : [key]) fields[each].value = "";
  await commit();
  (part("chips").querySelector("button") ?? fields.q).focus();
});

// On a phone the filters fold away.
const toggle = part("toggle");
const close = () => toggle.setAttribute("aria-expanded", "false");
toggle.addEventListener("click", () => {
  const open = toggle.getAttribute("aria-expanded") === "true";
  toggle.setAttribute("aria-expanded", String(!open));
  if (!open) form.scrollIntoView();
});
part("done").addEventListener("click", () => {
  close();
  part("result").scrollIntoView();
  part("result").focus({ preventScroll: true });
});

query.read();
if (location.search) update();
