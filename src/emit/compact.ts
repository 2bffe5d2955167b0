/**
 * Ajv's standalone code in a third of its bytes, and with nothing allocated while a value is valid: errors are reported
 * by the runtime's helpers, with paths relative to the shape; the caller puts its own key in front only when there are
 * errors. Each row is a shape of code that Ajv 8 writes, and what stands in its place.
 */
const REWRITES: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ["the module's prologue", /^"use strict";\n?/, ""],
  ["exports, which the module makes itself", /^export const \w+ = validate\d+;\n/gm, ""],
  [
    "an error, appended to a list that may not be there yet",
    /const (err\d+) = \{instancePath(?::instancePath\+(.+?))?,schemaPath:"(?:[^"\\]|\\.)*",keyword:"(\w+)",params:\{(.*)\}\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g,
    'vErrors = report(vErrors, $2, "$3", {$4});',
  ],
  ["the path of the shape itself", /report\(vErrors, ,/g, 'report(vErrors, "",'],
  ["a pattern, which nobody is shown", /"pattern", \{pattern: .*\}\);$/gm, '"pattern");'],
  ["which way a limit is compared", /\{comparison: "[<>=]+", /g, "{"],
  ["the only parameter of an error", /, \{\w+: (.*)\}\);$/gm, ", $1);"],
  ["no parameter", /, \{\}\);$/gm, ");"],
  [
    "the errors of another shape",
    /if\(!\((validate\d+)\((.+?), \{instancePath:instancePath\+(.+?),parentData:.*,rootData\}\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n\}/g,
    "if(!$1($2)) vErrors = nest(vErrors, $3, $1.errors);",
  ],
  [
    "parameters that only paths needed",
    /, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g,
    "",
  ],
  ["the count of errors", /^let errors = 0;\n/gm, ""],
  ["the verdict", /return errors === 0;/g, "return vErrors === null;"],
  ["blank lines", /\n{2,}/g, "\n"],
];

/** What is left when a row above met code that it does not know; such code would not run. */
const LEFTOVERS = /\binstancePath\b|(?<!\.)\berrors\b|\bparentData\b|\brootData\b/;

/**
 * Rewrites the code of Ajv's standalone module; the validator of a shape is then called `check` and its name. Throws when it holds something that the rewriting does not know.
 */
export function compact(code: string): string {
  let result = REWRITES.reduce((text, [, from, to]) => text.replace(from, to), code);
  for (const [line, alias, name] of result.matchAll(/^const (func\d+) = (\w+);\n/gm)) {
    result = result.replace(line, "").replaceAll(new RegExp(`\\b${alias}\\b`, "g"), name!);
  }
  for (const [line, name] of result.matchAll(/^const (schema\d+) = .*;\n/gm)) {
    if (result.split(new RegExp(`\\b${name}\\b`)).length === 2) result = result.replace(line, "");
  }
  for (const [line, number, shape] of result.matchAll(
    /^function (validate\d+)\(data\)\{\n\/\*# sourceURL="(\w+)" \*\/;\n/gm,
  )) {
    result = result
      .replace(line, line.split("\n")[0] + "\n")
      .replaceAll(new RegExp(`\\b${number}\\b`, "g"), `check${shape}`);
  }
  const leftover = LEFTOVERS.exec(result);
  if (leftover)
    throw new TypeError(
      `Ajv wrote code that can't be made compact, near: ${result.slice(Math.max(0, leftover.index - 80), leftover.index + 80)}`,
    );
  return result.trim();
}
