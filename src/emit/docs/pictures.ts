import { liveCatalogue } from "../../live.js";
import type { Example, Model, Variant } from "../../model/model.js";
import { nameScene } from "../../preview/describe.js";
import { readMessage } from "../../preview/read.js";
import { sceneOf } from "../../preview/scene-of.js";
import { printSvg } from "../../preview/svg/print.js";
import { comment, type Inline, image } from "../text/markdown.js";

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

/** What is shown of each example: the message in the conversation, and what a tap on it opens. */
const SHOWN = ["bubble", "open"] as const;

/** The platform's option set of rich messages, msdyn_ocrichobjecttype, and the property that holds it. */
const PLATFORM = { tag: "richObjectType", from: 192_350_000, to: 192_350_009 };

/**
 * Draws every example of the platform's messages; of schemas that are none, nobody knows how they look. The catalogue is
 * the model's own, so that no picture depends on what was generated before.
 */
export async function picturesOf(model: Model, source: (variant: Variant) => string): Promise<Pictures> {
  if (model.tag !== PLATFORM.tag || !model.variants.some(isOfPlatform)) return new Map();
  const catalogue = await liveCatalogue(model);
  const drawn = model.variants.filter((variant) => variant.fallback || isOfPlatform(variant));
  return new Map(
    drawn.flatMap((variant) =>
      variant.examples.map((example, index) => {
        const read = readMessage(example.value, catalogue);
        const pictures = SHOWN.map((state): Picture => {
          const scene = sceneOf(read, state);
          const path = `pictures/${variant.file}-${index + 1}-${state}.svg`;
          return {
            path,
            title: nameScene(scene),
            text: `${comment(source(variant)).value}\n${printSvg(scene, "light")}`,
          };
        });
        return [example, pictures] as const;
      }),
    ),
  );
}

function isOfPlatform({ type }: Variant): boolean {
  return typeof type === "number" && type >= PLATFORM.from && type <= PLATFORM.to;
}

/** The pictures beside each other, as a line of text holds them. */
export function pictureLine(pictures: readonly Picture[]): Inline[] {
  return pictures.flatMap(({ path, title }, i) => [...(i > 0 ? [" "] : []), image(path, title)]);
}
