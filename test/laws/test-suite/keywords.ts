/** The drafts whose meaning our keywords share. */
export const DRAFTS = ["draft7", "draft2020-12"] as const;
export type Draft = (typeof DRAFTS)[number];

/** Why something of the suite is outside our subset: the words that finish "It needs ...". */
export type Reason = string;

/** What we refuse of a file: all of it for one reason, or the groups named here. Nothing named: every test must pass. */
export type Refused = Reason | { readonly [group: string]: Reason };

const BOOLEAN = "true or false as a schema";
const TUPLE = "a list of schemas for the places of an array";
const ALL_OF = "allOf";
const NO_TAG = "a union without a tag";
const NO_SCALAR = "a const or enum that is no scalar";
const OUT_OF_DEFS = "a $ref that leads out of $defs and definitions";
const BESIDE_REF = "a keyword beside $ref";
const FORMAT = "a format that we don't check";
const SEVERAL_TYPES = "several types, of which none is null";
const NULL_ALONE = "null as the only type";
const ANCHOR = "$id or $anchor as something to refer to";
const META_SCHEMA = "a $schema that is neither draft-07 nor 2020-12";
const UNEVALUATED = "unevaluatedItems or unevaluatedProperties";
const CONTAINS = "contains";
const PROTO = "a property called __proto__";

const formats = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [`${name} format`, FORMAT]));
const each = (reason: Reason, ...groups: readonly string[]) =>
  Object.fromEntries(groups.map((group) => [group, reason]));

const UNKNOWN_FORMATS = formats(
  "idn-email",
  "regex",
  "idn-hostname",
  "json-pointer",
  "relative-json-pointer",
  "iri",
  "iri-reference",
  "uri-template",
);

/** Files that both drafts have, with the same groups outside. */
const BOTH: { readonly [file: string]: Refused } = {
  "additionalProperties.json": each(ALL_OF, "additionalProperties does not look in applicators"),
  "allOf.json": ALL_OF,
  "anyOf.json": NO_TAG,
  "boolean_schema.json": BOOLEAN,
  "const.json": each(
    NO_SCALAR,
    "const with object",
    "const with array",
    "const with [false] does not match [0]",
    "const with [true] does not match [1]",
    'const with {"a": false} does not match {"a": 0}',
    'const with {"a": true} does not match {"a": 1}',
  ),
  "contains.json": CONTAINS,
  "default.json": {},
  "enum.json": each(NO_SCALAR, "heterogeneous enum validation"),
  "exclusiveMaximum.json": {},
  "exclusiveMinimum.json": {},
  "id.json": ANCHOR,
  "if-then-else.json": "if, then or else",
  "infinite-loop-detection.json": ALL_OF,
  "maxItems.json": {},
  "maxLength.json": {},
  "maxProperties.json": {},
  "maximum.json": {},
  "minItems.json": {},
  "minLength.json": {},
  "minProperties.json": {},
  "minimum.json": {},
  "multipleOf.json": {},
  "not.json": "not",
  "oneOf.json": NO_TAG,
  "pattern.json": {},
  "patternProperties.json": each(BOOLEAN, "patternProperties with boolean schemas"),
  "properties.json": {
    ...each(BOOLEAN, "properties with boolean schema"),
    ...each(PROTO, "properties whose names are Javascript object property names"),
  },
  "propertyNames.json": "propertyNames",
  "refRemote.json": OUT_OF_DEFS,
  "required.json": {},
  "type.json": {
    ...each(
      SEVERAL_TYPES,
      "multiple types can be specified in an array",
      "type as array with one item",
      "type: array or object",
      "type: array, object or null",
    ),
    ...each(NULL_ALONE, "null type matches only the null object"),
  },
  "uniqueItems.json": each(
    TUPLE,
    "uniqueItems with an array of items",
    "uniqueItems with an array of items and additionalItems=false",
    "uniqueItems=false with an array of items",
    "uniqueItems=false with an array of items and additionalItems=false",
  ),
  "unknownKeyword.json": ANCHOR,
  "optional/ecmascript-regex.json": each(
    BOOLEAN,
    "patterns always use unicode semantics with patternProperties",
    "\\w in patternProperties matches [A-Za-z0-9_], not unicode letters",
    "patternProperties with ASCII ranges",
    "\\d in patternProperties matches [0-9], not unicode digits",
    "patternProperties with non-ASCII digits",
  ),
  "optional/float-overflow.json": {},
  "optional/non-bmp-regex.json": {},
  "optional/format/date-time.json": {},
  "optional/format/date.json": {},
  "optional/format/email.json": {},
  "optional/format/hostname.json": {},
  "optional/format/ipv4.json": {},
  "optional/format/ipv6.json": {},
  "optional/format/time.json": {},
  "optional/format/uri-reference.json": {},
  "optional/format/uri.json": {},
};

