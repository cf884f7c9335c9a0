// What the directory says about the communities that are left: totals, chosen filters, and how to get more.
import { make, one, setHidden, setText } from "./dom.js";
import { counted } from "./words.js";

/** @typedef {import("./directory-index.js").Result} Result */
/** @typedef {import("./directory-index.js").State} State */
/** @typedef {(facet: string, value: string) => string} LabelOf */

const SAY_AFTER = 600; // milliseconds of quiet before the result is read aloud
let sayTimer = 0;

const part = (/** @type {string} */ name) => one(`[data-filter-${name}]`);
const communities = (/** @type {number} */ count) => counted(count, "community", "communities");

/**
 * @param {Result} result
 * @param {import("./directory-index.js").DirectoryIndex} index
 */
export const showTotals = ({ shown, total }, index) => {
  const sums = index.totals(shown);
  const of = total === index.size ? "" : ` of ${index.size.toLocaleString("en-US")}`;
  setText(part("count"), `${total.toLocaleString("en-US")}${of} ${index.size === 1 ? "community" : "communities"}`);
  const parts = [
    counted(sums.states, "state", "states"),
    counted(sums.counties, "county", "counties"),
    counted(sums.practices, "practice", "practices"),
  ];
  setText(part("totals"), total ? parts.join(" · ") : "");
  setText(part("done"), total ? `Show ${communities(total)}` : "No community matches");
};

/**
 * @param {string} key
 * @param {State} state
 * @param {LabelOf} labelOf
 */
const nameOf = (key, state, labelOf) => (key === "q" ? `“${state.q.trim()}”` : labelOf(key, state[key]));
// The order changes nothing of what is left, so it is no filter.
const active = (/** @type {State} */ state) => Object.keys(state).filter((key) => key !== "sort" && state[key].trim());

/**
 * @param {State} state
 * @param {LabelOf} labelOf
 */
export const showActive = (state, labelOf) => {
  const keys = active(state);
  const chips = keys.map((key) => {
    const name = nameOf(key, state, labelOf);
    return removal(key, name, "chip", `Remove the filter ${name}`);
  });
  if (keys.length > 1) chips.push(removal("all", "Clear all", "chip chip--plain", ""));
  part("chips").replaceChildren(...chips.map(inItem));
  setHidden(part("chips"), chips.length === 0);
  const chosen = keys.filter((key) => key !== "q").length;
  setText(part("chosen"), chosen ? ` (${chosen})` : "");
};

const inItem = (/** @type {Element} */ element) => {
  const item = document.createElement("li");
  item.append(element);
  return item;
};

/**
 * @param {string} key
 * @param {string} text
 * @param {string} className
 * @param {string} label
 * @returns {HTMLButtonElement}
 */
const removal = (key, text, className, label) => {
  const button = make("button", className, text);
  button.type = "button";
  button.dataset.remove = key;
  if (label) button.setAttribute("aria-label", label);
  return button;
};

/**
 * @param {Result} result
 * @param {State} state
 * @param {LabelOf} labelOf
 */
export const showEmpty = ({ total, without }, state, labelOf) => {
  setHidden(part("empty"), total > 0);
  if (total > 0) return;
  const keys = active(state);
  setText(part("loosen-words"), keys.length > 1 ? "Loosen one of these:" : "Remove this:");
  const ways = keys.map((key) => {
    const left = without[key] ? communities(without[key]) : "still none";
    return inItem(removal(key, `Without ${nameOf(key, state, labelOf)}: ${left}`, "action action--plain", ""));
  });
  part("loosen").replaceChildren(...ways);
  const county = part("county");
  county.href = `${county.dataset.href}?q=${encodeURIComponent(state.q.trim())}`;
  setHidden(county.parentElement, !state.q.trim());
};

/** @param {Result} result */
export const showCorrected = ({ corrected, total }) => {
  const words = corrected.map(([typed, known]) => `No word begins with “${typed}”. Shown: ${known.slice(0, 4).join(", ")}.`);
  setText(part("corrected"), total ? words.join(" ") : "");
};

/**
 * Read the result aloud, once typing rests.
 * @param {number} total
 * @param {number} size
 */
export const say = (total, size) => {
  clearTimeout(sayTimer);
  const text = total ? `${communities(total)} of ${size} shown.` : "No community matches.";
  sayTimer = setTimeout(() => setText(part("status"), text), SAY_AFTER);
};
