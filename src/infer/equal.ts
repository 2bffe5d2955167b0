import type { Draft, Objects, Shape } from "./draft.js";

/** Tells which shapes are equal: the same keys, required or not, with values that are described in the same words. */
export class Signatures {
  readonly #known = new Map<Shape, string>();
  readonly #numbers = new Map<string, string>();

  /** Equal for equal shapes, and for no others. */
  of(shape: Shape): string {
    return this.#sign(shape, []).text;
  }

  /** `lowest` is the outermost of the shapes around that the text refers to, by its depth. */
  #sign(shape: Shape, around: Shape[]): { readonly text: string; readonly lowest: number } {
    const known = this.#known.get(shape);
    if (known !== undefined) return { text: known, lowest: Number.POSITIVE_INFINITY };
    const at = around.indexOf(shape);
    if (at >= 0) return { text: `^${around.length - at}`, lowest: at };
    let lowest = Number.POSITIVE_INFINITY;
    const inner = (objects: Objects) =>
      objects.branches.map((branch) => {
        const signed = this.#sign(branch, around);
        lowest = Math.min(lowest, signed.lowest);
        return signed.text;
      });
    around.push(shape);
    const fields = shape.fields.map(
      ({ key, count, draft }) => `${JSON.stringify(key)}${count === shape.objects ? "" : "?"}:${sign(draft, inner)}`,
    );
    const text = `{${fields.sort().join()}${shape.rest ? `*:${sign(shape.rest, inner)}` : ""}}`;
    around.pop();
    if (lowest < around.length) return { text, lowest };
    // It stands for itself, wherever it is: a number for it keeps what is around it short.
    const number = this.#numbers.get(text) ?? `#${this.#numbers.size}`;
    this.#numbers.set(text, number);
    this.#known.set(shape, number);
    return { text: number, lowest: Number.POSITIVE_INFINITY };
  }
}

function sign(draft: Draft, inner: (objects: Objects) => readonly string[]): string {
  const { nulls, ...rest } = draft;
  const mark = nulls > 0 ? "|null" : "";
  if (rest.kind === "list") return `[${rest.items ? sign(rest.items, inner) : ""}]${mark}`;
  if (rest.kind !== "objects") return JSON.stringify(rest) + mark;
  const forms = `${rest.plain > 0 ? "object" : ""}${rest.texts > 0 ? "text" : ""}`;
  return `${forms}(${JSON.stringify(rest.objects.tag)}${inner(rest.objects).join("|")})${mark}`;
}

/** Every shape that is somewhere in these objects, each once, from the outside in. */
export function shapesIn(objects: Objects): readonly Shape[] {
  const found = new Set<Shape>();
  const visit = (draft: Draft): void => {
    if (draft.kind === "list" && draft.items) visit(draft.items);
    if (draft.kind === "objects") for (const branch of draft.objects.branches) enter(branch);
  };
  const enter = (shape: Shape): void => {
    if (found.has(shape)) return;
    found.add(shape);
    for (const { draft } of shape.fields) visit(draft);
    if (shape.rest) visit(shape.rest);
  };
  for (const branch of objects.branches) enter(branch);
  return [...found];
}
