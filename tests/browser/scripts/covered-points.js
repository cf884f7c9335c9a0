// Points of the element, inside the window and inside whatever scrolls it, at which something else lies on top.
(element) => {
  const box = element.getBoundingClientRect();
  const sight = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (getComputedStyle(parent).overflowY === "visible" || parent === document.documentElement) continue;
    const edge = parent.getBoundingClientRect();
    sight.top = Math.max(sight.top, edge.top);
    sight.bottom = Math.min(sight.bottom, edge.bottom);
  }
  const between = (from, to) => [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => from + (to - from) * part);
  return between(box.left, box.right).flatMap((x) =>
    between(box.top, box.bottom)
      .filter((y) => x > sight.left && x < sight.right && y > sight.top && y < sight.bottom)
      .map((y) => ({ x, y, top: document.elementFromPoint(x, y) }))
      .filter(({ top }) => top !== element && !element.contains(top))
      .map(({ x: left, y, top }) => `${Math.round(left)},${Math.round(y)}: ${top?.className || top?.tagName}`),
  );
};