/** Groups of ref.json that both drafts refuse, by reason. */
const REFS: { readonly [group: string]: Reason } = {
  ...each(
    OUT_OF_DEFS,
    "root pointer ref",
    "relative pointer ref to object",
    "remote ref, containing refs itself",
    "Recursive references between schemas",
    "simple URN base URI with $ref via the URN",
    "URN base URI with URN and JSON pointer ref",
    "URN base URI with URN and anchor ref",
    "refs with relative uris and defs",
    "relative refs with absolute uris and defs",
    "$id must be resolved against nearest parent, not just immediate parent",
    "ref to if",
    "ref to then",
    "ref to else",
    "ref with absolute-path-reference",
  ),
  ...each(TUPLE, "relative pointer ref to array"),
  ...each(BOOLEAN, "$ref to boolean schema true", "$ref to boolean schema false"),
  ...each(NO_SCALAR, "naive replacement of $ref with its destination is not correct"),
};

/** What we refuse of the suite, by draft and file; a law holds it against the files and against what the loader does. */
export const REFUSED: { readonly [draft in Draft]: { readonly [file: string]: Refused } } = {
  draft7: {
    ...BOTH,
    "additionalItems.json": TUPLE,
    "definitions.json": OUT_OF_DEFS,
    "dependencies.json": "dependencies",
    "format.json": UNKNOWN_FORMATS,
    "items.json": {
      ...each(
        TUPLE,
        "an array of schemas for items",
        "items with boolean schemas",
        "items and subitems",
        "array-form items with null instance elements",
      ),
      ...each(BOOLEAN, "items with boolean schema (true)", "items with boolean schema (false)"),
    },
    "ref.json": {
      ...REFS,
      ...each(BESIDE_REF, "ref overrides any sibling keywords"),
      ...each(
        ALL_OF,
        "nested refs",
        "$ref prevents a sibling $id from changing the base uri",
        "Location-independent identifier",
        "Location-independent identifier with base URI change in subschema",
      ),
    },
    "optional/content.json": "content that is only described, or not JSON",
  },
  "draft2020-12": {
    ...BOTH,
    "anchor.json": ANCHOR,
    "content.json": "content that is only described, or not JSON",
    "defs.json": OUT_OF_DEFS,
    "dependentRequired.json": "dependentRequired",
    "dependentSchemas.json": "dependentSchemas",
    "dynamicRef.json": "$dynamicRef",
    "format.json": { ...UNKNOWN_FORMATS, ...formats("duration") },
    "items.json": {
      ...each(
        TUPLE,
        "items and subitems",
        "prefixItems with no additional items allowed",
        "prefixItems validation adjusts the starting index for items",
      ),
      ...each(BOOLEAN, "items with boolean schema (true)", "items with boolean schema (false)"),
      ...each(ALL_OF, "items does not look in applicators, valid case"),
    },
    "maxContains.json": CONTAINS,
    "minContains.json": CONTAINS,
    "prefixItems.json": TUPLE,
    "ref.json": {
      ...REFS,
      ...each(BESIDE_REF, "ref applies alongside sibling keywords", "ref creates new scope when adjacent to keywords"),
      ...each(
        ANCHOR,
        "order of evaluation: $id and $ref",
        "order of evaluation: $id and $anchor and $ref",
        "URN base URI with f-component",
        "URN ref with nested pointer ref",
      ),
    },
    "unevaluatedItems.json": UNEVALUATED,
    "unevaluatedProperties.json": UNEVALUATED,
    "vocabulary.json": META_SCHEMA,
    "optional/ecmascript-regex.json": {
      ...(BOTH["optional/ecmascript-regex.json"] as object),
      ...each(OUT_OF_DEFS, "\\a is not an ECMA 262 control escape"),
    },
    "optional/format/uuid.json": {},
  },
};

/** Tests of supported groups that ask for something optional, which we leave to those who need it. */
export const LEFT_OUT: { readonly [file: string]: { readonly [test: string]: Reason } } = {
  "optional/float-overflow.json": {
    "valid if optional overflow handling is implemented": "numbers beyond the precision of a double",
  },
  "optional/format/email.json": {
    "a quoted string with a space in the local part is valid": "a quoted local part",
    "a quoted string with a double dot in the local part is valid": "a quoted local part",
    "a quoted string with a @ in the local part is valid": "a quoted local part",
    "an IPv4-address-literal after the @ is valid": "an address in place of a host",
    "an IPv6-address-literal after the @ is valid": "an address in place of a host",
  },
};
