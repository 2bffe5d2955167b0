import { liveCatalogue } from "../../live.js";
import type { Example, Model, Variant } from "../../model/model.js";
import { nameScene } from "../../preview/describe.js";
import { readMessage } from "../../preview/read.js";
import { sceneOf } from "../../preview/scene-of.js";
import { printSvg } from "../../preview/svg/print.js";
import { comment, type Inline, image } from "../text/markdown.js";
import { isOfPlatform, PLATFORM } from "./platform.js";

/** A picture of an example. */
export interface Picture {
  /** Path from the folder of the pages. */
  readonly path: string;
  /** What it shows, in a few words. */
  readonly title: string;
  readonly text: string;
}

/** The pictures of each example; an example of a variant that nobody knows how to draw has none. */
export type Pictures = ReadonlyMap<Example, readonly Picture[]>;

/** Live variants, by which the preview reads a message. */
type Catalogue = Parameters<typeof readMessage>[1];

/** What is shown of each example: the message in the conversation, and what a tap on it opens. */
const SHOWN = ["bubble", "open"] as const;

/**
 * Draws every example of the platform's messages; of schemas that are none, nobody knows how they look. The catalogue is
 * the model's own, so that no picture depends on what was generated before.
 */
export async function picturesOf(model: Model, source: (variant: Variant) => string): Promise<Pictures> {
  if (model.tag !== PLATFORM.tag || !model.variants.some(isOfPlatform)) return new Map();
  const catalogue = await liveCatalogue(model);
  const drawn = model.variants.filter((variant) => variant.fallback || isOfPlatform(variant));
  return new Map(drawn.flatMap((variant) => drawExamples(variant, catalogue, source(variant))));
}

/** The pictures of a variant's examples; none where one of them lacks what the preview looks for, under names of its own. */
function drawExamples(variant: Variant, catalogue: Catalogue, source: string): [Example, Picture[]][] {
  const drawn = variant.examples.map(({ value }) => {
    const read = readMessage(value, catalogue);
    return SHOWN.map((state) => sceneOf(read, state));
  });
  if (drawn.flat().some(({ blocks }) => lacksText(blocks))) return [];
  return variant.examples.map((example, index) => [
    example,
    drawn[index]!.map((scene) => ({
      path: `pictures/${variant.file}-${index + 1}-${scene.state}.svg`,
      title: nameScene(scene),
      text: `${comment(source).value}\n${printSvg(scene, "light")}`,
    })),
  ]);
}

/** Whether a part of a scene says that a text is missing: examples are valid, so it stands there under another name. */
function lacksText(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  return (part as { readonly isMissing?: boolean }).isMissing === true || Object.values(part).some(lacksText);
}

/** The pictures beside each other, as a line of text holds them. */
export function pictureLine(pictures: readonly Picture[]): Inline[] {
  return pictures.flatMap(({ path, title }, i) => [...(i > 0 ? [" "] : []), image(path, title)]);
}
