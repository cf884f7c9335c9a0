// The filters of the search: which values there are, and how many pages each would leave.

/** @typedef {Record<string, Record<string, number>>} Counts how many pages have a value, by filter */
/**
 * @typedef {object} Pagefind
 * @property {() => Promise<void>} init
 * @property {() => Promise<Counts>} filters
 * @property {(words: string | null, options: {filters: Record<string, string>}) => Promise<{results: any[], filters: Counts}>} search
 */
/** @typedef {[string, HTMLSelectElement][]} Selects by filter */

/**
 * @param {Selects} selects
 * @param {Counts} counts
 */
export const fillFilters = (selects, counts) => {
  for (const [key, field] of selects) {
    const chosen = new URLSearchParams(location.search).get(key) ?? field.value;
    const values = Object.entries(counts[key] ?? {}).sort(([one], [other]) => one.localeCompare(other));
    field.replaceChildren(field.options[0], ...values.map(([value, count]) => option(value, count)));
    field.value = chosen;
    if (field.selectedIndex < 0) field.value = "";
  }
};

/**
 * @param {string} value
 * @param {number} count
 */
const option = (value, count) => {
  const element = new Option(`${value} (${count})`, value);
  element.dataset.label = value;
  return element;
};

/**
 * Say how many pages each value would leave beside the other filters.
 * @param {Selects} selects
 * @param {Pagefind} pagefind
 * @param {string | null} words
 * @param {Record<string, string>} chosen
 * @param {() => boolean} isLatest whether nothing else was searched for since
 */
export const recountFilters = async (selects, pagefind, words, chosen, isLatest) => {
  for (const [key, field] of selects) {
    const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== key));
    const { filters } = await pagefind.search(words, { filters: others });
    if (!isLatest()) return;
    for (const element of [...field.options].slice(1)) {
      const count = filters[key]?.[element.value] ?? 0;
      element.textContent = `${element.dataset.label} (${count})`;
      element.disabled = count === 0 && !element.selected;
    }
  }
};
