// npm run bench: measures our validators, builders and sender beside other validators, side by side in one run.
import { parseArgs } from "node:util";
import { machine } from "./machine.js";
import { measureAllocation } from "./validators/sections/allocation.js";
import { measureBuilders } from "./validators/sections/builders.js";
import { goals } from "./validators/sections/goals.js";
import { measureNine } from "./validators/sections/nine.js";
import { measureOne } from "./validators/sections/one.js";
import { FULL, QUICK } from "./validators/sizes.js";
import { writeSection } from "./validators/write.js";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    date: { type: "string" },
  },
});
const sizes = values.quick ? QUICK : FULL;

const parts = [];
const say = (text) => {
  parts.push(text);
  console.log(`${text}\n`);
};

say(
  [
    `# Validators: omnirich beside others${values.quick ? " (quick)" : ""}`,
    [values.date, machine()].filter(Boolean).join("; "),
    `${sizes.rounds} interleaved rounds (A B C, A B C, ...) behind one that is not counted, in one process, all warm. The ` +
      "first row is a time; the others are ratios to it, of the two times of one round: their median, and in brackets the " +
      "least and the greatest. Everybody has the same schema: survey is an object only, provisional names count as " +
      "certain, and nobody looks into JSON text. (wrong) is a cell whose verdict is not the expected one.",
    "omnirich, schema alone, is what our generator makes of that schema, called as users call it; unknown keys are errors, as " +
      "for the others. Its isClean alone is the generated function that is asked first: where it says no, as of a long text with " +
      "emoji, the tables decide. As shipped, it runs its rules as well, only warns of most unknown keys, lets messages under provisional names " +
      "be, reads JSON text and refuses Forms: so it says otherwise on some payloads, and no goal is measured by that row.",
  ].join("\n\n"),
);
const one = await measureOne(sizes);
say(one.text);
const nine = await measureNine(sizes);
say(nine.text);
say(await measureBuilders(sizes));
const allocation = await measureAllocation(sizes);
say(allocation.text);
say(goals(one, nine, allocation));
if (values.write) writeSection("bench", parts.join("\n\n"));
