import { type Issue, mustBe } from "../issues.js";

/**
 * Microsoft: MaxLength of the column msdyn_objectjson, in which Dataverse stores a rich message (table reference of
 * msdyn_ocrichobject).
 */
export const MAX_STORED_CHARACTERS = 9_999;

/**
 * Warns of a message whose JSON is longer than 9,999 characters (UTF-16 units). Takes plain data, and a number of them
 * that its JSON does not exceed, where one is known.
 */
export function checkStoredSize(message: unknown, atMost = Infinity): Issue[] {
  if (atMost <= MAX_STORED_CHARACTERS) return [];
  const { length } = JSON.stringify(message);
  if (length <= MAX_STORED_CHARACTERS) return [];
  const expected = `JSON of at most ${MAX_STORED_CHARACTERS} characters to be stored`;
  const hint = "It can be sent, but the column msdyn_objectjson of a stored rich message takes no more.";
  return [mustBe("stored-size", "", "The message", expected, `of ${length}`, { hint, actual: length }, "warning")];
}
