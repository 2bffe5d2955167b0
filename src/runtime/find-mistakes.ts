import { countKeys, parseJson } from "./helpers.js";
import { joinPointer, splitPointer } from "./pointer.js";
import { ANYTHING, type Row, rowOf, rowsOf } from "./rows.js";
import { type Check, type Finding, isObject, type Limit, type Mistake, own, read, type Shape } from "./shapes.js";
import { isOfType, NOT_JSON, wrongType } from "./wrong-type.js";

/** So many mistakes have no room in a message that can be sent. */
const MOST = 20_000;

/** All that is wrong with a value that should be of a shape, as the tables have it. */
export function findMistakes(root: Shape, value: unknown, { most, beyond }: Limit = { most: MOST }): Mistake[] {
  const found: Found[] = [];
  checkObject(found, root, value, ANYTHING);
  const isTooMany = found.length > most;
  if (isTooMany) found.length = most;
  for (const mistake of found) mistake.path = joinPointer(mistake.way.reverse());
  return isTooMany && beyond ? [...found, { path: "", way: [], value, finding: beyond }] : found;
}

/**
 * A mistake on its way up: each object and list that it comes through adds the key of what it has looked into, so that a
 * value without mistakes needs no path.
 */
interface Found extends Mistake {
  path: string;
  readonly way: string[];
}

function add(found: Found[], value: unknown, finding: Finding): void {
  const { path, missing } = finding;
  const way = path ? splitPointer(path).reverse() : [];
  if (missing === undefined) found.push({ path: "", way, value: path ? finding.value : value, finding });
  else addKey(found, value, missing, undefined);
}

function addKey(found: Found[], value: unknown, missing?: string, unknown?: string, shape?: Shape): void {
  found.push({ path: "", way: [], value, missing, unknown, shape });
}

function checkObject(found: Found[], shape: Shape, object: unknown, row: Row): void {
  if (!isObject(object)) {
    add(found, object, wrongType(row, "object", object));
    return;
  }
  const rows = rowsOf(shape);
  let known = 0;
  for (let i = 0; i < rows.length; i++) {
    const field = rows[i]!;
    const value = read(object, field.key);
    if (value !== undefined) {
      known++;
      checkInside(found, field, value, field.key);
    } else if (field.required) addKey(found, object, field.key, undefined, shape);
  }
  if (shape.others || (!shape.open && countKeys(object) > known)) checkOthers(found, shape, object);
  if (shape.rules) ask(found, shape.rules, object);
}

/** Keys of which the fields of a shape say nothing, or not everything. */
function checkOthers(found: Found[], shape: Shape, object: { readonly [key: string]: unknown }): void {
  for (const key in object) {
    const isField = own(shape.fields, key) !== undefined;
    const rows = shape.others?.(key, isField) ?? [];
    for (const row of rows) checkInside(found, rowOf(row), own(object, key), key);
    const isKnown = isField || rows.length > 0 || shape.open;
    if (!isKnown && found.length <= MOST) addKey(found, object, undefined, key, shape);
  }
}

function checkInside(found: Found[], row: Row, value: unknown, key: string): void {
  const before = found.length;
  checkValue(found, row, value);
  for (let i = before; i < found.length; i++) found[i]!.way.push(key);
}

function checkValue(found: Found[], row: Row, value: unknown): void {
  const { json } = row;
  if (json === "always" || (json && typeof value === "string")) checkText(found, row, value);
  else checkContent(found, row, value);
}

function checkContent(found: Found[], row: Row, value: unknown): void {
  const { type, shape, checks, items, choose } = row;
  if (shape) checkShape(found, shape, row, value);
  else if (choose) checkChosen(found, choose(value), value);
  else if (type && !isOfType(type, value)) add(found, value, wrongType(row, type, value));
  else {
    if (items) checkItems(found, items, value as readonly unknown[]);
    if (checks.length > 0) ask(found, checks, value, !type);
  }
}

function checkChosen(found: Found[], chosen: Row | Finding, value: unknown): void {
  if ("code" in chosen) add(found, value, chosen);
  else checkValue(found, chosen, value);
}

/** What JSON text says stands in its place. Of a value that must be text and is none, nothing more is said. */
function checkText(found: Found[], row: Row, value: unknown): void {
  const content = typeof value === "string" ? parseJson(value) : undefined;
  if (content !== undefined) checkContent(found, row, content);
  else add(found, value, typeof value === "string" ? NOT_JSON : wrongType(row, "string", value));
}

/**
 * Under names that are not public, what breaks the provisional schema is not ours to judge, so long as it is an object;
 * what fits was built by that schema, and its warnings count.
 */
function checkShape(found: Found[], shape: Shape, row: Row, value: unknown): void {
  const before = found.length;
  checkObject(found, shape, value, row);
  if (shape.provisional && isObject(value) && !found.slice(before).every(isWarning)) found.length = before;
}

/** Of many items most are clean. */
function checkItems(found: Found[], items: Row, list: readonly unknown[]): void {
  const isClean = items.shape?.isClean;
  for (let i = 0; i < list.length && found.length <= MOST; i++) {
    if (!isClean?.(list[i])) checkInside(found, items, list[i], String(i));
  }
}

/** Asks keywords and rules; where `isEnough`, no more of them after the first that finds something. */
function ask(found: Found[], checks: readonly Check[], value: unknown, isEnough = false): void {
  for (const [check, param] of checks) {
    const said = check(value, param);
    if (!said) continue;
    if (Array.isArray(said)) for (const finding of said) add(found, value, finding);
    else add(found, value, said as Finding);
    if (isEnough) return;
  }
}

/** Whether a mistake is only a warning: rules alone have those. */
export function isWarning({ finding }: Mistake): boolean {
  return finding?.severity === "warning";
}
