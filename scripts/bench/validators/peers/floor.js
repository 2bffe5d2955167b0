import { one } from "../schemas.js";

const floor = (file) =>
  `export { default } from ${JSON.stringify(new URL(`../floor/${file}.js`, import.meta.url).pathname)};`;

/** What a careful person writes by hand. The issues of all nine variants were not written. */
export const peers = [
  {
    name: "hand-written (floor)",
    verdict: (schema) => floor(schema === one ? "list-picker" : "nine"),
    issues: (schema) => (schema === one ? floor("list-picker-errors") : undefined),
  },
];
