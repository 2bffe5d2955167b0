import { misspell, recase } from "./misspell.js";
import type { Mutation, Mutator } from "./mutation.js";

/** A property is missing where it is required. */
export const dropped: Mutator = ({ keys, found, required }) =>
  typeof keys.at(-1) === "string" && found !== undefined && required
    ? [{ what: "is missing", keys, edit: "removed", at: keys, code: "missing-property" }]
    : [];

/** A property is called almost as it should be. */
export const renamed: Mutator = ({ keys, found, siblings }) => {
  const key = keys.at(-1);
  if (typeof key !== "string" || found === undefined) return [];
  const rename = (what: string, name: string, code: string): Mutation => {
    return { what: `${what} (${name})`, keys, edit: { name }, at: [...keys.slice(0, -1), name], code };
  };
  return [
    ...misspell(key, siblings).map(([what, name]) => rename(what, name, "misspelt-key")),
    rename("other case", recase(key), "key-casing"),
  ];
};

/** A property that resembles none of those that an object may have. */
export const added: Mutator = ({ keys, found, only }) => {
  if (!only || found === undefined) return [];
  const at = [...keys, "Xyzzyxyzzy"];
  return [{ what: "is not known", keys: at, edit: { to: 1 }, at, code: "unknown-property" }];
};
