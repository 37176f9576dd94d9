"use strict";
(() => {
  const parts = new Map();
  for (const part of document.querySelectorAll("[data-block]")) {
    const list = parts.get(part.dataset.block);
    if (list) list.push(part);
    else parts.set(part.dataset.block, [part]);
  }
  let lit = null;

  // A box and its entry in the list light up together.
  function light(block) {
    if (block === lit) return;
    for (const part of parts.get(lit) || []) part.classList.remove("lit");
    for (const part of parts.get(block) || []) part.classList.add("lit");
    lit = block;
  }

  document.addEventListener("pointerover", (event) => {
    const part = event.target.closest("[data-block]");
    if (part) light(part.dataset.block);
  });
  document.addEventListener("focusin", (event) => {
    const part = event.target.closest("[data-block]");
    if (part) light(part.dataset.block);
  });

  function isShown(part) {
    return part.getClientRects().length > 0;
  }

  // The list scrolls by itself beside the page, so a click must not lose the picture.
  function show(part) {
    const list = part.closest(".blocks");
    if (list && list.scrollHeight > list.clientHeight) {
      const page = part.closest(".page").getBoundingClientRect();
      if (page.bottom < 120 || page.top > innerHeight - 120) part.closest(".page").scrollIntoView();
      list.scrollTop += part.getBoundingClientRect().top - list.getBoundingClientRect().top - 40;
    } else {
      part.scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("click", (event) => {
    const box = event.target.closest("a.box");
    if (!box) return;
    const entry = document.getElementById(box.getAttribute("href").slice(1));
    if (!entry) return;
    event.preventDefault();
    history.replaceState(null, "", box.getAttribute("href"));
    show(entry);
    light(box.dataset.block);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== "j" && event.key !== "k") return;
    const entries = Array.from(document.querySelectorAll("li[data-block]")).filter(isShown);
    if (entries.length === 0) return;
    const at = entries.findIndex((entry) => entry.dataset.block === lit);
    const step = event.key === "j" ? 1 : -1;
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), entries.length - 1);
    light(entries[next].dataset.block);
    show(entries[next]);
  });
})();
