import { switchesOf } from "../../src/diagnostics/switchable.js";
import { ownModel } from "../support.js";

const { rules, variants } = await ownModel();

/** The names that a config without schemas of its own may use. */
export const known = {
  ...switchesOf(rules),
  variants: variants.filter(({ fallback }) => !fallback).map(({ name }) => name),
};
