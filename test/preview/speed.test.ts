import { expect, it } from "vitest";
import { renderPreview } from "../../src/preview/index.js";
import { FORMATS } from "../../src/preview/options.js";
import { listPickerOf } from "./parsed.js";

const Listitems = Array.from({ length: 200 }, (_, index) => ({
  OptionTitle: `Drink number ${index + 1}`,
  OptionDescription: "Served with a biscuit",
}));
const message = listPickerOf({ Section: [{ SectionTitle: "All", Listitems }] });

// The best of many runs, as other processes of a machine make runs slower, never faster.
it.each(FORMATS)("200 items are drawn within 5 ms as %s", (format) => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 40; run++) {
    const start = performance.now();
    renderPreview(message, { state: "open", format });
    best = Math.min(best, performance.now() - start);
  }
  expect(best).toBeLessThanOrEqual(5);
});
