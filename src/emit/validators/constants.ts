import { literal } from "../text/typescript.js";

/** Constants of a generated module, which several of its functions and tables name: each once, in the order of use. */
export class Constants {
  readonly #names = new Map<string, string>();

  /** The name of a regular expression. */
  pattern(source: string): string {
    return this.#hold("pattern", String(new RegExp(source, "u")));
  }

  /** The name of a list or an object; anything else is as short where it stands. */
  value(value: unknown): string {
    const text = literal(value);
    return typeof value === "object" && value !== null ? this.#hold("value", text) : text;
  }

  /** The declarations, a line each. */
  lines(): string[] {
    return [...this.#names].map(([text, name]) => `const ${name} = ${text};`);
  }

  #hold(kind: string, text: string): string {
    const name = this.#names.get(text) ?? `${kind}${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
