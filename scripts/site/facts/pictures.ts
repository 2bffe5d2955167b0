import { liveCatalogue, type Model } from "../../../src/codegen.js";
import { nameScene } from "../../../src/preview/describe.js";
import { type ReadMessage, readMessage } from "../../../src/preview/read.js";
import type { Scene } from "../../../src/preview/scene.js";
import { sceneOf } from "../../../src/preview/scene-of.js";
import { printSvg } from "../../../src/preview/svg/print.js";

/** A picture, and the file that it becomes beside those of the generated docs. */
interface Picture {
  readonly name: string;
  readonly text: string;
}

const STATES = ["bubble", "open"] as const;

/** The pictures of all examples in dark, under the names that the docs have for them. */
export async function drawExamples(model: Model): Promise<Picture[]> {
  const catalogue = await liveCatalogue(model);
  return model.variants.flatMap(({ file, examples }) =>
    examples.flatMap(({ value }, i) =>
      STATES.map((state) => ({
        name: `${file}-${i + 1}-${state}.dark.svg`,
        text: printSvg(sceneOf(readMessage(value, catalogue), state), "dark"),
      })),
    ),
  );
}

/** A picture of a mistake, with what is said of it. */
interface Mistake extends Picture {
  readonly code: string;
  readonly title: string;
}

/** For each code that a refused message of the schemas shows, that message with its mark, in light and dark. */
export async function drawRejects(model: Model): Promise<Mistake[]> {
  const catalogue = await liveCatalogue(model);
  const drawn = new Map<string, Mistake[]>();
  for (const { code, value, isInput } of model.variants.flatMap(({ rejects }) => rejects)) {
    if (isInput || drawn.has(code)) continue;
    const scene = closest(readMessage(value, catalogue, { "past-slot": "warning" }));
    if (![...scene.notes.values()].flat().some((issue) => issue.code === code)) continue;
    const title = `${nameScene(scene)}, with a mark where the mistake is`;
    const print = (name: string, theme: "light" | "dark") => ({ code, title, name, text: printSvg(scene, theme) });
    drawn.set(code, [print(`refused-${code}.svg`, "light"), print(`refused-${code}.dark.svg`, "dark")]);
  }
  return [...drawn.values()].flat();
}

/** The state in which the mark is closest to the mistake. */
function closest(read: ReadMessage): Scene {
  const [bubble, open] = STATES.map((state) => sceneOf(read, state)) as [Scene, Scene];
  const depth = ({ notes }: Scene) => Math.max(0, ...[...notes.keys()].map((place) => place.split("/").length));
  return depth(open) > depth(bubble) ? open : bubble;
}
