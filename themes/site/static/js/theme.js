// In the head and small: controls that need scripts and the remembered choice are there before anything is painted.
document.documentElement.dataset.scripts = "";
try {
  const choice = localStorage.getItem("theme");
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
} catch {
  // Storage is switched off: the system's choice stands.
}
