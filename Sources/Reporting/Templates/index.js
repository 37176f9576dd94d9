
"use strict";
(() => {
  const table = document.getElementById("matrix");
  const body = table.tBodies[0];
  const box = table.parentElement;
  const rows = Array.from(body.rows, (row, place) => ({
    row,
    place,
    text: row.cells[0].textContent.toLowerCase(),
    title: row.cells[0].textContent.trim(),
    levels: Array.from(row.cells, (cell, i) => (i === 0 ? 0 : levelOf(cell))),
  }));
  const heads = Array.from(table.tHead.rows[1].cells);
  const groups = Array.from(table.tHead.rows[0].cells).slice(1);

  function levelOf(cell) {
    return levelIn(cell.firstChild.nodeValue);
  }

  // What cannot be assessed sorts below what is absent.
  function levelIn(text) {
    const value = parseInt(text, 10);
    return Number.isNaN(value) ? -1 : value;
  }

  // The first click on an item puts the strongest first, on a title the alphabet's beginning.
  heads.forEach((head, column) => {
    head.querySelector("button").addEventListener("click", () => {
      const first = column === 0 ? "ascending" : "descending";
      const other = column === 0 ? "descending" : "ascending";
      const order = head.getAttribute("aria-sort") === first ? other : first;
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const { compare } = new Intl.Collator();
      rows.sort((a, b) => a.place - b.place);
      rows.sort((a, b) =>
        sign * (column === 0 ? compare(a.title, b.title) : a.levels[column] - b.levels[column]));
      body.append(...rows.map((each) => each.row));
      filterRows();
    });
  });

  const filters = document.getElementById("filters");
  const text = document.getElementById("filter-text");
  const framework = document.getElementById("filter-framework");
  const item = document.getElementById("filter-item");
  const level = document.getElementById("filter-level");
  const choices = Array.from(filters.querySelectorAll("[data-filter]"));
  const country = document.getElementById("filter-country");
  const trends = Array.from(document.querySelectorAll(".trend"));
  const count = document.getElementById("filter-count");
  const more = document.getElementById("show-all");
  // A browser lays a long table out anew whenever a row moves, so only the first rows stand until all are wanted.
  const first = rows.length > 100 ? 60 : Infinity;
  let limit = first;
  let rest = 0;

  // Where all are wanted, the first rows still come at once, and the others when the reader has seen these.
  function filterRows() {
    clearTimeout(rest);
    showRows(first);
    if (limit > first) rest = setTimeout(() => showRows(limit), 50);
  }

  function showRows(most) {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = choices.filter((each) => each.value !== "");
    const columns = chosenColumns();
    const wanted = levelIn(level.value);
    let found = 0;
    for (const each of rows) {
      const data = each.row.dataset;
      const fits = words.every((word) => each.text.includes(word))
        && chosen.every((choice) => data[choice.dataset.filter] === choice.value)
        && (level.value === "" || columns.some((column) => each.levels[column] === wanted));
      found += fits ? 1 : 0;
      each.row.hidden = !fits || found > most;
    }
    more.hidden = found <= limit;
    more.textContent = more.dataset.all.replace("{all}", found);
    const place = country === null ? "" : country.value;
    for (const each of trends) each.hidden = place !== "" && each.dataset.country !== place;
    count.textContent = filters.dataset.shown.replace("{shown}", Math.min(found, limit)).replace("{all}", rows.length);
  }

  // The columns whose levels are asked about: the item that is chosen, or all items of the frameworks that are shown.
  function chosenColumns() {
    const columns = [];
    heads.forEach((head, column) => {
      const { item: name } = head.dataset;
      if (name !== undefined && !head.hidden && (item.value === "" || name === item.value)) columns.push(column);
    });
    return columns;
  }

  // Marks the head of the item that is chosen, and brings its column into view.
  function showItem() {
    for (const head of heads) {
      const isChosen = item.value !== "" && head.dataset.item === item.value;
      head.classList.toggle("chosen", isChosen);
      if (isChosen) box.scrollLeft = head.offsetLeft - (box.clientWidth - head.offsetWidth) / 2;
    }
  }

  function filterColumns() {
    const chosen = framework.value;
    for (const group of item.querySelectorAll("optgroup")) {
      group.disabled = chosen !== "" && group.dataset.framework !== chosen;
      // An item whose column is away is no choice any more.
      if (group.disabled && group.contains(item.selectedOptions[0] ?? null)) item.value = "";
    }
    for (const group of groups) group.hidden = chosen !== "" && group.dataset.framework !== chosen;
    heads.forEach((head, column) => {
      if (column === 0) return;
      const hidden = chosen !== "" && head.dataset.framework !== chosen;
      if (head.hidden === hidden) return;
      head.hidden = hidden;
      for (const each of rows) each.row.cells[column].hidden = hidden;
    });
    showItem();
    filterRows();
  }

  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());
  for (const each of [text, level, ...choices]) each.addEventListener("input", filterRows);
  item.addEventListener("input", () => {
    showItem();
    filterRows();
  });
  framework.addEventListener("input", filterColumns);
  function showAll() {
    limit = Infinity;
    clearTimeout(rest);
    showRows(limit);
  }
  more.addEventListener("click", () => {
    const next = rows.filter((each) => !each.row.hidden).length;
    showAll();
    rows.filter((each) => !each.row.hidden)[next]?.row.querySelector("a")?.focus();
  });
  addEventListener("beforeprint", showAll);
  // A browser that comes back to the page may have kept what was chosen.
  filterColumns();

  // A cell leads to its item in the plan's report; the keyboard's way is the plan's own link.
  body.addEventListener("click", (event) => {
    const cell = event.target.closest("td");
    if (cell === null) return;
    const link = cell.parentElement.querySelector("th a");
    const item = heads[cell.cellIndex].dataset.item;
    if (link !== null && item !== undefined) location.href = `${link.getAttribute("href")}#${item}`;
  });
})();
