// How the focused element differs from itself without the focus, and whether it is on the screen.
(element) => {
  const look = () =>
    [element, ...element.querySelectorAll("*")].map((part) => {
      const style = getComputedStyle(part);
      const outline = style.outlineStyle === "none" ? "none" : `${style.outlineWidth} ${style.outlineColor}`;
      return [
        outline, style.boxShadow, style.backgroundColor, style.borderColor, style.clipPath, style.fill, style.stroke,
        style.strokeWidth, style.textDecorationLine, style.textDecorationThickness, style.transform,
      ].join();
    }).join("|");
  const box = element.getBoundingClientRect();
  const focused = look();
  element.blur();
  const plain = look();
  element.focus({ preventScroll: true });
  const words = element.textContent.trim() || element.getAttribute("aria-label") || "";
  return {
    name: `${element.tagName.toLowerCase()} ${words.slice(0, 40)}`.trim(),
    stop: element.getAttribute("data-stop"),
    marked: focused !== plain,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}
