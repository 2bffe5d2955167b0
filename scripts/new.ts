import { existsSync, writeFileSync } from "node:fs";
import { kebabCase } from "../src/model/names.js";
import { skeleton } from "./new/skeleton.js";

/** `npm run new <Name>`: writes the skeleton of a message variant into `schemas/`; overwrites nothing. */
const [given = ""] = process.argv.slice(2);
const name = given.replace(/(?:^|[-_ ]+)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const path = `schemas/${kebabCase(name)}.ts`;

if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
  console.error(
    `Name the variant in letters and digits, such as: npm run new time-picker (given: ${JSON.stringify(given)})`,
  );
  process.exitCode = 2;
} else if (existsSync(path)) {
  console.error(`${path} is there already; nothing was written.`);
  process.exitCode = 1;
} else {
  writeFileSync(path, skeleton(name));
  console.log(`created ${path}\nFill in what it asks for, then run: npm run generate && npm test`);
}
