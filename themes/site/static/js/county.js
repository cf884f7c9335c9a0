// The county page: typed or chosen, the county's answer appears, and stands in the address.
import { bringIntoSight, hideAnswer, showAnswer, showUnknown } from "./county-answer.js";
import { CountyBox } from "./county-box.js";
import { addressOf } from "./county-names.js";
import { one } from "./dom.js";
import { loadJson, onceEach } from "./load-once.js";
import { orSay } from "./trouble.js";

/** @typedef {import("./county-answer.js").StateFile} StateFile */

const part = (/** @type {string} */ name) => one(`[data-county-${name}]`);
const stateField = part("state");
const countyField = part("choice");
/** @type {(slug: string) => Promise<StateFile>} */
const load = onceEach((slug) => loadJson(`/county/${slug}.json`));
const region = one("[data-trouble]");
const place = { region, words: region.dataset.trouble };

/**
 * @param {StateFile} data
 * @param {string} [fips]
 */
const fillChoices = (data, fips = "") => {
  const options = data.counties.map(([code, name]) => new Option(name, code, false, code === fips));
  countyField.replaceChildren(new Option("Choose the county", ""), ...options);
  countyField.disabled = false;
  countyField.value = fips;
};

const slugOf = (/** @type {string} */ fips) =>
  [...stateField.options].find((option) => option.dataset.fips === fips.slice(0, 2))?.value;

const asked = (/** @type {string} */ key) => new URLSearchParams(location.search).get(key) ?? "";

const box = new CountyBox(part("box"), async (found) => {
  await go(addressOf(found));
  bringIntoSight();
});

const read = orSay({ ...place, field: box.input }, async () => {
  const fips = asked("county");
  part("unknown").textContent = "";
  if (!fips) return hideAnswer();
  const slug = slugOf(fips);
  if (!slug) return showUnknown(fips);
  const town = asked("place");
  const [data, known] = await Promise.all([load(slug), town && box.knows(town, fips)]);
  if (asked("county") !== fips) return;
  stateField.value = slug;
  fillChoices(data, fips);
  showAnswer(data, fips, known ? town : "");
});

const go = (/** @type {string} */ address) => {
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  return read();
};

const readState = orSay({ ...place, field: stateField }, async () => {
  const slug = stateField.value;
  if (!slug) {
    countyField.replaceChildren(new Option("First choose the state", ""));
    countyField.disabled = true;
    return;
  }
  const data = await load(slug);
  if (stateField.value === slug) fillChoices(data);
});

stateField.addEventListener("change", readState);
countyField.addEventListener("change", () => {
  if (countyField.value) go(addressOf({ fips: countyField.value }));
});
addEventListener("popstate", read);

read();
if (asked("q")) {
  box.input.value = asked("q");
  box.input.focus();
  box.suggest();
}
