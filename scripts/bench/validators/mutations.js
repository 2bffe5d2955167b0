import { ofEachType, picker } from "./messages.js";

/** What is put in the place of a value. */
const OTHERS = [null, true, -1, 1.5, "", "text", "https://www.contoso.com/a b", [], {}, [{}], ["text"]];

/** Each place in a message, as the keys that lead there. */
function placesIn(value, way = []) {
  if (typeof value !== "object" || value === null) return [way];
  return [way, ...Object.keys(value).flatMap((key) => placesIn(value[key], [...way, key]))];
}

/** A copy of a message, with something done to the object or list around a place. */
function changed(message, way, change) {
  const copy = structuredClone(message);
  const around = way.slice(0, -1).reduce((value, key) => value[key], copy);
  change(around, way.at(-1));
  return copy;
}

function mutationsAt(message, way) {
  const at = `/${way.join("/")}`;
  const replaced = OTHERS.map((other) => ({
    title: `${at} is ${JSON.stringify(other)}`,
    value: changed(message, way, (around, key) => {
      around[key] = other;
    }),
  }));
  const others = Object.entries(CHANGES).map(([title, change]) => ({
    title: `${at} ${title}`,
    value: changed(message, way, change),
  }));
  return [...replaced, ...others];
}

const remove = (around, key) => (Array.isArray(around) ? around.splice(key, 1) : delete around[key]);

const CHANGES = {
  "is left out": remove,
  "has a neighbour": (around, key) => {
    around[`${key}x`] = 1;
  },
  "has a neighbour called constructor": (around) => {
    around.constructor = 1;
  },
  "is there six times": (around, key) => {
    if (Array.isArray(around)) around.push(...Array(5).fill(around[key]));
  },
};

/** Each mutation that there is of a message, one in so many; changes of lists keep to JSON. */
function mutations(message, every) {
  const all = placesIn(message)
    .slice(1)
    .flatMap((way) => mutationsAt(message, way));
  return all.filter((_, nth) => nth % every === 0).map(({ title, value }) => ({ title, value: asJson(value) }));
}

const asJson = (value) => JSON.parse(JSON.stringify(value));

const named = (richObjectName) => ({ ...picker(1), richObjectName });
const identified = (richObjectId) => ({ ...picker(1), richObjectId });

function pictured(ImageURL) {
  const message = picker(1);
  message.survey.Answers.ImageURL = ImageURL;
  return message;
}

/** What is easily got wrong: characters, forms, and keys that objects inherit. */
const SPECIAL = [
  { title: "a name of 100 letters", value: named("x".repeat(100)) },
  { title: "a name of 101 letters", value: named("x".repeat(101)) },
  { title: "a name of 100 emoji, which are 200 units", value: named("😀".repeat(100)) },
  { title: "a name of 101 emoji", value: named("😀".repeat(101)) },
  { title: "a name of 51 emoji", value: named("😀".repeat(51)) },
  { title: "a GUID in capitals", value: identified("ABCDEF01-ABCD-ABCD-ABCD-ABCDEF012345") },
  { title: "a GUID in braces", value: identified("{00000000-0000-0000-0000-000000000000}") },
  { title: "a GUID and a line break", value: identified("00000000-0000-0000-0000-000000000000\n") },
  { title: "an address in capitals", value: pictured("HTTPS://CONTOSO.COM") },
  { title: "an address of another scheme", value: pictured("ftp://contoso.com") },
  { title: "an address without a host", value: pictured("https://") },
  { title: "an address with an emoji", value: pictured("https://contoso.com/😀") },
  { title: "the number as text", value: { ...picker(1), richObjectType: "192350002" } },
  { title: "another number", value: { ...picker(1), richObjectType: 192350002.5 } },
  { title: "a key __proto__", value: JSON.parse(JSON.stringify(picker(1)).replace("{", '{"__proto__":{},')) },
  { title: "no object, but null", value: null },
  { title: "no object, but text", value: JSON.stringify(picker(1)) },
  { title: "no object, but a list", value: [picker(1)] },
];

const whole = (messages) =>
  messages.map((value) => ({ title: `a valid message of type ${value.richObjectType}`, value }));

/** Payloads that every contestant must judge as the referee does. */
export const CASES = {
  one: [...SPECIAL, ...whole([picker(1), picker(30), picker(1000)]), ...mutations(picker(3), 1)],
  nine: [...SPECIAL, ...whole(ofEachType), ...ofEachType.flatMap((message) => mutations(message, 4))],
};
