// The sum of all layout shifts since the page began to load.
() => new Promise((resolve) => {
  let total = 0;
  const add = (entries) => entries.forEach((entry) => { total += entry.value; });
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => {
    add(observer.takeRecords());
    resolve(total);
  }, 100));
});
