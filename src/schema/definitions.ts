import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import type { JsonSchema } from "../model/model.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import type { LoadedSchema } from "./load.js";
import { nameOfRef } from "./references.js";

/** What a name stands for in a schema file. */
export interface Definition {
  /** The name of its type: "ListItem" for "list-item". */
  readonly name: string;
  readonly node: JsonSchema;
  /** Where it stands in the source. */
  readonly pointer: string;
}

/** The definitions of a schema file: those of `$defs` and those of `definitions`. */
export class Definitions {
  readonly #all = new Map<string, Definition>();
  /** The definitions that are being written out right now. */
  readonly #open = new Set<string>();

  constructor(
    private readonly loaded: LoadedSchema,
    private readonly issues: LocatedIssue[],
  ) {
    const names = new Map<string, string>();
    for (const keyword of ["$defs", "definitions"]) {
      const given = loaded.schema[keyword];
      for (const [key, node] of isObject(given) ? Object.entries(given) : []) {
        const pointer = `/${keyword}/${escapePointer(key)}`;
        if (isObject(node)) this.#add(key, node, pointer, names);
      }
    }
  }

  get all(): readonly Definition[] {
    return [...this.#all.values()];
  }

  /** What a reference leads to, through definitions that are nothing but references; nothing where that is nowhere. */
  follow(reference: string): Definition | undefined {
    const seen = new Set<Definition>();
    let found = this.#all.get(nameOfRef(reference) ?? "");
    while (found && typeof found.node.$ref === "string") {
      if (seen.has(found)) return this.#refuse(`${[...seen][0]!.pointer}/$ref`, "This reference leads to itself.");
      seen.add(found);
      found = this.#all.get(nameOfRef(found.node.$ref) ?? "");
    }
    return found;
  }

  /** Writes out what is no shape where it is used. What leads back to itself without a shape on the way has no end. */
  within<T>({ name }: Definition, from: string, write: () => T): T | JsonSchema {
    if (this.#open.has(name)) {
      this.#refuse(
        from,
        `The definition ${JSON.stringify(name)} is written in terms of itself, with no object on the way.`,
      );
      return {};
    }
    this.#open.add(name);
    try {
      return write();
    } finally {
      this.#open.delete(name);
    }
  }

  /** Goes on inside a shape: what leads back from there has an object on its way. */
  anew(write: () => void): void {
    const open = [...this.#open];
    this.#open.clear();
    write();
    for (const name of open) this.#open.add(name);
  }

  /** The schema itself; where that is only a reference to one of its definitions, the definition. */
  root(): Definition {
    const { schema } = this.loaded;
    const whole = { name: "", node: schema, pointer: "" };
    if (typeof schema.$ref !== "string") return whole;
    const found = this.follow(schema.$ref);
    if (!found) return whole;
    const { $ref, ...rest } = schema;
    return { ...found, node: { ...found.node, ...rest } };
  }

  #add(key: string, node: JsonSchema, pointer: string, names: Map<string, string>): void {
    const name = definitionName(key, node);
    if (name === "" || key === "__proto__") {
      const message = `No type can be called after ${JSON.stringify(key)}.`;
      const hint = 'Name it: "x-omnirich-shape": { "name": "..." }, or rename the definition.';
      this.issues.push(issueAt("invalid-name", { file: this.loaded.file, pointer }, message, { hint }));
    }
    const holder = names.get(name);
    if (holder !== undefined && holder !== key) {
      const message = `The definitions ${JSON.stringify(holder)} and ${JSON.stringify(key)} would both be the type ${JSON.stringify(name)}.`;
      const hint = 'Name one of them: "x-omnirich-shape": { "name": "..." }.';
      this.issues.push(issueAt("name-clash", { file: this.loaded.file, pointer }, message, { hint }));
    }
    const twin = this.#all.get(key);
    if (twin) {
      const message = `The definition ${JSON.stringify(key)} is there twice: here and in ${twin.pointer}.`;
      const hint = "Keep one of $defs and definitions, or rename one of the two.";
      this.issues.push(issueAt("name-clash", { file: this.loaded.file, pointer }, message, { hint }));
    }
    names.set(name, key);
    this.#all.set(key, { name, node, pointer });
  }

  /** A circle is found at each place that leads into it, and told once. */
  #refuse(pointer: string, message: string): undefined {
    const hint = "Say what it is: an object, a list, text ...";
    if (this.issues.some((issue) => issue.path === pointer && issue.message === message)) return undefined;
    this.issues.push(issueAt("bad-reference", { file: this.loaded.file, pointer }, message, { hint }));
    return undefined;
  }
}

/** The name of the type of a definition: what it says itself, else one made of its key. */
export function definitionName(key: string, node: JsonSchema): string {
  return ownName(node) ?? typeName(key);
}

/** The name that a shape says it has. */
export function ownName(node: JsonSchema): string | undefined {
  const notes = node["x-omnirich-shape"];
  return isObject(notes) && typeof notes.name === "string" ? notes.name : undefined;
}

/** "list-item" and "list.item" as "ListItem": the name of a type. Names that are one stay as they are. */
export function typeName(key: string): string {
  const words = key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
