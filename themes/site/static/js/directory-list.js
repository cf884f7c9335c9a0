// The directory's list: which rows show, in which order and under which headings.
import { make, one, setHidden, setText } from "./dom.js";

/** @typedef {import("./directory-words.js").Community} Community */
/** @typedef {{section: HTMLElement, rows: HTMLElement, numbers: number[]}} Group */

const MOST_REASONS = 60; // beyond so many rows nobody reads why each of them matched
const LAST = ["Several states", "No state known", "No year known"];

/** @type {Record<string, (item: Community, labelOf: (facet: string, value: string) => string) => string>} */
const groupNames = {
  state: ({ state = [] }, labelOf) =>
    state.length === 1 ? labelOf("state", state[0]) : state.length ? "Several states" : "No state known",
  newest: ({ latest }) => latest?.slice(0, 4) ?? "No year known",
};

/**
 * Return the headings of a list in another order than by name, each with the numbers of its communities.
 * @param {Community[]} communities
 * @param {string} sort state or newest
 * @param {(facet: string, value: string) => string} labelOf
 * @returns {[string, number[]][]}
 */
export const groupsOf = (communities, sort, labelOf) => {
  /** @type {Map<string, number[]>} */
  const named = new Map();
  communities.forEach((item, number) => {
    const name = groupNames[sort](item, labelOf);
    named.set(name, [...(named.get(name) ?? []), number]);
  });
  const names = [...named.keys()].sort((one, other) => {
    const last = LAST.indexOf(one) - LAST.indexOf(other);
    return last || (sort === "newest" ? other.localeCompare(one) : one.localeCompare(other));
  });
  return names.map((name) => [name, inOrder(communities, named.get(name) ?? [], sort)]);
};

/**
 * @param {Community[]} communities
 * @param {number[]} numbers
 * @param {string} sort
 */
const inOrder = (communities, numbers, sort) => {
  if (sort !== "newest") return numbers;
  const date = (/** @type {number} */ number) => communities[number].latest ?? "";
  return numbers.sort((one, other) => date(other).localeCompare(date(one)) || one - other);
};

export class DirectoryList {
  #sorted = "";

  /**
   * @param {HTMLElement} list
   * @param {import("./directory-index.js").DirectoryIndex} index
   * @param {(facet: string, value: string) => string} labelOf
   */
  constructor(list, index, labelOf) {
    this.list = list;
    this.index = index;
    this.labelOf = labelOf;
    const number = new Map(index.communities.map((item, number) => [item.slug, number]));
    const rows = [...list.querySelectorAll("[data-community]")].map((row) => /** @type {HTMLElement} */ (row));
    const bySlug = new Map(rows.map((row) => [row.dataset.community ?? "", row]));
    this.rows = index.communities.map((item) => /** @type {HTMLElement} */ (bySlug.get(item.slug)));
    // By name the page's own sections serve; another order makes sections like them.
    this.byName = [...list.children].map((section) => {
      const own = [...section.querySelectorAll("[data-community]")].map((row) => /** @type {HTMLElement} */ (row));
      return group(section, own.map((row) => number.get(row.dataset.community ?? "") ?? 0));
    });
    this.groups = this.byName;
  }

  /** @param {string} sort nothing for by name */
  arrange(sort) {
    if (sort === this.#sorted) return;
    this.#sorted = sort;
    const like = this.byName[0].section;
    this.groups = sort
      ? groupsOf(this.index.communities, sort, this.labelOf).map(([name, numbers]) =>
          group(sectionLike(like, name, sort), numbers),
        )
      : this.byName;
    for (const { rows, numbers } of this.groups) rows.append(...numbers.map((number) => this.rows[number]));
    this.list.replaceChildren(...this.groups.map(({ section }) => section));
  }

  /** @param {import("./directory-index.js").Result} result */
  show({ shown, total, why }) {
    const explain = why && total <= MOST_REASONS;
    this.rows.forEach((row, number) => {
      setHidden(row, !shown[number]);
      const reasons = explain && shown[number] ? this.index.reasons(why, number) : [];
      showReasons(row, reasons.map(({ kind, text }) => `${kind}: ${text}`).join(" · "));
    });
    for (const { section, numbers } of this.groups) setHidden(section, !numbers.some((number) => shown[number]));
    setHidden(this.list, total === 0);
  }
}

/**
 * @param {Element} section
 * @param {number[]} numbers
 * @returns {Group}
 */
const group = (section, numbers) => ({
  section: /** @type {HTMLElement} */ (section),
  rows: one("ul", section),
  numbers,
});

/**
 * @param {HTMLElement} model
 * @param {string} name
 * @param {string} sort
 */
const sectionLike = (model, name, sort) => {
  const section = /** @type {HTMLElement} */ (model.cloneNode(false));
  const heading = one("h2", model).cloneNode(false);
  heading.removeAttribute("id");
  heading.textContent = name;
  section.dataset.sort = sort;
  section.append(heading, one("ul", model).cloneNode(false));
  return section;
};

/**
 * @param {Element} row
 * @param {string} text
 */
const showReasons = (row, text) => {
  const place = row.lastElementChild;
  let line = place?.querySelector(".row__why");
  if (!line && !text) return;
  if (!line) place?.append((line = make("p", "row__why", "")));
  setText(/** @type {Element} */ (line), text);
  setHidden(/** @type {HTMLElement} */ (line), !text);
};
