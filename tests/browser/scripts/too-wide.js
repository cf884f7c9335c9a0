// What sticks out to the right, named so that a failure says where to look.
() => {
  const width = document.documentElement.scrollWidth;
  if (width <= innerWidth) return [];
  const wide = [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 5)
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`);
  return [...wide, `the page is ${width} px wide`];
};
