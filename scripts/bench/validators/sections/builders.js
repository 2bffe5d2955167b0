import { table } from "../../table.js";
import { load } from "../load.js";
import { ITEMS, picker } from "../messages.js";
import { raceCalls } from "../sampling.js";
import { inTimes } from "../words.js";

/** More than any message that can be sent. */
const LIMIT = 28_000;

const { listPicker, createSender, createFakeOmnichannel } = await load(`
import { createSender, listPicker } from "omnirich/list-picker";
import { createFakeOmnichannel } from "omnirich/testing";
export default { listPicker, createSender, createFakeOmnichannel };`);

/** The most items that a message which can be sent has room for. */
function mostItems() {
  let items = ITEMS.M;
  while (Buffer.byteLength(JSON.stringify(picker(items + 1))) < LIMIT) items++;
  return items;
}

const itemInput = ({ OptionTitle, OptionDescription, OptionImageURL }) => ({
  title: OptionTitle,
  description: OptionDescription,
  ...(OptionImageURL && { imageUrl: OptionImageURL }),
});

/** What a builder is given to make a message. */
function inputOf({ richObjectName, survey: { Answers } }) {
  const sections = Answers.Section.map(({ SectionTitle, Multiselect, Listitems }) => ({
    title: SectionTitle,
    multiselect: Multiselect,
    items: Listitems.map(itemInput),
  }));
  return { name: richObjectName, title: Answers.Title, subtitle: Answers.subtitle, sections };
}

/** Nanoseconds per call of a sender, with a new host for each sample: it keeps what it was sent. */
async function sendingTimes(message, { rounds, sampleMs }) {
  const times = [];
  for (let round = -2; round < rounds; round++) {
    const send = createSender({ host: createFakeOmnichannel() });
    let calls = 0;
    const start = performance.now();
    for (; performance.now() - start < sampleMs; calls++) await send(message, false);
    if (round >= 0) times.push(((performance.now() - start) * 1e6) / calls);
  }
  return times;
}

/** The builder and the sender, by themselves: nobody else has them. */
export async function measureBuilders(sizes) {
  const most = mostItems();
  const messages = [ITEMS.S, ITEMS.M, most].map(picker);
  const entries = messages.map((message) => ({ call: listPicker, values: [inputOf(message)] }));
  const building = raceCalls(entries, sizes).map(inTimes);
  const sending = [];
  for (const message of messages) sending.push(inTimes(await sendingTimes(message, sizes)));
  return [
    "## Builder and sender, time per call",
    table(
      ["", "S, 1 item", "M, 30 items", `${most} items`],
      [
        ["listPicker()", ...building],
        ["createSender()(message, false), fake host", ...sending],
      ],
    ),
    `${most} items of this kind are the most that fit in ${LIMIT.toLocaleString("en")} bytes: L would be refused.`,
  ].join("\n\n");
}
