/**
 * Prints a JSON Schema in the words of another library: its dialect has a printer for each kind of value. Gives the
 * definitions, each behind those that it needs, and the expression of the whole.
 */
export function derive({ anyOf, $defs = {}, ...root }, dialect) {
  const print = (node) => printNode(node, dialect, print);
  const definitions = Object.entries($defs).map(([name, node]) => dialect.define(name, print(node)));
  const whole = anyOf ? dialect.union(anyOf.map(print)) : print(root);
  return `${definitions.join("\n")}\n${dialect.define("Whole", whole)}`;
}

function printNode(node, dialect, print) {
  if (node.$ref) return node.$ref.slice("#/$defs/".length);
  if ("const" in node) return dialect.const(node.const);
  if (node.enum) return dialect.enum(node.enum);
  switch (node.type) {
    case "object":
      return printObject(node, dialect, print);
    case "array":
      return dialect.array(print(node.items), node);
    case undefined:
      return dialect.unknown;
    default:
      return dialect[node.type](node);
  }
}

function printObject({ properties, required = [], additionalProperties }, dialect, print) {
  const fields = Object.entries(properties).map(([key, node]) => ({
    key: JSON.stringify(key),
    type: print(node),
    isRequired: required.includes(key),
  }));
  return dialect.object(fields, additionalProperties === false);
}

/** Calls for those limits that a schema has: `limits(node, { minLength: (n) => `.min(${n})` })`. */
export function limits(node, printers) {
  return Object.entries(printers).flatMap(([keyword, print]) => (keyword in node ? [print(node[keyword])] : []));
}

/** A regular expression as a literal. */
export const regExp = (pattern) => String(new RegExp(pattern, "u"));
