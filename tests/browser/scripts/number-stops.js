// Numbers every element that the Tab key has to reach, and returns how many there are.
() => {
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll(controls)].filter((element) =>
    // Of a drawing, parts that are not shown have no box, although Chromium calls them visible.
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length &&
    !element.disabled && element.tabIndex >= 0 && !element.closest("[inert]"));
  // Of radio buttons with one name the Tab key reaches one.
  const groups = new Set();
  const reachable = stops.filter((element) => {
    if (element.type !== "radio") return true;
    const chosen = element.form?.querySelector(`[name="${element.name}"]:checked`) ??
      document.querySelector(`[name="${element.name}"]:checked`);
    if (chosen && chosen !== element) return false;
    return !groups.has(element.name) && groups.add(element.name);
  });
  reachable.forEach((element, number) => element.setAttribute("data-stop", String(number)));
  return reachable.length;
};
