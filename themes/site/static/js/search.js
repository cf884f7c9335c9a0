// Full-text search on Pagefind's bare interface, with the address as its memory.
const PAGE = 10;
const QUIET = 150; // milliseconds between the last key and the search
const FILTERS = ["kind", "state", "sector"];

const form = document.querySelector("[data-search]");
const list = document.querySelector("[data-search-results]");
const status = document.querySelector("[data-search-status]");
const more = document.querySelector("[data-search-more]");
const model = document.querySelector("[data-search-item]").content;
const fields = Object.fromEntries(["q", ...FILTERS].map((key) => [key, form.elements[key]]));

let loading = null;
let latest = 0;
let results = [];
let shown = 0;
let typing = false;
let timer = 0;

const load = () => {
  loading ??= import(form.dataset.pagefind).then(async (pagefind) => {
    await pagefind.init();
    fill(await pagefind.filters());
    return pagefind;
  });
  return loading;
};

const fill = (filters) => {
  for (const key of FILTERS) {
    const chosen = new URLSearchParams(location.search).get(key) ?? fields[key].value;
    const values = Object.entries(filters[key] ?? {}).sort(([one], [other]) => one.localeCompare(other));
    fields[key].append(...values.map(([value, count]) => option(value, count)));
    fields[key].value = chosen;
    if (fields[key].selectedIndex < 0) fields[key].value = "";
  }
};
const option = (value, count) => {
  const element = new Option(`${value} (${count})`, value);
  element.dataset.label = value;
  return element;
};
// How many each value would leave beside the other filters.
const recount = async (pagefind, words, chosen, run) => {
  for (const key of FILTERS) {
    const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== key));
    const { filters } = await pagefind.search(words, { filters: others });
    if (run !== latest) return;
    for (const element of [...fields[key].options].slice(1)) {
      const count = filters[key]?.[element.value] ?? 0;
      element.textContent = `${element.dataset.label} (${count})`;
      element.disabled = count === 0 && !element.selected;
    }
  }
};

const readAddress = () => {
  const wanted = new URLSearchParams(location.search);
  for (const [key, field] of Object.entries(fields)) {
    field.value = wanted.get(key) ?? "";
    if (key !== "q" && field.selectedIndex < 0) field.value = "";
  }
};
const writeAddress = (how) => {
  const wanted = new URLSearchParams();
  for (const [key, field] of Object.entries(fields)) if (field.value.trim()) wanted.set(key, field.value.trim());
  const address = wanted.size ? `?${wanted}` : location.pathname;
  if (address !== (location.search || location.pathname)) history[how](null, "", address);
};

const search = async () => {
  const run = (latest += 1);
  const wanted = fields.q.value.trim();
  const anything = wanted || FILTERS.some((key) => new URLSearchParams(location.search).get(key) || fields[key].value);
  if (!anything) return clear(wanted);
  const pagefind = await load();
  if (run !== latest) return;
  const chosen = Object.fromEntries(FILTERS.map((key) => [key, fields[key].value]).filter(([, value]) => value));
  const found = await pagefind.search(wanted || null, { filters: chosen });
  if (run !== latest) return;
  results = found.results;
  shown = 0;
  const first = await next();
  if (run !== latest) return;
  list.replaceChildren(...first);
  say(wanted);
  await recount(pagefind, wanted || null, chosen, run);
};
const clear = () => {
  results = [];
  list.replaceChildren();
  status.textContent = "";
  more.hidden = true;
};
const say = (wanted) => {
  const words = wanted ? ` for “${wanted}”` : "";
  const count = results.length === 1 ? "1 page" : `${results.length} pages`;
  status.textContent = results.length
    ? `${count} found${words}.`
    : `Nothing found${words}. Check the spelling, choose fewer filters, or look in the lists below.`;
};

const next = async () => {
  const wanted = results.slice(shown, shown + PAGE);
  const data = await Promise.all(wanted.map((result) => result.data()));
  shown += wanted.length;
  more.hidden = shown >= results.length;
  return data.map(item);
};
const item = ({ url, meta, excerpt }) => {
  const row = model.cloneNode(true);
  const title = row.querySelector("a");
  title.href = url;
  title.textContent = meta.title;
  row.querySelector("[data-item-kind]").textContent = meta.kind ?? "";
  row.querySelector("[data-item-excerpt]").append("… ", ...marked(excerpt), " …");
  return row;
};
// Of the excerpt only its text and its marks are taken over.
const marked = (excerpt) => {
  const nodes = new DOMParser().parseFromString(excerpt, "text/html").body.childNodes;
  return [...nodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    return Object.assign(document.createElement("mark"), { textContent: node.textContent });
  });
};

form.addEventListener("input", (event) => {
  if (event.target !== fields.q) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    writeAddress(typing ? "replaceState" : "pushState");
    typing = true;
    search();
  }, QUIET);
});
form.addEventListener("change", (event) => {
  if (event.target === fields.q) return;
  typing = false;
  writeAddress("pushState");
  search();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  writeAddress(typing ? "replaceState" : "pushState");
  typing = false;
  search();
});
form.addEventListener("focusin", load, { once: true });
more.addEventListener("click", async () => {
  const rows = await next();
  const first = rows[0].querySelector("a");
  list.append(...rows);
  first.focus();
});
addEventListener("popstate", () => {
  clearTimeout(timer);
  typing = false;
  readAddress();
  search();
});

readAddress();
if (location.search) search();
if (location.hash === "#search-q") fields.q.focus();
