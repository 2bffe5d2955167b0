import { payload } from "../../support.js";

/** JSON that tests reach into. */
type Json = ReturnType<typeof JSON.parse>;

/** A message in which nothing is wrong, new each time. */
export function validMessage(): Json {
  return JSON.parse(payload("list-picker.sample"));
}

/** A message with one mistake: a misspelt key. */
export function brokenMessage(): Json {
  return JSON.parse(payload("list-picker.sample").replace('"OptionTitle"', '"OptionTitel"'));
}

/** A message with one warning: a key that nobody knows. */
export function oddMessage(): Json {
  return { ...validMessage(), colour: "red" };
}
