import { becomes, type Mutator } from "./mutation.js";

/** JSON text that is cut off, or that says something other than the object that it should. */
export const brokenText: Mutator = (spot) => {
  if (spot.value.kind !== "json" || spot.found === undefined) return [];
  const text = JSON.stringify(spot.found);
  const others = [[spot.found], [], text, 42, true, null].map((other) => JSON.stringify(other));
  return [
    becomes(spot, "is cut off", text.slice(0, -3), "not-json"),
    becomes(spot, "has a comment", `// comment\n${text}`, "not-json"),
    becomes(spot, "is empty text", "", "not-json"),
    // The export of the admin center has a code of its own.
    ...others.map((other) => becomes(spot, `is text of ${other.slice(0, 40)}`, other)),
  ];
};
