// Writes the answer for one county into the county page.
import { one } from "./dom.js";

/**
 * @typedef {object} StateFile the counties of a state and who holds them
 * @property {string} state its name
 * @property {string} url
 * @property {[string, string, [number, string][], [number, string][]][]} counties
 *   FIPS, name, holders (number of the community, what is said of its hold), nearest (number, miles in words)
 * @property {[string, string, string][]} communities name, address, what is known of its region
 * @property {[string, string][]} unplaced name, address
 */

const answer = one("[data-county-answer]");
const part = (/** @type {string} */ name) => one(`[data-county-${name}]`);

/**
 * @param {string} name
 * @param {string} text
 */
const put = (name, text) => {
  const element = one(`[data-answer-${name}]`, answer);
  element.textContent = text;
  element.hidden = !text;
  return element;
};

/**
 * @param {string} label
 * @param {string} url
 */
const link = (label, url) => Object.assign(document.createElement("a"), { textContent: label, href: url });

/**
 * @param {[string, string, string]} community
 * @param {string} here what is said of this county
 * @param {string} [miles]
 */
const item = ([name, url, said], here, miles = "") => {
  const row = one("template", answer).content.cloneNode(true);
  Object.assign(one("a", row), { textContent: name, href: url });
  one("[data-item-miles]", row).textContent = miles;
  one("[data-item-said]", row).textContent = [here, said].filter(Boolean).join(" ");
  return row;
};

/**
 * @param {number} held by how many
 * @param {number} near how many are near
 */
const heading = (held, near) => {
  if (held === 1) return "This community serves the county:";
  if (held) return `These ${held} communities serve the county:`;
  return `${answer.dataset.nobody} ${near ? "The nearest communities:" : ""}`;
};

/**
 * @param {StateFile} data
 * @param {string} fips
 * @param {string} place the city or town that was asked for
 */
export const showAnswer = (data, fips, place) => {
  const county = data.counties.find(([code]) => code === fips);
  if (!county) return showUnknown(fips);
  const [, name, holders, nearest] = county;
  const held = holders.length > 0;
  const words = heading(holders.length, nearest.length);
  put("name", `${name}, ${data.state}`);
  put("place", place ? `${place} is counted here in ${name}; a city may reach into other counties too.` : "");
  put("words", words);
  const rows = held
    ? holders.map(([number, here]) => item(data.communities[number], here))
    : nearest.map(([number, miles]) => item(data.communities[number], "", miles));
  const list = put("list", "");
  list.replaceChildren(...rows);
  list.hidden = false;
  put("means", held ? "" : answer.dataset.means);
  const unplaced = put("unplaced", data.unplaced.length ? `${answer.dataset.unplaced}: ` : "");
  data.unplaced.forEach(([label, url], number) => unplaced.append(number ? ", " : "", link(label, url)));
  put("all", `All counties of ${data.state}`).href = `${data.url}#county-${fips}`;
  part("status").textContent = `${name}, ${data.state}: ${words}`;
  answer.hidden = false;
};

/** @param {string} fips */
export const showUnknown = (fips) => {
  answer.hidden = true;
  part("status").textContent = part("unknown").textContent = `No county has the code ${fips}.`;
};

export const hideAnswer = () => {
  answer.hidden = true;
};

export const bringIntoSight = () => answer.scrollIntoView({ block: "nearest" });
