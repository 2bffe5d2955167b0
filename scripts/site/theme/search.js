import MiniSearch from "minisearch";

/** Most places that are listed. */
const MOST = 12;

/** Searches all pages while somebody types. What can be found is loaded when the box is first used. */
export function searchPages(top) {
  const box = document.getElementById("search");
  const list = document.getElementById("found");
  const count = document.getElementById("found-count");
  const load = once(() => loadIndex(top));
  let active = -1;

  box.closest(".search").hidden = false;
  box.addEventListener("focus", load);
  box.addEventListener("input", show);
  box.addEventListener("keydown", steer);
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if ((event.key === "/" && !isTyping) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      box.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!box.closest(".search").contains(event.target)) close();
  });

  async function show() {
    const text = box.value.trim();
    if (text === "") return close();
    const index = await load();
    if (box.value.trim() !== text) return;
    const found = index.search(text).slice(0, MOST);
    list.replaceChildren(...found.map((place, i) => option(place, i, top)));
    count.textContent = found.length === 0 ? "Nothing found" : `${found.length} places found`;
    open(found.length > 0);
    choose(-1);
  }

  function steer(event) {
    if (event.key === "Escape") return close();
    const options = [...list.children];
    if (list.hidden || options.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose((active + step + options.length) % options.length);
    else if (event.key === "Enter") options[Math.max(active, 0)].click();
    else return;
    event.preventDefault();
  }

  function choose(index) {
    active = index;
    for (const [i, one] of [...list.children].entries()) one.setAttribute("aria-selected", String(i === index));
    const chosen = list.children[index];
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) box.setAttribute("aria-activedescendant", chosen.id);
    else box.removeAttribute("aria-activedescendant");
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    box.setAttribute("aria-expanded", String(isOpen));
  }

  function close() {
    open(false);
    count.textContent = "";
    choose(-1);
  }
}

function option({ page, title, url, text }, index, top) {
  const link = document.createElement("a");
  link.href = top + url;
  link.id = `found-${index}`;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  const parts = [
    title === page
      ? [["b", title]]
      : [
          ["b", title],
          ["i", page],
        ],
    [["span", text.slice(0, 110)]],
  ].flat();
  for (const [name, words] of parts) {
    const part = document.createElement(name);
    part.textContent = words;
    link.append(part, " ");
  }
  return link;
}

/** Reads the places by a script element: pages from a disk may fetch nothing. */
function loadIndex(top) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${top}theme/search-index.js`;
    script.onload = () => resolve(makeIndex(globalThis.omnirichPlaces));
    script.onerror = () => reject(new Error("The search index is not there."));
    document.head.append(script);
  });
}

function makeIndex(places) {
  const index = new MiniSearch({
    idField: "url",
    fields: ["title", "page", "text"],
    storeFields: ["page", "title", "url", "text"],
    searchOptions: { prefix: true, fuzzy: 0.15, combineWith: "AND", boost: { title: 4, page: 2 } },
    // Codes and wire names are found by their parts as well: "key-casing" by "casing".
    tokenize: (text) => [...text.split(/[\s,;:()[\]{}"'`]+/), ...text.split(/[^\p{L}\p{N}]+/u)].filter(Boolean),
  });
  const seen = new Set();
  index.addAll(places.filter(({ url }) => !seen.has(url) && seen.add(url)));
  return index;
}

function once(make) {
  let made;
  return () => (made ??= make());
}
