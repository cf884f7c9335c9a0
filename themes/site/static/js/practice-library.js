// The practice library's filters: articles, single practices, counts and the address follow what is chosen.
const FACETS = ["area", "sector", "kind", "year"];

const form = document.querySelector("[data-library-filter]");
const count = document.querySelector("[data-library-count]");
const clear = form.querySelector("[type=reset]");
const list = document.querySelector("[data-library-practices]");
const areas = document.querySelector("[data-library-areas]");
const articles = [...document.querySelectorAll("[data-library-articles] > li")];
const articleEntries = articles.map((row) => ({
  row,
  kind: "article",
  area: row.dataset.area.split(" "),
  sector: row.dataset.sector.split(" "),
  year: row.dataset.year.split(" "),
}));

let practices = null;
let loading = null;

const load = () => {
  loading ??= fetch(form.dataset.index)
    .then((answer) => answer.json())
    .then((entries) => {
      practices = entries;
    });
  return loading;
};

const chosen = () => Object.fromEntries(FACETS.map((facet) => [facet, form.elements[facet].value]));
const has = (entry, facet, value) =>
  !value || (facet === "kind" ? entry.kind === value : entry[facet].includes(value));
const fits = (entry, choice, but = "") =>
  FACETS.every((facet) => facet === but || has(entry, facet, choice[facet]));

const item = ({ kind, years, text, community, url }) => {
  const copy = document.querySelector(`[data-library-item="${kind}"]`).content.cloneNode(true);
  copy.querySelector(".practice__years").textContent = years;
  copy.querySelector(".practice__text").textContent = text;
  const link = copy.querySelector("a");
  link.textContent = community;
  link.href = url;
  return copy;
};

// Each value says how many it would leave beside the other choices.
const showCounts = (entries, choice) => {
  for (const facet of FACETS) {
    const left = entries.filter((entry) => fits(entry, choice, facet));
    for (const option of form.elements[facet].options) {
      if (!option.value) continue;
      const number = left.filter((entry) => has(entry, facet, option.value)).length;
      option.textContent = `${option.dataset.label} (${number})`;
    }
  }
};

const show = async () => {
  const choice = chosen();
  const narrowed = FACETS.some((facet) => choice[facet]);
  if (narrowed || practices) await load();
  for (const { row, ...entry } of articleEntries) row.hidden = !fits(entry, choice);
  const found = narrowed ? practices.filter((entry) => fits(entry, choice)) : [];
  list.replaceChildren(...found.map(item));
  list.hidden = !narrowed;
  areas.hidden = narrowed;
  clear.hidden = !narrowed;
  if (!practices) return;
  const entries = [...articleEntries, ...practices];
  showCounts(entries, choice);
  const total = entries.filter((entry) => fits(entry, choice)).length;
  count.textContent = total
    ? `${total} of ${entries.length} articles and practices`
    : "Nothing has all of these values; take one of them back";
};

const read = () => {
  const address = new URLSearchParams(location.search);
  for (const facet of FACETS) {
    const field = form.elements[facet];
    field.value = address.get(facet) ?? "";
    if (field.selectedIndex < 0) field.value = "";
  }
};
const write = () => {
  const address = new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value));
  history.pushState(null, "", address.size ? `?${address}` : location.pathname);
};

form.addEventListener("change", () => {
  write();
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () =>
  setTimeout(() => {
    write();
    show();
    form.elements.area.focus();
  }),
);
form.addEventListener("pointerenter", load, { once: true });
addEventListener("popstate", () => {
  read();
  show();
});
read();
show();
