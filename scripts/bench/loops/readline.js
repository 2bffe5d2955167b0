// What most scripts do to check lines: readline, and JSON.parse for each.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const [, , file] = process.argv;
let sum = 0;
for await (const line of createInterface({ input: createReadStream(file) })) sum += JSON.parse(line).richObjectType;
if (Number.isNaN(sum)) process.exitCode = 1;
