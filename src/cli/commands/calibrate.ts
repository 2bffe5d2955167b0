import { parseArgs } from "node:util";
import type { Card } from "../../calibrate/card.js";
import { quote } from "../../runtime/issues.js";
import { type Command, Exit } from "../command.js";
import { didYouMean, tooMany, UsageError } from "../usage.js";

const help = `Usage: omnirich calibrate <variant>
       omnirich calibrate <variant> --export <export.json> [-o <profile.json>]
       omnirich calibrate --merge <profile.json>... [-o <profile.json>]

Finds out wire names that Microsoft does not publish, in a message of your own. Without --export it prints a card: values
to type into the designer of the admin center. With the export of that message, it finds each value, wherever it stands,
and writes a profile, from which generate makes builders and validators with the real names. A profile holds names, and
nothing that a message says: share it with whoever uses the same organisation.

Options:
  --export <file>      The exported message, in any encoding; - for standard input
  --note <text>        Whose export it is, such as the name of the organisation; it stands in the profile
  --partial            Write a profile even when some fields are not found; it says which ones are left
  --accept-altered     Take the place of fields whose values the platform wrote in another form
  --merge              Join profiles; they may be of several variants, or of parts of one
  -o, --output <file>  Write to this file
  --force              Overwrite the file if it is there
  --help               Show this help

Examples:
  omnirich calibrate time-picker
  omnirich calibrate time-picker --export export.json -o profile.json
  omnirich calibrate --merge time-picker.json video.json -o profile.json
  omnirich generate --profile profile.json
`;

/** Prints the card of a variant, makes a profile of an export, or joins profiles. */
export const command: Command = {
  help,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        export: { type: "string" },
        note: { type: "string" },
        partial: { type: "boolean", default: false },
        "accept-altered": { type: "boolean", default: false },
        merge: { type: "boolean", default: false },
        output: { type: "string", short: "o" },
        force: { type: "boolean", default: false },
      },
    });
    const unused = (["note", "partial", "accept-altered", "output"] as const).find((option) => values[option]);
    if (values.merge) {
      const other = (["export", "note", "partial", "accept-altered"] as const).find((option) => values[option]);
      if (other) throw new UsageError(`--${other} does not go with --merge.`);
      const { mergeFiles } = await import("../calibrate/merge-files.js");
      return mergeFiles(positionals, values, terminal);
    }
    const [word, extra] = positionals;
    if (extra !== undefined) throw tooMany(extra);
    const card = await cardFor(word);
    if (values.export !== undefined) {
      const { calibrateFile } = await import("../calibrate/calibrate-file.js");
      return calibrateFile(card, values.export, values, terminal);
    }
    if (unused) throw new UsageError(`--${unused} goes with --export <file>.`);
    const { printCard } = await import("../../calibrate/print-card.js");
    const { fileOf } = await import("../../calibrate/variants.js");
    terminal.stdout.write(printCard(card, `omnirich calibrate ${fileOf({ name: card.variant })}`));
    return Exit.Ok;
  },
};

/** The card of the variant that is named. */
async function cardFor(word: string | undefined): Promise<Card> {
  const { catalogue } = await import("../../../generated/index.js");
  const { makeCard } = await import("../../calibrate/card.js");
  const { fileOf, variantNamed } = await import("../../calibrate/variants.js");
  const { readPackageFile } = await import("../package-file.js");
  const cards = catalogue.variants.flatMap((variant) => {
    const schema = readPackageFile(`generated/schemas/${fileOf(variant)}.json`);
    const card = schema === undefined ? undefined : makeCard(schema as object as { readonly [key: string]: unknown });
    return card ? [{ variant, card }] : [];
  });
  const names = cards.map(({ variant }) => fileOf(variant));
  const list = `Variants to calibrate: ${names.join(", ")}.`;
  if (word === undefined) throw new UsageError("No variant was named.", list);
  const variant = variantNamed(catalogue, word);
  const found = cards.find((candidate) => candidate.variant === variant);
  if (found) return found.card;
  if (!variant) throw new UsageError(`There is no variant ${quote(word)}.`, didYouMean(word, names) ?? list);
  throw new UsageError(`${variant.label} messages have no names that a calibration could find.`, list);
}
