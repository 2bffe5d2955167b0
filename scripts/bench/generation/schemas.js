import { mkdirSync, writeFileSync } from "node:fs";

/** What all schemas import, as schemas of a project do. */
const SHARED = `
import { documented, field } from "omnirich/author";
import { Type } from "typebox";

export const guide = { source: "The guide", url: "https://example.com/guide", checked: "2026-01-02" };
export const evidence = [documented(guide)];

export const label = (name: string) =>
  field(Type.String({ minLength: 1, maxLength: 100 }), { name, description: "What the customer reads.", evidence });

export const picture = Type.Optional(
  field(Type.String({ maxLength: 500 }), { name: "picture", description: "Address of a picture.", evidence }),
);
`;

/** A message of some size: an envelope, a list of groups with a list of entries, a choice, limits, an example, rejects. */
const schema = (name, type) => `
import { choice, field, message, rejected, shape } from "omnirich/author";
import { Type } from "typebox";
import { evidence, label, picture } from "./shared/fields.js";

const entry = shape(
  "${name}Entry",
  {
    Title: label("title"),
    Note: Type.Optional(label("note")),
    Image: picture,
    Count: Type.Optional(
      field(Type.Integer({ minimum: 1, maximum: 99 }), { name: "count", description: "How many.", evidence }),
    ),
    Style: Type.Optional(
      field(choice(["icon", "small", "large"], {}), { name: "style", description: "How it looks.", evidence }),
    ),
  },
  { label: "entry of ${name}", description: "What the customer can take." },
);
const group = shape(
  "${name}Group",
  {
    Title: label("title"),
    Entries: field(Type.Array(entry, { minItems: 1, maxItems: 20 }), {
      name: "entries",
      description: "What there is in it.",
      evidence,
    }),
  },
  { label: "group of ${name}", description: "Entries that belong together." },
);

const sample = { richObjectType: ${type}, Title: "${name}", Groups: [{ Title: "First", Entries: [{ Title: "One" }] }] };

export default message({
  name: "${name}",
  label: "${name}",
  description: "Lets the customer take something.",
  schema: Type.Object(
    {
      richObjectType: field(Type.Literal(${type}), { hidden: true, description: "Which message this is.", evidence }),
      Title: label("title"),
      Subtitle: Type.Optional(label("subtitle")),
      Image: picture,
      Urgent: Type.Optional(field(Type.Boolean(), { name: "urgent", description: "Whether it can wait.", evidence })),
      Groups: field(Type.Array(group, { minItems: 1 }), { name: "groups", description: "What there is.", evidence }),
    },
    { additionalProperties: false },
  ),
  examples: [{ title: "The least", value: sample }],
  rejects: [
    rejected("No group", { ...sample, Groups: [] }, "/Groups", "min-items"),
    rejected("An empty title", { ...sample, Title: "" }, "/Title", "min-length"),
  ],
});
`;

/** Writes so many schemas in TypeScript into a folder, and what they share beside them. */
export function writeSchemas(folder, count) {
  mkdirSync(`${folder}/shared`, { recursive: true });
  writeFileSync(`${folder}/shared/fields.ts`, SHARED);
  for (let i = 0; i < count; i++) writeFileSync(`${folder}/parcel-${i}.ts`, schema(`Parcel${i}`, 500 + i));
}
