// Type a county or a city: names come from small files, one for each two first letters.
import { fold, slips, slipsAllowed } from "./words.js";

const PREFIX = 2;
const MOST = 40;
const KINDS = /(county|parish|borough|censusarea|municipality|planningregion|city)$/;
const SAME = [[/^ste[. ]+/, "sainte "], [/^st[. ]+/, "saint "], [/^ft[. ]+/, "fort "], [/^mt[. ]+/, "mount "]];

const keyOf = (text) =>
  SAME.reduce((name, [short, long]) => name.replace(short, long), fold(text).trim()).replace(/[^a-z0-9]/g, "");

// A name that a state has twice carries its county in parentheses.
const plain = (name) => name.replace(/ \(.*/, "");

const stateOf = (states, text) => {
  const wanted = keyOf(text);
  if (!wanted) return () => true;
  const codes = Object.entries(states)
    .filter(([code, [name]]) => keyOf(code) === wanted || keyOf(name).startsWith(wanted))
    .map(([code]) => code);
  return (code) => codes.includes(code);
};

// "Springfield, IL" and "springfield il": the last word may be the state.
const readings = (text) => {
  const [name, state] = text.split(/,(.*)/s);
  if (state !== undefined) return [[name, state]];
  const words = text.trim().split(/\s+/);
  const splits = words.slice(1).map((_, cut) => [
    words.slice(0, cut + 1).join(" "),
    words.slice(cut + 1).join(" "),
  ]);
  return [[text, ""], ...splits.reverse()];
};

const matching = ({ names, states }, text, like) => {
  for (const [name, state] of readings(text)) {
    const key = keyOf(name);
    const inState = stateOf(states, state);
    const found = names.filter((each) => inState(each.code) && like(each.key, key));
    const exact = (each) => each.key === key || (!each.place && each.key.replace(KINDS, "") === key);
    if (key.length >= PREFIX && found.length) return [...found.filter(exact), ...found.filter((each) => !exact(each))];
  }
  return [];
};

export class CountyBox {
  constructor(box, choose) {
    this.box = box;
    this.input = box.querySelector("input");
    this.list = box.querySelector("[role=listbox]");
    this.note = box.querySelector("[data-county-note]");
    this.prefixes = new Set(box.dataset.prefixes.match(/../g));
    this.files = new Map();
    this.found = [];
    this.at = -1;
    this.choose = choose;
    this.input.addEventListener("input", () => this.suggest());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take(Number(option.dataset.number));
    });
    box.addEventListener("submit", (event) => {
      event.preventDefault();
      this.suggest().then(() => this.take(Math.max(this.at, 0)));
    });
  }

  load(prefix) {
    if (!this.files.has(prefix)) {
      const read = ({ states, names }) => ({
        states,
        names: names.map(([name, code, fips, place]) => ({ name, code, fips, place, state: states[code][0], slug: states[code][1], key: keyOf(name) })),
      });
      this.files.set(prefix, fetch(`/county/names/${prefix}.json`).then((answer) => answer.json()).then(read));
    }
    return this.files.get(prefix);
  }

  // Whether a place of this name is counted in the county.
  async knows(name, fips) {
    const prefix = keyOf(name).slice(0, PREFIX);
    if (!this.prefixes.has(prefix)) return false;
    const { names } = await this.load(prefix);
    return names.some((each) => each.place && each.fips === fips && plain(each.name) === name);
  }

  async suggest() {
    const text = this.input.value;
    const prefix = keyOf(text).slice(0, PREFIX);
    if (prefix.length < PREFIX) return this.show([], text.trim() ? "Type one more letter." : "");
    const file = this.prefixes.has(prefix) ? await this.load(prefix) : { names: [], states: {} };
    if (text !== this.input.value) return;
    const exact = matching(file, text, (known, typed) => known.startsWith(typed));
    if (exact.length) return this.show(exact, "");
    const close = matching(file, text, (known, typed) => slips(typed, known, slipsAllowed(typed)) < Infinity);
    const digits = /^\d+$/.test(prefix);
    const none = digits
      ? "ZIP codes are not known here. Type the name of the county or city."
      : `No county or city of 1,000 people or more begins with “${text.trim()}”. Choose the state and the county instead.`;
    this.show(close, close.length ? `Nothing begins with “${text.trim()}”. Did you mean one of these?` : none);
  }

  show(found, note) {
    this.found = found.slice(0, MOST);
    this.at = -1;
    this.list.replaceChildren(...this.found.map((each, number) => this.option(each, number)));
    this.list.hidden = found.length === 0;
    this.list.scrollTop = 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    const more = found.length > MOST ? `The first ${MOST} of ${found.length}. Add the state to see fewer, such as “Springfield, IL”.` : "";
    const count = found.length === 1 ? "1 name" : `${found.length} names`;
    this.note.textContent = note || more || (found.length ? count : "");
  }

  option({ name, state, place }, number) {
    const option = document.createElement("li");
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.className = "county-box__option";
    option.id = `${this.list.id}-${number}`;
    option.dataset.number = number;
    const kind = document.createElement("span");
    kind.className = "county-box__kind";
    kind.textContent = place ? " city or town" : "";
    option.append(`${name}, ${state}`, kind);
    return option;
  }

  key(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (steps[event.key] && this.found.length) {
      event.preventDefault();
      this.move(steps[event.key]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  move(step) {
    const options = [...this.list.children];
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    options[this.at]?.setAttribute("aria-selected", "false");
    this.at = (this.at + step + (this.at < 0 && step < 0 ? 1 : 0) + options.length) % options.length;
    options[this.at].setAttribute("aria-selected", "true");
    options[this.at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.at].id);
  }

  take(number) {
    const found = this.found[number];
    if (!found) return;
    this.close();
    this.note.textContent = "";
    this.input.value = `${found.name}, ${found.state}`;
    this.choose(found);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

export const addressOf = ({ fips, name, place }) => {
  const wanted = new URLSearchParams({ county: fips });
  if (place) wanted.set("place", plain(name));
  return `/county/?${wanted}`;
};
