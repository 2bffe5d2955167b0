import { median, ratios } from "../../measure.js";
import { spread, verdict } from "../../table.js";
import { cellOf } from "../grid.js";

const OURS = "omnirich, schema alone";
const FLOOR = "hand-written (floor)";
const isPeer = (name) => name !== FLOOR && !name.startsWith("omnirich");

const WITHIN = 1.1;
const COLLECTING = 3;
/** Bytes of `{ ok, issues, message }`, with room for how engines lay it out. */
const RESULT = 48;

/** Whether ours takes less time than the fastest of the others in the same run. */
function aheadOfPeers(what, { cells }) {
  const ours = cells.find(({ name }) => name === OURS);
  const [best] = cells.filter(({ name }) => isPeer(name)).sort((a, b) => median(a.ns) - median(b.ns));
  const against = ratios(ours.ns, best.ns);
  const over = median(against) - 1;
  const outcome = over <= 0 ? "met" : `missed by ${Math.max(1, Math.round(over * 100))} %`;
  return `${what}: ahead of the fastest peer, ${best.name}. Of its time ${spread(against)}: **${outcome}**.`;
}

function ofOne({ grids: { verdict: verdicts, issues } }) {
  const valid = verdicts.valid.map(({ column }) =>
    verdict(`Valid, ${column}, of the floor`, cellOf(verdicts.valid, column, OURS).ratios, WITHIN),
  );
  const refusing = ["early error", "late error"].flatMap((kind) =>
    issues[kind].map(({ column }) =>
      verdict(
        `All issues, ${kind}, ${column}, of the floor's raw errors`,
        cellOf(issues[kind], column, OURS).ratios,
        COLLECTING,
      ),
    ),
  );
  const ahead = Object.entries(issues).flatMap(([kind, grid]) =>
    grid.map((column) => aheadOfPeers(`All issues, ${kind}, ${column.column}`, column)),
  );
  return [
    ...valid,
    ...verdicts.valid.map((column) => aheadOfPeers(`Valid, ${column.column}`, column)),
    ...refusing,
    ...ahead,
  ];
}

function ofNine({ grids: { verdict: verdicts, issues } }) {
  const [valid] = verdicts;
  return [
    verdict(`Union, ${valid.column}, of the floor`, cellOf(verdicts, valid.column, OURS).ratios, WITHIN),
    aheadOfPeers(`Union, ${valid.column}`, valid),
    ...issues.map((column) => aheadOfPeers(`Union, all issues, ${column.column}`, column)),
  ];
}

function ofAllocation({ of }) {
  return ["list picker, S", "list picker, M", "all types in turn"].map((size) => {
    const bytes = Math.round(of(OURS, size));
    const over = bytes - RESULT;
    const outcome = over <= 0 ? "met" : `missed by ${over} bytes`;
    return `Allocated beyond the result, ${size}: ${bytes} bytes a call, of which the result may be ${RESULT}: **${outcome}**.`;
  });
}

/** Every goal for speed, with whether it was met in this run: by what is made from the same schema as the peers'. */
export function goals(one, nine, allocation) {
  const found = [...ofOne(one), ...ofNine(nine), ...ofAllocation(allocation)];
  return ["## Goals", found.map((goal) => `- ${goal}`).join("\n")].join("\n\n");
}
