// The directory's filters: list, totals, map and address follow what the reader types and chooses.
import { DirectoryIndex, FACETS } from "./directory-index.js";

const MOST_REASONS = 60; // beyond so many rows nobody reads why each of them matched
const SAY_AFTER = 600; // milliseconds of quiet before the result is read aloud
const ADDRESS_AFTER = 250; // browsers refuse an address that changes with every key
const KEYS = ["q", ...FACETS, "sort"];

const form = document.querySelector("[data-directory-filter]");
const part = (name) => document.querySelector(`[data-filter-${name}]`);
const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });
const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};
const setHidden = (element, hidden) => {
  if (element.hidden !== hidden) element.hidden = hidden;
};
const counted = (count, one, many) => `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

const fields = Object.fromEntries(KEYS.map((key) => [key, form.elements[key]]));
const list = part("list");
const rows = new Map([...list.querySelectorAll("[data-community]")].map((row) => [row.dataset.community, row]));
const letters = [...list.children];
const options = new Map(
  FACETS.map((facet) => [facet, [...fields[facet].options].filter((option) => option.value)]),
);

let index = null;
let loading = null;
let groups = [];
let sorted = "";
let typing = false;
let sayTimer = 0;
let addressTimer = 0;

const load = () => {
  loading ??= fetch(form.dataset.index)
    .then((answer) => answer.json())
    .then((data) => {
      index = new DirectoryIndex(data);
      rowOf = data.communities.map((item) => rows.get(item.slug));
      numberOf = new Map(data.communities.map((item, number) => [item.slug, number]));
      marks = mapParts();
      groups = group("");
    });
  return loading;
};
let rowOf = [];
let numberOf = new Map();
let marks = [];

// Order

const groupNames = {
  state: ({ state = [] }) =>
    state.length === 1 ? labelOf("state", state[0]) : state.length ? "Several states" : "No state known",
  newest: ({ latest }) => latest?.slice(0, 4) ?? "No year known",
};
const labelOf = (facet, value) =>
  options.get(facet).find((option) => option.value === value)?.dataset.label ?? value;
const LAST = ["Several states", "No state known", "No year known"];

// By name the page's own sections serve; another order makes sections like them.
const group = (sort) => {
  if (!sort) return letters.map((section) => sectionOf(section, numbersIn(section)));
  const named = new Map();
  index.communities.forEach((item, number) => {
    const name = groupNames[sort](item);
    if (named.has(name)) named.get(name).push(number);
    else named.set(name, [number]);
  });
  const names = [...named.keys()].sort((one, other) => {
    const last = LAST.indexOf(one) - LAST.indexOf(other);
    return last || (sort === "newest" ? other.localeCompare(one) : one.localeCompare(other));
  });
  return names.map((name) => sectionOf(sectionLike(letters[0], name, sort), orderOf(named.get(name), sort)));
};
const own = new Map(letters.map((section) => [section, [...section.querySelectorAll("[data-community]")]]));
const numbersIn = (section) => own.get(section).map((row) => numberOf.get(row.dataset.community));
const orderOf = (numbers, sort) => {
  if (sort !== "newest") return numbers;
  const date = (number) => index.communities[number].latest ?? "";
  return numbers.sort((one, other) => date(other).localeCompare(date(one)) || one - other);
};
const sectionOf = (section, numbers) => ({ section, rows: section.querySelector("ul"), numbers });
const sectionLike = (model, name, sort) => {
  const section = model.cloneNode(false);
  const heading = model.firstElementChild.cloneNode(false);
  heading.removeAttribute("id");
  heading.textContent = name;
  section.dataset.sort = sort;
  section.append(heading, model.querySelector("ul").cloneNode(false));
  return section;
};

const arrange = (sort) => {
  if (sort === sorted) return;
  sorted = sort;
  groups = group(sort);
  for (const { rows: place, numbers } of groups) place.append(...numbers.map((number) => rowOf[number]));
  list.replaceChildren(...groups.map(({ section }) => section));
};

// Map

const mapParts = () =>
  [...document.querySelectorAll("[data-directory-map] [data-community]")].map((element) => ({
    element: element.closest("li") ?? element,
    numbers: element.dataset.community.split(" ").map((slug) => numberOf.get(slug)),
  }));
const showMap = ({ shown, total }) => {
  document.querySelector("[data-directory-map]")?.toggleAttribute("data-narrowed", total < index.size);
  for (const { element, numbers } of marks) {
    element.toggleAttribute("data-out", !numbers.some((number) => shown[number]));
  }
  for (const mark of document.querySelectorAll("[data-directory-map] .map__group")) {
    const left = document.querySelectorAll(`${mark.getAttribute("href")} li:not([data-out])`).length;
    mark.toggleAttribute("data-out", left === 0);
    setText(mark.querySelector("text"), String(left));
    const words = `${left} ${left === 1 ? "community" : "communities"}`;
    const label = mark.getAttribute("aria-label").replace(/^\d+ \w+/, words);
    mark.setAttribute("aria-label", label);
    setText(mark.querySelector("title"), label);
  }
};

// List, totals, values

const showRows = (result) => {
  const explain = result.why && result.total <= MOST_REASONS;
  rowOf.forEach((row, number) => {
    setHidden(row, !result.shown[number]);
    const reasons = explain && result.shown[number] ? index.reasons(result.why, number) : [];
    showReasons(row, reasons.map(({ kind, text }) => `${kind}: ${text}`).join(" · "));
  });
  for (const { section, numbers } of groups) {
    setHidden(section, !numbers.some((number) => result.shown[number]));
  }
};
const showReasons = (row, text) => {
  let line = row.lastElementChild.querySelector(".row__why");
  if (!line && !text) return;
  if (!line) row.lastElementChild.append((line = make("p", "row__why", "")));
  setText(line, text);
  setHidden(line, !text);
};

const showCounts = ({ counts }, state) => {
  for (const [facet, values] of options) {
    for (const option of values) {
      const count = counts[facet].get(option.value) ?? 0;
      setText(option, `${option.dataset.label} (${count})`);
      option.disabled = count === 0 && state[facet] !== option.value;
    }
  }
};

const showTotals = ({ shown, total }) => {
  const sums = index.totals(shown);
  const of = total === index.size ? "" : ` of ${index.size.toLocaleString("en-US")}`;
  setText(part("count"), `${total.toLocaleString("en-US")}${of} ${index.size === 1 ? "community" : "communities"}`);
  const parts = [
    counted(sums.states, "state", "states"),
    counted(sums.counties, "county named", "counties named"),
    counted(sums.practices, "recorded practice", "recorded practices"),
  ];
  setText(part("totals"), total ? parts.join(" · ") : "");
  setText(part("done"), total ? `Show ${counted(total, "community", "communities")}` : "No community matches");
};

const nameOf = (key, state) => (key === "q" ? `“${state.q.trim()}”` : labelOf(key, state[key]));
const active = (state) => ["q", ...FACETS].filter((key) => state[key].trim());

const showActive = (state) => {
  const keys = active(state);
  const chips = keys.map((key) => removal(key, nameOf(key, state), "chip", `Remove the filter ${nameOf(key, state)}`));
  if (keys.length > 1) chips.push(removal("all", "Clear all", "chip chip--plain", ""));
  part("chips").replaceChildren(...chips.map(inItem));
  setHidden(part("chips"), chips.length === 0);
  const chosen = keys.filter((key) => key !== "q").length;
  setText(part("chosen"), chosen ? ` (${chosen})` : "");
};
const inItem = (element) => {
  const item = document.createElement("li");
  item.append(element);
  return item;
};
const removal = (key, text, className, label) => {
  const button = make("button", className, text);
  button.type = "button";
  button.dataset.remove = key;
  if (label) button.setAttribute("aria-label", label);
  return button;
};

const showEmpty = ({ total, without }, state) => {
  setHidden(part("empty"), total > 0);
  setHidden(list, total === 0);
  if (total > 0) return;
  const keys = active(state);
  setText(part("loosen-words"), keys.length > 1 ? "Loosen one of these:" : "Take this away:");
  const ways = keys.map((key) => {
    const left = without[key] ? counted(without[key], "community", "communities") : "still none";
    return inItem(removal(key, `Without ${nameOf(key, state)}: ${left}`, "action action--plain", ""));
  });
  part("loosen").replaceChildren(...ways);
  const county = part("county");
  county.href = `${county.dataset.href}?q=${encodeURIComponent(state.q.trim())}`;
  setHidden(county.parentElement, !state.q.trim());
};

const showCorrected = ({ corrected, total }) => {
  const words = corrected.map(([typed, known]) => `No word begins with “${typed}”. Shown: ${known.slice(0, 4).join(", ")}.`);
  setText(part("corrected"), total ? words.join(" ") : "");
};

const say = (result) => {
  clearTimeout(sayTimer);
  const text = result.total
    ? `${counted(result.total, "community", "communities")} of ${index.size} shown.`
    : "No community matches.";
  sayTimer = setTimeout(() => setText(part("status"), text), SAY_AFTER);
};

// State and address

const readForm = () => Object.fromEntries(KEYS.map((key) => [key, fields[key].value]));
const readAddress = () => {
  const wanted = new URLSearchParams(location.search);
  for (const key of KEYS) {
    fields[key].value = wanted.get(key) ?? "";
    if (key !== "q" && fields[key].selectedIndex < 0) fields[key].value = "";
  }
};
const addressOf = (state) => {
  const wanted = new URLSearchParams();
  for (const key of KEYS) if (state[key].trim()) wanted.set(key, state[key].trim());
  const query = wanted.toString();
  return query ? `?${query}` : location.pathname;
};
const writeAddress = (how) => {
  clearTimeout(addressTimer);
  const address = addressOf(readForm());
  if (address !== (location.search || location.pathname)) history[how](null, "", address);
};

const apply = () => {
  if (!index) return;
  const state = readForm();
  const result = index.narrow(state);
  arrange(state.sort);
  showRows(result);
  showMap(result);
  showCounts(result, state);
  showTotals(result);
  showActive(state);
  showEmpty(result, state);
  showCorrected(result);
  setHidden(part("letters"), Boolean(state.sort) || result.total < index.size);
  return result;
};
const update = async () => {
  if (!index) await load();
  say(apply());
};
const commit = () => {
  typing = false;
  writeAddress("pushState");
  return update();
};

// The first key of a search makes an entry in the history; the following ones change it.
form.addEventListener("input", (event) => {
  if (event.target !== fields.q) return;
  if (!typing) writeAddress("pushState");
  typing = true;
  clearTimeout(addressTimer);
  addressTimer = setTimeout(writeAddress, ADDRESS_AFTER, "replaceState");
  update();
});
form.addEventListener("change", (event) => {
  if (event.target !== fields.q) commit();
  else if (typing) {
    typing = false;
    writeAddress("replaceState");
  }
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (typing) writeAddress("replaceState");
  typing = false;
  close();
});
form.addEventListener("focusin", load, { once: true });
form.addEventListener("pointerenter", load, { once: true });
addEventListener("popstate", () => {
  clearTimeout(addressTimer);
  typing = false;
  readAddress();
  update();
});

document.addEventListener("click", (event) => {
  const key = event.target.closest?.("[data-remove]")?.dataset.remove;
  if (!key) return;
  for (const each of key === "all" ? ["q", ...FACETS] : [key]) fields[each].value = "";
  commit();
  (part("chips").querySelector("button") ?? fields.q).focus();
});

// On a phone the filters fold away.
const toggle = part("toggle");
const close = () => toggle.setAttribute("aria-expanded", "false");
toggle.addEventListener("click", () => {
  const open = toggle.getAttribute("aria-expanded") === "true";
  toggle.setAttribute("aria-expanded", String(!open));
});
part("done").addEventListener("click", () => {
  close();
  part("result").scrollIntoView();
  part("result").focus({ preventScroll: true });
});

readAddress();
if (location.search) update();
