// Reloads the page after each good build and lays the problem of a broken one over it.
(() => {
  const version = Number(document.currentScript.dataset.version);
  const panel = document.createElement("pre");
  panel.id = "live-problem";
  panel.setAttribute("role", "alert");
  panel.style.cssText =
    "position:fixed;inset:auto 0 0;max-block-size:60vh;overflow:auto;margin:0;padding:1rem;z-index:2147483647;" +
    "border-block-start:4px solid #c2410c;background:#1c1917;color:#fafaf9;font:14px/1.5 monospace;white-space:pre-wrap";

  new EventSource("/_live/events").onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.version !== version) {
      location.reload();
    } else if (state.problem) {
      panel.textContent = `The last change is broken; this page shows the site before it.\n\n${state.problem}`;
      document.body.append(panel);
    } else {
      panel.remove();
    }
  };
})();
