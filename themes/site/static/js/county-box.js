// Type a county or a city: names come from small files, one for each two first letters.
import { keyOf, matching, plain, PREFIX, readNames } from "./county-names.js";
import { one } from "./dom.js";
import { loadJson, onceEach } from "./load-once.js";
import { orSay } from "./trouble.js";
import { slips, slipsAllowed } from "./words.js";

/** @typedef {import("./county-names.js").Name} Name */

const MOST = 40;
const TROUBLE = "The names could not be loaded. Check the connection.";

export class CountyBox {
  /** @type {Name[]} */
  #found = [];
  #at = -1;
  #load = onceEach(async (prefix) => readNames(await loadJson(`/county/names/${prefix}.json`)));

  /**
   * @param {HTMLElement} box
   * @param {(found: Name) => unknown} choose
   */
  constructor(box, choose) {
    this.input = one("input", box);
    this.list = one("[role=listbox]", box);
    this.note = one("[data-county-note]", box);
    this.prefixes = new Set(box.dataset.prefixes?.match(/../g));
    this.choose = choose;
    this.suggest = orSay({ region: this.note, words: TROUBLE, field: this.input }, () => this.#suggest());
    this.input.addEventListener("input", this.suggest);
    this.input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#key(event));
    this.input.addEventListener("blur", () => this.#close());
    this.list.addEventListener("mousedown", (/** @type {Event} */ event) => event.preventDefault());
    this.list.addEventListener("click", (/** @type {Event} */ event) => {
      const option = /** @type {Element} */ (event.target).closest("[role=option]");
      if (option) this.#take([...this.list.children].indexOf(option));
    });
    box.addEventListener("submit", (event) => {
      event.preventDefault();
      this.suggest().then(() => this.#take(Math.max(this.#at, 0)));
    });
  }

  /**
   * Return whether a place of this name is counted in the county.
   * @param {string} name
   * @param {string} fips
   */
  async knows(name, fips) {
    const prefix = keyOf(name).slice(0, PREFIX);
    if (!this.prefixes.has(prefix)) return false;
    const { names } = await this.#load(prefix);
    return names.some((each) => each.place && each.fips === fips && plain(each.name) === name);
  }

  async #suggest() {
    const text = this.input.value;
    const prefix = keyOf(text).slice(0, PREFIX);
    if (prefix.length < PREFIX) return this.#show([], text.trim() ? "Type one more letter." : "");
    const file = this.prefixes.has(prefix) ? await this.#load(prefix) : { names: [], states: {} };
    if (text !== this.input.value) return;
    const exact = matching(file, text, (known, typed) => known.startsWith(typed));
    if (exact.length) return this.#show(exact, "");
    const close = matching(file, text, (known, typed) => slips(typed, known, slipsAllowed(typed)) < Infinity);
    const none = /^\d+$/.test(prefix)
      ? "Type the name of the county or city; ZIP codes don’t work here."
      : `No county or city of 1,000 people or more begins with “${text.trim()}”. Choose the state and the county instead.`;
    this.#show(close, close.length ? `Nothing begins with “${text.trim()}”. Did you mean one of these?` : none);
  }

  /**
   * @param {Name[]} found
   * @param {string} note
   */
  #show(found, note) {
    this.#found = found.slice(0, MOST);
    this.#at = -1;
    this.list.replaceChildren(...this.#found.map((each, number) => this.#option(each, number)));
    this.list.hidden = found.length === 0;
    this.list.scrollTop = 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    const more = found.length > MOST ? `The first ${MOST} of ${found.length}. Add the state to see fewer, such as “Springfield, IL”.` : "";
    const count = found.length === 1 ? "1 name" : `${found.length} names`;
    this.note.textContent = note || more || (found.length ? count : "");
  }

  /**
   * @param {Name} name
   * @param {number} number
   */
  #option({ name, state, place }, number) {
    const option = document.createElement("li");
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.className = "county-box__option";
    option.id = `${this.list.id}-${number}`;
    const kind = document.createElement("span");
    kind.className = "county-box__kind";
    kind.textContent = place ? " city or town" : "";
    option.append(`${name}, ${state}`, kind);
    return option;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#found.length) {
      event.preventDefault();
      this.#move(step);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.#close();
    }
  }

  /** @param {number} step */
  #move(step) {
    const options = [...this.list.children];
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    options[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = (this.#at + step + (this.#at < 0 && step < 0 ? 1 : 0) + options.length) % options.length;
    options[this.#at].setAttribute("aria-selected", "true");
    options[this.#at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.#at].id);
  }

  /** @param {number} number */
  #take(number) {
    const found = this.#found[number];
    if (!found) return;
    this.#close();
    this.note.textContent = "";
    this.input.value = `${found.name}, ${found.state}`;
    this.choose(found);
  }

  #close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
