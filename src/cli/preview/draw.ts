import { type Conversion, convertFile } from "../../check/convert.js";
import type { Report } from "../../check/report.js";
import { type PreviewOptions, renderPreview } from "../../preview/index.js";
import { type Catalogue, own } from "../../runtime/shapes.js";
import type { Terminal } from "../command.js";
import { readInput } from "../read-input.js";
import type { PreviewArguments } from "./arguments.js";

/** A drawn message, and what is wrong with it. */
export interface Drawn {
  /** None where the file holds no JSON: there is nothing to draw. */
  readonly picture?: string | Uint8Array;
  readonly report: Report;
}

/** Reads and draws the message that was asked for. Throws UsageError and MissingTool. */
export async function drawFile(args: PreviewArguments, catalogue: Catalogue, terminal: Terminal): Promise<Drawn> {
  const { input, state, theme, form } = args;
  const { file, content } = await readInput(input, terminal);
  const { message, report } = told(convertFile(catalogue, file, content));
  if (!content.json) return { report };
  const options: PreviewOptions = { state, theme, format: form === "html" ? "html" : "svg", catalogue };
  const picture = renderPreview(message ?? content.json.value, options);
  if (form !== "png") return { picture, report };
  const { drawPng } = await import("./png.js");
  return { picture: await drawPng(picture), report };
}

/** What converting would mend, in words about a picture. */
const MENDED: { readonly [code: string]: string } = {
  "json-comment": "The picture leaves comments out.",
  "bare-content": "The picture is that of the message that omnirich convert makes of it.",
};

function told({ report, ...rest }: Conversion): Conversion {
  const issues = report.issues.map((issue) => {
    const hint = issue.severity === "warning" ? own(MENDED, issue.code) : undefined;
    return hint === undefined ? issue : { ...issue, hint };
  });
  return { ...rest, report: { ...report, issues } };
}
