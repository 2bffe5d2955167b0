import type { Block, Group, Part, Row, Scene } from "./scene.js";
import { STATES, WORDS } from "./words.js";

/** Longest description: what is read aloud is to be listened to. */
const MOST = 1_200;

/** What the picture is called: variant, first text of the message, and state. */
export function nameScene({ label, blocks, state }: Scene): string {
  const own = blocks.find((block) => !(block.kind === "bubble" && block.isGhost) && block.kind !== "aside");
  const [first] = own ? linesOf(own) : [];
  return `${label}${first ? `: ${first.slice(0, 80)}` : ""} (${STATES[state].toLowerCase()})`;
}

/** What is to be seen, from top to bottom, in words. */
export function describeScene({ blocks, notes }: Scene): string {
  const seen = blocks.flatMap((block) => [introOf(block), ...linesOf(block)]);
  const issues = [...notes.values()].flat().map(({ code, message }) => `Issue ${code}: ${message}`);
  const text = [WORDS.disclaimer, ...issues, ...seen].filter(Boolean).join(" | ");
  return text.length > MOST ? `${text.slice(0, MOST)}\u2026` : text;
}

function introOf(block: Block): string {
  if (block.kind === "bubble") return block.side === "business" ? "Message of the business" : "Answer of the customer";
  if (block.kind === "sheet") return "What opens over the conversation";
  return block.kind === "replies" ? "Replies to choose from" : "";
}

function linesOf(block: Block): string[] {
  if (block.kind === "aside") return [block.text];
  if (block.kind === "replies") return block.options.map(({ text, isChosen }) => chosen(text, isChosen));
  return block.parts.flatMap(linesOfPart);
}

function linesOfPart(part: Part): string[] {
  switch (part.kind) {
    case "text":
    case "action":
    case "button":
      return [part.text];
    case "picture":
      return [];
    case "lines":
      return [part.label];
    case "lead":
      return part.texts.map(({ text }) => text);
    case "group":
      return linesOfGroup(part);
    default:
      return part satisfies never;
  }
}

function linesOfGroup({ heading, hint, rows }: Group): string[] {
  const head = [heading?.text, hint].filter(Boolean).join(", ");
  // More rows than these are cut off anyway.
  return [head, ...rows.slice(0, 40).map(lineOfRow)];
}

function lineOfRow({ title, subtitle, value, mark, isChosen }: Row): string {
  const text = [title.text, subtitle?.text, value].filter(Boolean).join(", ");
  return mark ? chosen(text, !!isChosen) : text;
}

function chosen(text: string, isChosen: boolean): string {
  return isChosen ? `${text} (${WORDS.chosen})` : text;
}
