import { schemas } from "../payloads.js";

const ID = "00000000-0000-0000-0000-000000000000";

/** How many items a list picker of each size has. */
export const ITEMS = { S: 1, M: 30, L: 1000 };

const PER_SECTION = 10;

const item = (nth) => ({
  OptionTitle: `Option ${nth}`,
  OptionDescription: `What there is to say of option ${nth}`,
  ...(nth % 2 === 0 && { OptionImageURL: `https://www.contoso.com/images/option-${nth}.png` }),
});

const section = (nth, length) => ({
  SectionTitle: `Section ${nth}`,
  Multiselect: nth % 2 === 0,
  Listitems: Array.from({ length }, (_, i) => item(nth * PER_SECTION + i)),
});

/** A valid List Picker message. */
export function picker(items) {
  const Section = Array.from({ length: Math.ceil(items / PER_SECTION) }, (_, nth) =>
    section(nth, Math.min(PER_SECTION, items - nth * PER_SECTION)),
  );
  const Answers = { Title: "What may it be?", subtitle: "Choose what you like", Section };
  return { survey: { Answers }, richObjectId: ID, richObjectType: 192350002, richObjectName: "Options", tabKey: "" };
}

const itemsOf = (message) => message.survey.Answers.Section.flatMap(({ Listitems }) => Listitems);

/** What is done to a valid list picker; early and late as the items are read, from the first to the last. */
export const KINDS = {
  valid: () => undefined,
  "early error": (message) => {
    itemsOf(message).at(0).OptionTitle = "";
  },
  "late error": (message) => {
    itemsOf(message).at(-1).OptionDescription = 7;
  },
  "many errors": (message) => {
    for (const item of itemsOf(message)) item.OptionTitle = "";
  },
};

/** Copies as a parser makes them, so that no contestant is shown the very same object again and again. */
const copies = (message, count) => Array.from({ length: count }, () => JSON.parse(JSON.stringify(message)));

/** Messages of a kind and a size, all of the same content. */
export function pickers(kind, size) {
  const message = picker(ITEMS[size]);
  KINDS[kind](message);
  return copies(message, size === "L" ? 2 : 8);
}

const FORM = {
  survey: { Answers: {} },
  richObjectId: ID,
  richObjectType: 192350009,
  richObjectName: "A form",
  tabKey: "",
};

/** A day that is not over when this runs: a rule of ours warns of slots that have passed. */
const LATER = "2099-01-02";

function example({ examples, properties }) {
  const type = properties.richObjectType.const;
  if (type === 192350002) return picker(1);
  const message = structuredClone(examples?.find(({ survey }) => typeof survey === "object") ?? FORM);
  for (const slot of message.survey.Answers.TimeSlots ?? []) slot.Date = LATER;
  return message;
}

/** A valid message of each of the nine types; of the catalogue's examples where there are some. */
export const ofEachType = Object.values(schemas).map(example);

/** The same without Forms, which omnirich refuses, as Microsoft documents that they can't be sent. */
export const sendable = ofEachType.filter(({ richObjectType }) => richObjectType !== 192350009);

/** One mistake in each, in its content. */
export const mistaken = structuredClone(ofEachType).map((message) => {
  const { survey } = message;
  const [first] = Object.keys(survey.Answers);
  if (first === undefined) survey.Answers = 7;
  else survey.Answers[first] = 7;
  return message;
});

/** Each in several copies, in turn. */
export const inTurn = (messages) => copies(messages, 4).flat();
