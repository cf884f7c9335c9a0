// Names of counties and cities as people type them; knows nothing of the page.
import { fold } from "./words.js";

/**
 * @typedef {object} Name a county or a place
 * @property {string} name
 * @property {string} code of its state, two letters
 * @property {string} fips of the county
 * @property {number} place 1 for a city or town
 * @property {string} state its state's name
 * @property {string} key the name without what writing may vary
 */
/** @typedef {{names: Name[], states: Record<string, string[]>}} NameFile */

export const PREFIX = 2;
const KINDS = /(county|parish|borough|censusarea|municipality|planningregion|city)$/;
/** @type {[RegExp, string][]} */
const SAME = [[/^ste[. ]+/, "sainte "], [/^st[. ]+/, "saint "], [/^ft[. ]+/, "fort "], [/^mt[. ]+/, "mount "]];

/** @param {string} text */
export const keyOf = (text) =>
  SAME.reduce((name, [short, long]) => name.replace(short, long), fold(text).trim()).replace(/[^a-z0-9]/g, "");

/**
 * A name that a state has twice carries its county in parentheses; this is the name without.
 * @param {string} name
 */
export const plain = (name) => name.replace(/ \(.*/, "");

/**
 * Return what a file of names holds, with the keys by which names are compared.
 * @param {{names: [string, string, string, number][], states: Record<string, string[]>}} file
 * @returns {NameFile}
 */
export const readNames = ({ states, names }) => ({
  states,
  names: names.map(([name, code, fips, place]) => ({ name, code, fips, place, state: states[code][0], key: keyOf(name) })),
});

/**
 * Return whether a state, by its code, can be meant by what was typed.
 * @param {Record<string, string[]>} states
 * @param {string} text
 * @returns {(code: string) => boolean}
 */
const stateOf = (states, text) => {
  const wanted = keyOf(text);
  if (!wanted) return () => true;
  const codes = Object.entries(states)
    .filter(([code, [name]]) => keyOf(code) === wanted || keyOf(name).startsWith(wanted))
    .map(([code]) => code);
  return (code) => codes.includes(code);
};

/**
 * "Springfield, IL" and "springfield il": the last words may be the state.
 * @param {string} text
 * @returns {string[][]} [name, state], the likeliest first
 */
export const readings = (text) => {
  const [name, state] = text.split(/,(.*)/s);
  if (state !== undefined) return [[name, state]];
  const words = text.trim().split(/\s+/);
  const splits = words.slice(1).map((_, cut) => [
    words.slice(0, cut + 1).join(" "),
    words.slice(cut + 1).join(" "),
  ]);
  return [[text, ""], ...splits.reverse()];
};

/**
 * The names that a text can mean, those that are it exactly first.
 * @param {NameFile} file
 * @param {string} text
 * @param {(known: string, typed: string) => boolean} like
 * @returns {Name[]}
 */
export const matching = ({ names, states }, text, like) => {
  for (const [name, state] of readings(text)) {
    const key = keyOf(name);
    const inState = stateOf(states, state);
    const found = names.filter((each) => inState(each.code) && like(each.key, key));
    const exact = (/** @type {Name} */ each) =>
      each.key === key || (!each.place && each.key.replace(KINDS, "") === key);
    if (key.length >= PREFIX && found.length) return [...found.filter(exact), ...found.filter((each) => !exact(each))];
  }
  return [];
};

/**
 * The address of a county's answer.
 * @param {{fips: string, name?: string, place?: number}} found
 */
export const addressOf = ({ fips, name = "", place }) => {
  const wanted = new URLSearchParams({ county: fips });
  if (place) wanted.set("place", plain(name));
  return `/county/?${wanted}`;
};
