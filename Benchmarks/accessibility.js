(() => {
  const findings = [];
  const seen = new Map();
  function note(rule, element, detail) {
    const place = element === null ? "" : describe(element);
    const key = rule + (element === null ? "" : element.tagName + element.className);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    if (seen.get(key) <= 2) findings.push({rule, place, detail: detail ?? ""});
  }
  function describe(element) {
    const words = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 50);
    const style = typeof element.className === "string" && element.className ? "." + element.className.split(" ").join(".") : "";
    return `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}${style} "${words}"`;
  }
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const isShown = (element) => element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true});

  if (!document.documentElement.lang) note("the page has no language", document.documentElement);
  if (!document.title.trim()) note("the page has no title", null);
  if (all("h1").length !== 1) note("a page has one h1", null, `${all("h1").length}`);
  if (all("main").length !== 1) note("a page has one main part", null, `${all("main").length}`);
  let level = 0;
  for (const heading of all("h1,h2,h3,h4,h5,h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) note("a heading skips a level", heading, `h${level} to h${next}`);
    if (!heading.textContent.trim()) note("a heading says nothing", heading);
    level = next;
  }
  for (const input of all("input:not([type=hidden]),select,textarea")) {
    if (input.labels.length === 0 && !input.getAttribute("aria-label")) note("an input has no label", input);
  }
  for (const table of all("table")) {
    if (table.caption === null && !table.getAttribute("aria-label")) note("a table has no caption", table);
    if (table.querySelector("th") === null) note("a table has no heads", table);
  }
  for (const head of all("th")) if (!head.getAttribute("scope")) note("a table's head has no scope", head);
  for (const picture of all("svg")) {
    const isNamed = picture.getAttribute("role") === "img" && (picture.getAttribute("aria-label") || picture.getAttribute("aria-labelledby") || picture.querySelector("title"));
    const isGroup = picture.getAttribute("role") === "group" && picture.getAttribute("aria-label");
    if (!isNamed && !isGroup && picture.getAttribute("aria-hidden") !== "true") note("a picture is neither named nor hidden", picture);
    if (picture.getAttribute("aria-hidden") === "true" && picture.querySelector("a[href]:not([tabindex='-1'])")) note("a hidden picture holds links", picture);
  }
  for (const picture of all("img")) if (!picture.hasAttribute("alt")) note("an image has no alternative", picture);
  for (const quote of all("q,blockquote")) {
    if (!quote.getAttribute("lang")) note("a quote has no language", quote);
    if (!quote.getAttribute("dir")) note("a quote has no direction", quote);
  }
  for (const control of all("a[href],button,summary")) {
    const name = control.getAttribute("aria-label") || control.textContent.trim() || control.querySelector("title")?.textContent;
    if (!name) note("a link or button has no name", control);
  }
  const ids = new Set();
  for (const element of all("[id]")) {
    if (ids.has(element.id)) note("two elements have one id", element);
    ids.add(element.id);
  }
  for (const link of all("a[href^='#']")) {
    const target = decodeURIComponent(link.getAttribute("href").slice(1));
    if (target && !ids.has(target) && !ids.has(link.getAttribute("href").slice(1))) note("a link leads nowhere in its page", link, target);
  }
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls"]) {
    for (const element of all(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(/\s+/)) if (!ids.has(id)) note("a label names what is not there", element, id);
    }
  }
  for (const element of all("[tabindex]")) if (element.tabIndex > 0) note("an order of its own for the keyboard", element);
  for (const box of all("*")) {
    const style = getComputedStyle(box);
    const scrolls = /auto|scroll/.test(style.overflowX) && box.scrollWidth > box.clientWidth + 1;
    if (scrolls && box.tabIndex < 0 && box.querySelector("a,button,input") === null) note("the keyboard cannot scroll what scrolls sideways", box);
  }

  // Contrast of each text with what is behind it.
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const colours = new Map();
  function colour(words) {
    if (!colours.has(words)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = words;
      canvas.fillRect(0, 0, 1, 1);
      colours.set(words, Array.from(canvas.getImageData(0, 0, 1, 1).data));
    }
    return colours.get(words);
  }
  const over = (top, below) => [0, 1, 2].map((i) => (top[i] * top[3] + below[i] * (255 - top[3])) / 255).concat(255);
  function luminance(rgb) {
    const [r, g, b] = rgb.map((value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(a, b) {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  }
  const canvasColour = matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "#121212" : "#fff";
  const grounds = new Map();
  // Every colour that may be behind an element: its own, those of its stripes, or what is behind it.
  function groundsOf(element) {
    if (element === null) return [colour(canvasColour)];
    if (grounds.has(element)) return grounds.get(element);
    const style = getComputedStyle(element);
    const below = groundsOf(element.parentElement);
    const own = colour(style.backgroundColor);
    let result = own[3] === 0 ? below : below.map((each) => over(own, each));
    const stripes = style.backgroundImage.match(/rgba?\([^)]*\)|#[0-9a-f]+/gi) ?? [];
    if (stripes.length > 0) result = stripes.flatMap((each) => result.map((ground) => over(colour(each), ground)));
    grounds.set(element, result);
    return result;
  }
  // The same for a text in a drawing: the rectangles that are drawn before it and hold its middle.
  function groundsUnder(text) {
    const svg = text.closest("svg");
    const box = text.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    let result = groundsOf(svg.parentElement);
    for (const shape of svg.querySelectorAll("rect")) {
      const fill = getComputedStyle(shape).fill;
      const place = shape.getBoundingClientRect();
      const isBelow = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!isBelow || fill.startsWith("url") || fill === "none") continue;
      if (place.left > x || place.right < x || place.top > y || place.bottom < y) continue;
      result = result.map((ground) => over(colour(fill), ground));
    }
    return result;
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const judged = new Map();
  let worst = 21;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.nodeValue.trim() || /^(script|style)$/i.test(element.tagName)) continue;
    if (judged.has(element)) continue;
    judged.set(element, true);
    if (!isShown(element) || element.closest(".hidden, td i")) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const isDrawn = element.closest("svg") !== null;
    const ink = colour(isDrawn ? style.fill : style.color);
    const ratio = Math.min(...(isDrawn ? groundsUnder(element) : groundsOf(element)).map((ground) => contrast(over(ink, ground), ground)));
    worst = Math.min(worst, ratio);
    if (ratio < (isLarge ? 3 : 4.5)) note("a text has too little contrast", element, ratio.toFixed(2));
  }

  // Whether the keyboard's place can be seen: one of each kind of control.
  const kinds = new Set();
  for (const control of all("a[href],button,input,select,summary,[tabindex='0']")) {
    const kind = control.tagName + (control.closest("svg") ? "svg" : "") + control.className;
    if (kinds.has(kind) || !isShown(control)) continue;
    kinds.add(kind);
    const before = getComputedStyle(control);
    const was = before.outlineStyle + before.outlineWidth + before.boxShadow;
    control.focus({focusVisible: true, preventScroll: true});
    const after = getComputedStyle(control);
    if (document.activeElement !== control) continue;
    if (after.outlineStyle + after.outlineWidth + after.boxShadow === was) note("the keyboard's place cannot be seen", control);
    control.blur();
  }

  // Whether anything widens the page.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    note("the page is wider than the screen", null, `${document.documentElement.scrollWidth} of ${width}`);
    const inside = (element) => { for (let up = element.parentElement; up; up = up.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true; return false; };
    for (const element of all("body *")) {
      if (isShown(element) && element.getBoundingClientRect().right > width + 1 && !inside(element)) note("an element is wider than the screen", element, `${Math.round(element.getBoundingClientRect().right)}`);
    }
  }
  return {findings, worst: Math.round(worst * 100) / 100};
})()
