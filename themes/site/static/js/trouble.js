// Says in a live region that something could not be loaded, with a button that tries again.
import { LoadError } from "./load-once.js";

/**
 * @typedef {object} Place
 * @property {HTMLElement} region the live region that says it
 * @property {string} words what could not be loaded
 * @property {HTMLElement} field where the focus goes when the button, which had it, is gone
 */

/**
 * Return the task, which then says when what it needs could not be loaded, and offers to run again.
 * Once it runs through, the region is empty.
 * @template {unknown[]} A
 * @param {Place} place
 * @param {(...args: A) => Promise<void>} task
 * @returns {(...args: A) => Promise<void>}
 */
export const orSay = (place, task) => {
  const run = async (/** @type {A} */ ...args) => {
    try {
      await task(...args);
      if (place.region.querySelector("[data-trouble-again]")) place.region.replaceChildren();
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      const again = againButton(() => {
        place.region.replaceChildren();
        place.field.focus();
        run(...args);
      });
      place.region.replaceChildren(`${place.words} `, again);
    }
  };
  return run;
};

const againButton = (/** @type {() => void} */ act) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = "Try again";
  button.dataset.troubleAgain = "";
  button.addEventListener("click", act);
  return button;
};
