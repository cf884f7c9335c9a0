// The address and a form say the same: what is chosen or typed stands in the query, and the other way round.

const REST = 250; // milliseconds; browsers refuse an address that changes with every key

/** @typedef {Record<string, string>} Values what is typed or chosen, by name of the field */

/**
 * Return the query that stands for the values: "?a=b", or nothing where nothing is chosen.
 * @param {Values} values
 */
export const queryOf = (values) => {
  const chosen = Object.entries(values)
    .map(([key, value]) => [key, value.trim()])
    .filter(([, value]) => value);
  return chosen.length ? `?${new URLSearchParams(chosen)}` : "";
};

/** The fields of a form that the address remembers. */
export class QueryState {
  #typing = false;
  #timer = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {string[]} keys names of fields, in the order of the address
   */
  constructor(form, keys) {
    /** @type {Record<string, HTMLInputElement | HTMLSelectElement>} */
    this.fields = Object.fromEntries(keys.map((key) => [key, /** @type {any} */ (form.elements.namedItem(key))]));
  }

  /** @returns {Values} */
  get values() {
    return Object.fromEntries(Object.entries(this.fields).map(([key, field]) => [key, field.value]));
  }

  /** Put what the address says into the form; a value that cannot be chosen counts as none. */
  read() {
    const wanted = new URLSearchParams(location.search);
    for (const [key, field] of Object.entries(this.fields)) {
      field.value = wanted.get(key) ?? "";
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
    }
  }

  /** After a key: the first one of a word makes an entry in the history, the following ones change it. */
  typed() {
    if (!this.#typing) this.#write("pushState");
    this.#typing = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write("replaceState"), REST);
  }

  /** After a choice: it makes an entry in the history. */
  chosen() {
    this.#typing = false;
    this.#write("pushState");
  }

  /** The word is done: the next key begins another one. */
  settle() {
    if (this.#typing) this.#write("replaceState");
    this.#typing = false;
  }

  /**
   * Follow the reader back and forward.
   * @param {() => void} act runs once the form says what the address says
   */
  follow(act) {
    addEventListener("popstate", () => {
      clearTimeout(this.#timer);
      this.#typing = false;
      this.read();
      act();
    });
  }

  /** @param {"pushState" | "replaceState"} how */
  #write(how) {
    clearTimeout(this.#timer);
    const query = queryOf(this.values);
    if (query !== location.search) history[how](null, "", query || location.pathname);
  }
}
