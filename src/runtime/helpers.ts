import type { Finding, RawError, RuleCheck } from "./shapes.js";

export { isObject } from "./shapes.js";

/** Length of a text in Unicode code points, which is what JSON Schema counts: 100 emoji are 100. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The JSON value that a text holds; `undefined` when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Errors of one value beyond which none is added: so many mistakes have no room in a message that can be sent. */
const MAX_ERRORS = 20_000;

/** Adds an error to those of a shape, whose list is made for the first one. */
export function report(
  errors: RawError[] | null,
  value: unknown,
  path: string,
  keyword: string,
  param?: unknown,
): RawError[] {
  const list = errors ?? [];
  if (list.length < MAX_ERRORS) list.push({ path, keyword, param, value });
  return list;
}

/** Adds the errors of a value inside a shape, with the way to that value in front of their paths. */
export function nest(errors: RawError[] | null, way: string, inner: RawError[]): RawError[] {
  const list = errors ?? [];
  for (const error of inner) {
    if (list.length >= MAX_ERRORS) break;
    error.path = way + error.path;
    list.push(error);
  }
  return list;
}

/** Adds what a rule finds in a value. */
export function applyRule<Value, Param>(
  errors: RawError[] | null,
  rule: RuleCheck<Value, Param>,
  value: Value,
  path: string,
  param: Param,
): RawError[] | null {
  const found = rule(value, param);
  if (!found) return errors;
  let list = errors;
  for (const finding of [found].flat()) {
    const inner = finding.path ?? "";
    list = report(list, inner ? finding.value : value, path + inner, "rule", finding);
  }
  return list;
}

/**
 * Adds the errors of a value whose wire names are not public. When it breaks the provisional schema it is not ours to
 * judge, so long as it is an object; when it fits, it was built by that schema, and its warnings count.
 */
export function nestProvisional(errors: RawError[] | null, way: string, inner: RawError[]): RawError[] | null {
  const isForeign = !inner.every(isWarning) && !(inner[0]!.keyword === "type" && inner[0]!.path === "");
  return isForeign ? errors : nest(errors, way, inner);
}

/** Whether an error is only a warning: rules alone have those. */
export function isWarning({ keyword, param }: RawError): boolean {
  return keyword === "rule" && (param as Finding).severity === "warning";
}
