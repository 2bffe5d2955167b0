import { table } from "../../table.js";
import { disagreements, judged } from "../referee.js";

const MANY = 4;

/** What the contestants of a subject get wrong, told before anything is timed. */
export function checkCorrectness(subject, contestants, failures) {
  const wrong = new Map(contestants.map((contestant) => [contestant.name, disagreements(contestant, subject)]));
  const payloads = judged[subject];
  const valid = payloads.filter(({ isValid }) => isValid).length;
  const rows = [...wrong]
    .filter(([, found]) => found.length > 0)
    .map(([name, found]) => [name, found.length, titles(found)]);
  const text = [
    `${payloads.length} payloads, ${valid} of them valid, judged by @hyperjump/json-schema. ` +
      (rows.length === 0 ? "All contestants agree with it." : "All contestants agree with it but for these:"),
    ...(rows.length === 0 ? [] : [table(["", "other verdicts", "on"], rows)]),
    ...failures,
  ].join("\n\n");
  return { text, note: (name) => (wrong.get(name)?.length ? `${name} [${wrong.get(name).length} wrong]` : name) };
}

function titles(found) {
  const named = found.slice(0, MANY).map(({ title, said }) => `${title.replaceAll("|", "\\|")}: ${inWords(said)}`);
  return [...named, ...(found.length > MANY ? [`${found.length - MANY} more`] : [])].join("; ");
}

function inWords(said) {
  if (typeof said === "boolean") return said ? "taken" : "refused";
  return said;
}
