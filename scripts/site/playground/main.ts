import { createPlayground } from "./playground.js";
import { FIRST, textOf } from "./start.js";
import { fromHash, initialState } from "./state.js";

async function start(): Promise<void> {
  const kept = await fromHash(location.hash);
  const state = typeof kept === "string" ? initialState(textOf(FIRST)) : kept;
  createPlayground(state, kept === "damaged");
}

void start();
