/** Pictures of rich messages, as SVG and HTML, for the browser and for Node. */
export { previewStyles } from "./html/styles.js";
export type { PreviewFormat, PreviewOptions } from "./options.js";
export { renderPreview } from "./render.js";
export type { PreviewState } from "./scene.js";
export type { PreviewTheme } from "./theme.js";
