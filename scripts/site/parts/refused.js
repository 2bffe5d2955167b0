import { escapeHtml } from "./html.js";
import { picture } from "./markdown.js";

const STAGES = [
  ["message", "In a message"],
  ["send", "While sending"],
  ["file", "On the command line"],
  ["schema", "In a schema"],
];

/** Every rule with what it demands, why, what to do, and a picture of a message that breaks it; a box finds some of them. */
export function refusedList(rules) {
  return `<div class="filter" id="filter" hidden>
<label for="codes">A code, some words, or everything that omnirich said</label>
<textarea id="codes" rows="3" spellcheck="false" placeholder="missing-property"></textarea>
<p role="status" id="filter-count">${rules.length} rules</p>
</div>
${STAGES.map(([stage, title]) =>
  section(
    title,
    rules.filter((rule) => rule.stage === stage),
  ),
).join("\n")}`;
}

function section(title, rules) {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return `<section class="stage" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${rules.map(card).join("\n")}</section>`;
}

function card({ code, severity, title, why, remedy, picture: drawn }) {
  const shown = drawn ? `<p class="drawn">${picture(`docs/pictures/${drawn.name}`, drawn.title, escapeHtml)}</p>` : "";
  return `<section class="rule" data-code="${code}" aria-labelledby="${code}">
<h3 id="${code}"><code>${code}</code> <span class="${severity}">${severity}</span></h3>
<p><strong>${escapeHtml(title)}</strong></p>
<p>${escapeHtml(why)}</p>
<p>What to do: ${escapeHtml(remedy)}</p>
${shown}
<p><a href="docs/rules.html#${code}" aria-label="More about ${code}">More</a></p>
</section>`;
}
