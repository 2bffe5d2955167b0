import { MESSAGES } from "./config.js";
import { jsonText, type Part, type Setup } from "./part.js";

/** A message to start from. Where messages lie elsewhere, none: it would be checked by nobody. */
export function example({ example, files }: Setup): Part[] {
  if (!files.includes(MESSAGES)) return [];
  return [
    { path: "messages/example.json", purpose: "Microsoft's list picker, to start from", text: jsonText(example) },
  ];
}
