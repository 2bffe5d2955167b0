import type { Terminal } from "../command.js";

/** Asks a question and waits for a line: Enter, y or yes agree. Where no line comes, nobody agreed. */
export async function agrees(question: string, { stdout, stdin }: Terminal): Promise<boolean> {
  stdout.write(question);
  let answer = "";
  for await (const chunk of stdin) {
    answer += String(chunk);
    if (answer.includes("\n")) break;
  }
  if (!answer.includes("\n")) stdout.write("\n");
  return /^\s*(y|yes)?\s*\n/i.test(answer);
}
