// Ctrl+K, or Command+K, leads to the search from every page.
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById("search-q"));
  if (field) field.select();
  else location.assign("/search/#search-q");
});
