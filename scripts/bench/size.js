// npm run bench:size: what our validators, builders and sender weigh in a bundle, and what others' validators do.
import { parseArgs } from "node:util";
import { weighOurs } from "./validators/sections/own-sizes.js";
import { weighPeers } from "./validators/sections/peer-sizes.js";
import { writeSection } from "./validators/write.js";

const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, date: { type: "string" } },
});

const text = [
  "# Sizes in bytes: bundled with esbuild for a browser, minified",
  [values.date, `Node.js ${process.versions.node}`].filter(Boolean).join("; "),
  await weighPeers("One variant from the same schema: the list picker's validator, telling all issues", "one"),
  await weighPeers("Union of nine variants from the same schema, telling all issues", "nine"),
  await weighOurs(),
].join("\n\n");

console.log(text);
if (values.write) writeSection("bench:size", text);
