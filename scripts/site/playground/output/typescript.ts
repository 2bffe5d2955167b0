import { catalogue } from "../../../../generated/index.js";
import { printLiteral } from "../../../../src/emit/text/literal.js";
import { inputOf, isProvisional } from "../../../../src/model/input.js";
import type { Variant } from "../../../../src/model/model.js";
import { buildMessage } from "../../../../src/runtime/build.js";
import { escapePointer } from "../../../../src/runtime/pointer.js";
import { isObject } from "../../../../src/runtime/shapes.js";
import { readText } from "../engine/set-in.js";

/** A message as the call of its builder; or why there is none. */
export type Printed = { readonly code: string; readonly remark?: string } | { readonly reason: string };

/** Prints the builder call that makes this valid message, and says what of it no builder writes. */
export function printBuilder(variant: Variant | undefined, message: unknown): Printed {
  const builder = variant?.names.builder;
  if (!variant || !builder) return { reason: "There is no builder for messages of this type: send the JSON as it is." };
  const input = inputOf(variant, message);
  const lost = lostBy(variant, input, message);
  if (!lost) {
    return {
      reason:
        "The builder can't make this message: its field names are other than the provisional ones that the builder writes. " +
        "Send the JSON as it is, or let omnirich calibrate learn the names from your export.",
    };
  }
  const last = isProvisional(variant) ? ", { acceptUnverified: true });" : ");";
  const lines = [
    `import { ${builder}, sendMessageToConversation } from "omnirich";`,
    "",
    printLiteral(input, `const message = ${builder}(`, last),
    "",
    "// false: to the customer at once, in the conversation that has the focus.",
    "await sendMessageToConversation(message, false);",
    "",
  ];
  const code = lines.join("\n");
  if (lost.length === 0) return { code };
  return { code, remark: `Builders don't write ${lost.join(", ")}: it is in the JSON only.` };
}

/** What of a message its builder leaves out, as pointers; nothing at all when the builder refuses the input. */
function lostBy(variant: Variant, input: unknown, message: unknown): readonly string[] | undefined {
  const tables = catalogue.variants.find(({ type }) => type === variant.type);
  try {
    return missing(message, buildMessage(tables!, input));
  } catch {
    return undefined;
  }
}

/** The pointers of all that one value has, through JSON texts, and the other lacks or has differently. */
function missing(value: unknown, other: unknown, path = ""): string[] {
  const [a, b] = [readText(value), readText(other)];
  if (Array.isArray(a) && Array.isArray(b)) return a.flatMap((item, i) => missing(item, b[i], `${path}/${i}`));
  if (!isObject(a) || !isObject(b)) return a === b ? [] : [path];
  return Object.entries(a).flatMap(([key, inner]) => missing(inner, b[key], `${path}/${escapePointer(key)}`));
}
