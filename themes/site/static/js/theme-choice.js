// Lets the reader choose light or dark, or follow the system, and remembers it.
const root = document.documentElement;

/**
 * @param {Element} group
 * @param {string} choice
 */
const show = (group, choice) => {
  for (const each of group.querySelectorAll("[data-theme-option]")) {
    const button = /** @type {HTMLElement} */ (each);
    button.setAttribute("aria-pressed", String(button.dataset.themeOption === choice));
  }
};

/** @param {string} choice system, light or dark */
const choose = (choice) => {
  if (choice === "system") delete root.dataset.theme;
  else root.dataset.theme = choice;
  try {
    if (choice === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", choice);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
};

for (const group of document.querySelectorAll("[data-theme-choice]")) {
  show(group, root.dataset.theme ?? "system");
  group.addEventListener("click", (event) => {
    const clicked = /** @type {Element} */ (event.target).closest("[data-theme-option]");
    const choice = /** @type {HTMLElement | null} */ (clicked)?.dataset.themeOption;
    if (!choice) return;
    choose(choice);
    show(group, choice);
  });
}
