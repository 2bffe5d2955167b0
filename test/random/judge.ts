import { _, Ajv, type CodeKeywordDefinition } from "ajv";
import addFormats from "ajv-formats";

/** Validates text as the JSON value that it holds; what is not JSON is refused. */
const contentSchema: CodeKeywordDefinition = {
  keyword: "contentSchema",
  type: "string",
  schemaType: ["object", "boolean"],
  code(cxt) {
    const { gen, data } = cxt;
    const content = gen.let("content");
    const parse = gen.scopeValue("func", { ref: parseJson });
    gen.assign(content, _`${parse}(${data})`);
    gen.if(
      _`${content} === undefined`,
      () => cxt.error(),
      () => cxt.subschema({ keyword: "contentSchema", data: content, dataTypes: [] }, gen.name("valid")),
    );
  },
};

/** Text that says that it is JSON has to be JSON. */
const contentMediaType = {
  keyword: "contentMediaType",
  type: "string",
  validate: (_type: string, text: string) => parseJson(text) !== undefined,
} as const;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const ajv = new Ajv({
  strict: false,
  meta: false,
  validateSchema: false,
  ownProperties: true,
  logger: false,
  code: { optimize: false },
});
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
for (const keyword of ["contentSchema", "contentMediaType"]) ajv.removeKeyword(keyword);
ajv.addKeyword(contentSchema);
ajv.addKeyword(contentMediaType);

/** Ajv's verdict on values of a schema. */
export function judge(schema: object): (value: unknown) => boolean {
  const validate = ajv.compile(schema);
  ajv.removeSchema(schema);
  return (value) => validate(value) === true;
}
