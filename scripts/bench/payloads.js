import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { inRepository } from "./contestants.js";

const readJson = (path) => JSON.parse(readFileSync(inRepository(path), "utf8"));
const sample = readJson("test/fixtures/payloads/list-picker.sample.json");
const [section] = sample.survey.Answers.Section;
const [item] = section.Listitems;

/** Another address of a picture for each number, so that nothing learnt about one says anything about the next. */
const picture = (url, nth) => url.replace("?", `-${nth}?`);

/** Microsoft's sample, another name and title for each number. */
function withoutPictures(nth) {
  const { ImageURL, Section, ...answers } = sample.survey.Answers;
  const { OptionImageURL, ...choice } = item;
  const Answers = { ...answers, Title: `${answers.Title} ${nth}`, Section: [{ ...section, Listitems: [choice] }] };
  return { ...sample, survey: { Answers }, richObjectName: `${sample.richObjectName} ${nth}` };
}

function withPictures(nth) {
  const message = withoutPictures(nth);
  const { Answers } = message.survey;
  Answers.ImageURL = picture(sample.survey.Answers.ImageURL, nth);
  Answers.Section[0].Listitems[0].OptionImageURL = picture(item.OptionImageURL, nth);
  return message;
}

function withTextSurvey(nth) {
  const message = withoutPictures(nth);
  return { ...message, survey: JSON.stringify(message.survey) };
}

const OTHERS = ["message.json", "omnirich.config.json", "other.json"];

/** Schemas of the variants that Microsoft documents, by the name of their file. */
export const schemas = Object.fromEntries(
  readdirSync(inRepository("generated/schemas"))
    .filter((file) => !OTHERS.includes(file))
    .map((file) => [file, readJson(`generated/schemas/${file}`)]),
);

const examples = Object.values(schemas).flatMap((schema) => schema.examples);

/** The catalogue's examples, one after the other, again and again, each time under another name. */
function example(nth) {
  const message = examples[nth % examples.length];
  return { ...message, richObjectName: `${message.richObjectName} ${nth}` };
}

/** Messages of each kind, made from a number. */
export const KINDS = {
  "Microsoft's sample, two pictures": withPictures,
  "without pictures": withoutPictures,
  "without pictures, survey as JSON text": withTextSurvey,
  [`all ${examples.length} examples of the catalogue`]: example,
};

/** A small message: most files hold no more. */
export const small = withoutPictures;

/** Writes a folder of files with a message in each, as people write it. */
export function writeFiles(folder, count, make) {
  mkdirSync(folder);
  for (let nth = 0; nth < count; nth++) writeFileSync(`${folder}/${nth}.json`, JSON.stringify(make(nth), null, 2));
  return folder;
}

/** Writes an NDJSON file. */
export function writeLines(file, count, make) {
  const handle = openSync(file, "w");
  for (let from = 0; from < count; from += BLOCK) {
    const lines = Array.from({ length: Math.min(BLOCK, count - from) }, (_, nth) => JSON.stringify(make(from + nth)));
    writeSync(handle, `${lines.join("\n")}\n`);
  }
  closeSync(handle);
  return file;
}

const BLOCK = 1000;
