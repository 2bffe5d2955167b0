/** Takes the place of the preview's SVG printer: the page draws HTML only, whose text can be selected and read out. */
export function printSvg(): string {
  return "";
}
