/**
 * Ajv's standalone code in a third of its bytes, and with next to nothing allocated while a value is valid: errors are reported
 * by the runtime's helpers, with paths relative to the shape; the caller puts its own key in front only when there are
 * errors. Each row is a shape of code that Ajv 8 writes, and what stands in its place.
 */
const REWRITES: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ["the module's prologue", /^"use strict";\n?/, ""],
  ["exports, which the module makes itself", /^export const \w+ = validate\d+;\n/gm, ""],
  [
    "an error, appended to a list that may not be there yet",
    /const (err\d+) = \{instancePath(?::instancePath\+(.+?))?,schemaPath:"(?:[^"\\]|\\.)*",keyword:"(\w+)",params:\{(.*)\},schema:.*,data(?::(\S+))?\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g,
    'vErrors = report(vErrors, $5, $2, "$3", {$4});',
  ],
  ["the value of the shape itself", /report\(vErrors, ,/g, "report(vErrors, data,"],
  ["the path of the shape itself", /(report\(vErrors, \S+), ,/g, '$1, "",'],
  [
    "a call of a rule",
    /report\(vErrors, (data\d*), (.*), "(?:[a-z]+R|r)ules", \{rule: (\w+), param: (.*)\}\);$/gm,
    "applyRule(vErrors, $3, $1, $2, $4);",
  ],
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
  ["what an object is", /if\(data && typeof data == "object" && !Array\.isArray\(data\)\)/g, "if(isObject(data))"],
  ["blank lines", /\n{2,}/g, "\n"],
];

/** A required property, asked for before it is looked at. */
const REQUIRED =
  /if\((data(?:\.\w+|\["[^"]*"\])) === undefined\)\{\nvErrors = report\(vErrors, data, "", "required", .*\);\n\}\n/g;

/** What is left when a row above met code that it does not know; such code would not run. */
const LEFTOVERS = /(?<!\.)\b(?:instancePath|errors|parentData|rootData|validate\d+|sourceURL)\b/;

/** Texts in which nothing looks like code: names of keywords and plain keys and paths. */
const HARMLESS = /^"(?!.*\b(?:instancePath|errors|parentData|rootData|validate\d+|func\d+|schema\d+)\b)[\w /#~<>=-]*"$/;

/**
 * Rewrites the code of Ajv's standalone module; the validator of a shape is then called `check` and its name. Throws
 * when the module holds something that the rewriting does not know.
 */
export function compact(code: string): string {
  const texts: string[] = [];
  // A schema's own texts may look like code. They are put aside until all is done.
  const bare = code.replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    HARMLESS.test(text) ? text : `"@${texts.push(text) - 1}@"`,
  );
  return rewrite(bare).replace(/"@(\d+)@"/g, (_, index: string) => texts[Number(index)]!);
}

function rewrite(code: string): string {
  const rewritten = REWRITES.reduce((text, [, from, to]) => text.replace(from, to), code);
  const result = dropUnused(compareKeys(nameFunctions(rewritten)))
    .split(/^(?=function )/m)
    .map(mergeRequired)
    .join("");
  const leftover = LEFTOVERS.exec(result);
  if (!leftover) return result.trim();
  const near = result.slice(Math.max(0, leftover.index - 80), leftover.index + 80);
  throw new TypeError(`Ajv wrote code that can't be made compact, near: ${near}`);
}

/** Calls helpers by their own names, and validators by those of their shapes. */
function nameFunctions(code: string): string {
  let result = code;
  const rename = (line: string, from: string, to: string, kept: string) => {
    result = result.replace(line, kept).replaceAll(new RegExp(`(?<!\\.)\\b${from}\\b`, "g"), to);
  };
  for (const [line, alias, name] of code.matchAll(/^const (func\d+) = (\w+);\n/gm)) rename(line, alias!, name!, "");
  const heads = /^(function (validate\d+)\(data\)\{\n)\/\*# sourceURL="(\w+)" \*\/;\n/gm;
  for (const [line, head, number, shape] of code.matchAll(heads)) rename(line, number!, `check${shape}`, head!);
  return result;
}

/** Compares with each key of a schema that has many: Ajv would keep the whole schema to look them up. */
function compareKeys(code: string): string {
  return code.replace(/\w+\.call\((schema\d+)\.properties, (key\d+)\)/g, (_, name: string, key: string) => {
    const text = new RegExp(`^const ${name} = (.*);$`, "m").exec(code)![1]!;
    const { properties } = JSON.parse(text) as { properties: object };
    return Object.keys(properties)
      .map((known) => `${key} === ${JSON.stringify(known)}`)
      .join(" || ");
  });
}

/** Leaves out schemas, and functions of objects, that no code refers to. */
function dropUnused(code: string): string {
  let result = code;
  for (const [line, name] of code.matchAll(/^const (schema\d+|func\d+) = .*;\n/gm)) {
    if (result.split(new RegExp(`\\b${name}\\b`)).length === 2) result = result.replace(line, "");
  }
  return result;
}

/**
 * A required property needs no question of its own: looked at without being there, it breaks its first rule with the
 * value `undefined`, which the runtime words as missing.
 */
function mergeRequired(code: string): string {
  let result = code;
  for (const [question, access] of code.matchAll(REQUIRED)) {
    const condition = `if(${access} !== undefined){\n`;
    const start = result.indexOf(condition);
    if (start < 0) continue;
    const end = closingBrace(result, start + condition.length);
    const body = result.slice(start + condition.length, end);
    result = (result.slice(0, start) + body + result.slice(end + 2)).replace(question, "");
  }
  return result;
}

/** Where the block ends whose first line starts here: Ajv writes an opening brace at the end of a line only. */
function closingBrace(code: string, start: number): number {
  let depth = 1;
  for (let at = start; ; at = code.indexOf("\n", at) + 1) {
    const line = code.slice(at, code.indexOf("\n", at));
    if (line.startsWith("}")) depth--;
    if (depth === 0) return at;
    if (line.endsWith("{")) depth++;
  }
}
