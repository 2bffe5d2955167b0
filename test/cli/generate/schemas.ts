/** A plain JSON Schema of an object with one text. */
export function plainSchema(title: string, changes: object = {}): object {
  const note = { type: "string", minLength: 1, description: "What to say." };
  return {
    title,
    description: "A card.",
    type: "object",
    required: ["note"],
    properties: { note },
    additionalProperties: false,
    ...changes,
  };
}

/** A schema of a card that its `kind` tells from others. */
export function taggedSchema(title: string, kind: string): object {
  return plainSchema(title, {
    required: ["kind"],
    properties: { kind: { const: kind, description: "Which card it is." } },
  });
}
