// The rows that the search shows.
import { one } from "./dom.js";

/** @typedef {{url: string, excerpt: string, meta: Record<string, string>}} Found a page as Pagefind describes it */

const PAGE = 10;
const list = one("[data-search-results]");
const more = one("[data-search-more]");
const model = one("[data-search-item]").content;

/**
 * Of the excerpt only its text and its marks are taken over.
 * @param {string} excerpt
 */
const marked = (excerpt) => {
  const nodes = new DOMParser().parseFromString(excerpt, "text/html").body.childNodes;
  return [...nodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent ?? "";
    return Object.assign(document.createElement("mark"), { textContent: node.textContent });
  });
};

const item = (/** @type {Found} */ { url, meta, excerpt }) => {
  const row = model.cloneNode(true);
  Object.assign(one("a", row), { href: url, textContent: meta.title });
  one("[data-item-kind]", row).textContent = meta.kind ?? "";
  one("[data-item-excerpt]", row).append("… ", ...marked(excerpt), " …");
  return row;
};

/** What was found, of which a part is shown. */
export class Results {
  #shown = 0;

  /** @param {{data: () => Promise<Found>}[]} results */
  constructor(results) {
    this.results = results;
  }

  get size() {
    return this.results.length;
  }

  /** Return the rows of the next few results, which are loaded one by one. */
  async next() {
    const wanted = this.results.slice(this.#shown, this.#shown + PAGE);
    const data = await Promise.all(wanted.map((result) => result.data()));
    this.#shown += wanted.length;
    return data.map(item);
  }

  /** @param {Node[]} rows the first ones */
  show(rows) {
    list.replaceChildren(...rows);
    more.hidden = this.#shown >= this.size;
  }

  /**
   * Add rows below; the focus goes to the first of them.
   * @param {Node[]} rows
   */
  add(rows) {
    const first = one("a", /** @type {DocumentFragment} */ (rows[0]));
    list.append(...rows);
    more.hidden = this.#shown >= this.size;
    first.focus();
  }
}
