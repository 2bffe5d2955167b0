// Writes as many messages as are asked for, one a line, to standard output: the same on every machine. Most are valid.
import { readFileSync } from "node:fs";

const sample = JSON.parse(readFileSync("test/fixtures/payloads/list-picker.sample.json", "utf8"));
const text = (nth, change = {}) => JSON.stringify({ ...sample, richObjectName: `Message ${nth}`, ...change });
const answers = (change) => ({ survey: { Answers: { ...sample.survey.Answers, ...change } } });
const manySections = Array.from({ length: 150 }, () => ({}));

/** What each line is, by its number; a line whose number nothing divides is Microsoft's sample. */
const KINDS = [
  [997, (nth) => text(nth, answers({ Section: manySections }))],
  [499, (nth) => text(nth, answers({ ResponseMessage: "x".repeat(30_000) }))],
  [101, (nth) => Buffer.from(text(nth, { richObjectName: "\xff" }), "latin1")],
  [61, (nth) => text(nth, { richObjectType: 7 })],
  [59, (nth) => text(nth).replace('"tabKey"', '"richObjectName":"again","tabKey"')],
  [53, (nth) => text(nth).slice(0, -1 - (nth % 200))],
  [47, (nth) => `${nth}`],
  [43, (nth) => `[${text(nth)}]`],
  [41, () => "Hello, is anybody there?"],
  [37, (nth) => text(nth, { survey: JSON.stringify([{ Questions: {} }, sample.survey]) })],
  [31, (nth) => text(nth, { survey: JSON.stringify({ Answers: { ...sample.survey.Answers, Title: undefined } }) })],
  [29, (nth) => text(nth, { survey: JSON.stringify(sample.survey) })],
  [23, (nth) => text(nth, answers({ Title: "Käse, 茶 oder \u{1f375}?".repeat(nth % 40) }))],
  [19, (nth) => text(nth, { colour: nth })],
  [17, (nth) => text(nth).replace("OptionTitle", "OptionTitel")],
  [13, (nth) => `${text(nth)}\r`],
  [1, text],
];

const [, , count] = process.argv;
for (let nth = 1; nth <= Number(count); nth++) {
  const [, make] = KINDS.find(([divisor]) => nth % divisor === 0);
  process.stdout.write(make(nth));
  process.stdout.write("\n");
}
