import { camelCase, isIdentifier, upperFirst } from "../model/names.js";

/** Names of shapes and fields that only the wire has, made from wire keys; each is given once. */
export class WireNames {
  readonly #shapes: Set<string>;
  readonly #fields: Set<string>;

  /** `shapes` and `fields` are the names that are taken. */
  constructor(shapes: Iterable<string>, fields: Iterable<string>) {
    this.#shapes = new Set(shapes);
    this.#fields = new Set(fields);
  }

  /** The name of the shape under a key of another one: "TimePickerAnswersHeader". */
  shape(owner: string, key: string): string {
    const plain = owner + upperFirst(camelCase(key)).replace(/[^A-Za-z0-9]/g, "");
    const name = plain === owner || this.#shapes.has(plain) ? owner + spell(key) : plain;
    this.#shapes.add(name);
    return name;
  }

  /** The friendly name of a field: its key, or, where that is taken or no identifier, by what it is about. */
  field(key: string, about: string): string {
    const plain = camelCase(key);
    let name = isIdentifier(plain) && !this.#fields.has(plain) ? plain : `${about}List`;
    while (this.#fields.has(name)) name += "List";
    this.#fields.add(name);
    return name;
  }
}

/** A key in letters and digits, so that two keys never give one name: "a-b" is "X3aU2db". */
function spell(key: string): string {
  return `X${key.length}${key.replace(/[^A-TV-Za-z0-9]/gu, (char) => `U${char.codePointAt(0)!.toString(16)}`)}`;
}
