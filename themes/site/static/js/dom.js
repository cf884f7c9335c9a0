// The few things that every script does with elements.

/**
 * Return the element; the templates promise that it is there.
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {any}
 */
export const one = (selector, within = document) => within.querySelector(selector);

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} textContent
 * @returns {any}
 */
export const make = (tag, className, textContent) =>
  Object.assign(document.createElement(tag), { className, textContent });

/**
 * Write only what differs: hundreds of rows follow every key.
 * @param {Element} element
 * @param {string} text
 */
export const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

/**
 * @param {HTMLElement} element
 * @param {boolean} hidden
 */
export const setHidden = (element, hidden) => {
  if (element.hidden !== hidden) element.hidden = hidden;
};
