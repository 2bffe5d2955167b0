/** Shows only the rules whose codes stand in what is pasted, or that have all of its words. */
export function filterRules() {
  const filter = document.getElementById("filter");
  if (!filter) return;
  const box = document.getElementById("codes");
  const count = document.getElementById("filter-count");
  const rules = [...document.querySelectorAll("section.rule")];
  const words = new Map(rules.map((rule) => [rule, rule.textContent.toLowerCase()]));
  const apply = () => {
    const text = box.value.toLowerCase();
    const found = new Set(text.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g) ?? []);
    const named = rules.filter((rule) => found.has(rule.dataset.code));
    const parts = text.split(/\s+/).filter(Boolean);
    const shown =
      named.length > 0 ? named : rules.filter((rule) => parts.every((part) => words.get(rule).includes(part)));
    for (const rule of rules) rule.hidden = !shown.includes(rule);
    for (const stage of document.querySelectorAll("section.stage")) {
      stage.hidden = stage.querySelector("section.rule:not([hidden])") === null;
    }
    count.textContent = shown.length === 1 ? "1 rule" : `${shown.length} rules`;
  };
  filter.hidden = false;
  box.addEventListener("input", apply);
}
