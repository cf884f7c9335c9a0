// Lets the reader choose light or dark, or follow the system, and remembers it.
const root = document.documentElement;

const show = (group, choice) => {
  for (const button of group.querySelectorAll("[data-theme-option]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeOption === choice));
  }
};

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
    const button = event.target.closest("[data-theme-option]");
    if (!button) return;
    choose(button.dataset.themeOption);
    show(group, button.dataset.themeOption);
  });
}
