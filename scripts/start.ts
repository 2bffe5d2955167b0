import { readFileSync } from "node:fs";
import { inspect, isDeepStrictEqual } from "node:util";
import { createSender, fromExport, listPicker, parseMessage, type RichMessageError } from "omnirich";
import { createFakeOmnichannel } from "omnirich/testing";

/** `npm start`: the main job on Microsoft's own sample, as one would do it in an agent's app. */
const payload = (name: string) => readFileSync(`test/fixtures/payloads/list-picker.${name}.json`, "utf8");
const say = (text: string) => console.log(text);
const verdict = (ok: boolean) => (ok ? "yes" : "NO");

say("\n1. Build Microsoft's sample with listPicker()\n");
const sample = JSON.parse(payload("sample"));
const [group] = sample.survey.Answers.Section;
const message = listPicker({
  name: "Test with 0 guid",
  title: "Microsoft Xbox Controllers",
  subtitle: "Choose a controller you like",
  imageUrl: sample.survey.Answers.ImageURL,
  responseMessage: "Thanks for choosing.",
  sections: [
    {
      title: "XBox Controllers",
      multiselect: true,
      items: [
        {
          title: "Xbox Controller multi color",
          description: "Xbox Controller multi color",
          imageUrl: group.Listitems[0].OptionImageURL,
        },
      ],
    },
  ],
});
say(`   equal to Microsoft's sample, key for key: ${verdict(isDeepStrictEqual(message, sample))}`);

say("\n2. Validate the three ways in which survey is written\n");
for (const encoding of ["sample", "string", "export"]) {
  const { ok, issues } = parseMessage(payload(encoding));
  say(`   list-picker.${encoding}.json: ${ok ? "valid" : `refused, ${issues[0]?.code}: ${issues[0]?.message}`}`);
}
say(
  `   the export after fromExport(): ${parseMessage(JSON.stringify(fromExport(payload("export")))).ok ? "valid" : "REFUSED"}`,
);

say("\n3. Send it: to a stand-in of Microsoft.Omnichannel\n");
const host = createFakeOmnichannel();
const send = createSender({ host });
const broken = JSON.parse(payload("sample").replace('"OptionTitle"', '"OptionTitel"'));
await send(broken, false).catch((error: RichMessageError) => {
  const [issue] = error.issues;
  say(
    `   A broken one is refused: ${issue?.message}\n   at ${issue?.path} (${issue?.code}); calls of the host: ${host.calls.length}\n`,
  );
});
await send(message, false);
say(`   The good one went out. The customer's side received:\n`);
for (const received of host.customer())
  say(inspect(received, { depth: 9, colors: process.stdout.isTTY === true }).replace(/^/gm, "   "));

say("\nRead on: generated/docs/index.md (what each message may hold, and how we know), README.md (how to use it).\n");
