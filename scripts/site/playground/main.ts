import { createPlayground } from "./playground.js";
import { firstState, stateIn } from "./start.js";

async function start(): Promise<void> {
  const kept = await stateIn(location.hash);
  createPlayground(typeof kept === "string" ? firstState() : kept, kept === "damaged");
}

void start();
