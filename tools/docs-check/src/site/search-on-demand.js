// The index of the search is loaded when its box is first opened: TypeDoc waits for it there.
const box = document.getElementById("tsd-search");
const index = document.getElementById("tsd-search-script");
new MutationObserver(() => {
  if (!index.src) index.src = index.dataset.src;
}).observe(box, { attributeFilter: ["open"] });
