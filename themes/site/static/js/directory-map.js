// The directory's map shows what its list shows.
import { one, setText } from "./dom.js";
import { counted } from "./words.js";

export class DirectoryMap {
  /** @param {import("./directory-index.js").DirectoryIndex} index */
  constructor(index) {
    this.map = one("[data-directory-map]");
    this.size = index.size;
    const number = new Map(index.communities.map((item, number) => [item.slug, number]));
    this.marks = this.#all("[data-community]").map((element) => ({
      element: element.closest("li") ?? element,
      numbers: (element.dataset.community ?? "").split(" ").map((slug) => number.get(slug) ?? -1),
    }));
    this.groups = this.#all(".map__group").map((mark) => ({
      mark,
      members: `${mark.getAttribute("href")} li:not([data-out])`,
    }));
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement[]}
   */
  #all(selector) {
    return this.map ? [...this.map.querySelectorAll(selector)] : [];
  }

  /** @param {import("./directory-index.js").Result} result */
  show({ shown, total }) {
    this.map?.toggleAttribute("data-narrowed", total < this.size);
    for (const { element, numbers } of this.marks) {
      element.toggleAttribute("data-out", !numbers.some((number) => shown[number]));
    }
    for (const { mark, members } of this.groups) {
      const left = document.querySelectorAll(members).length;
      mark.toggleAttribute("data-out", left === 0);
      setText(one("text", mark), String(left));
      const words = counted(left, "community", "communities");
      const label = (mark.getAttribute("aria-label") ?? "").replace(/^\d+ \w+/, words);
      mark.setAttribute("aria-label", label);
      setText(one("title", mark), label);
    }
  }
}
