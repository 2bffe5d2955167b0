import { _, Ajv, type CodeKeywordDefinition, type ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
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

const OPTIONS = {
  strict: false,
  meta: false,
  validateSchema: false,
  ownProperties: true,
  logger: false,
  code: { optimize: false },
} as const;

function prepared<Engine extends Ajv>(engine: Engine): Engine {
  (addFormats as unknown as (ajv: Ajv) => void)(engine);
  for (const keyword of ["contentSchema", "contentMediaType"]) engine.removeKeyword(keyword);
  engine.addKeyword(contentSchema);
  engine.addKeyword(contentMediaType);
  return engine;
}

const ajv = prepared(new Ajv(OPTIONS));

/** Ajv's verdict on values of a schema. */
export function judge(schema: object): (value: unknown) => boolean {
  const validate = ajv.compile(schema);
  ajv.removeSchema(schema);
  return (value) => validate(value) === true;
}

/** Both drafts; 0.3 is a multiple of 0.1, whatever binary fractions make of it. */
const FULL = { ...OPTIONS, allErrors: true, multipleOfPrecision: 9 } as const;
const DRAFTS = [prepared(new Ajv(FULL)), prepared(new Ajv2020(FULL))];

/** Ajv's verdict on a value by the meaning of both drafts, and every place that it names. */
export interface Judgement {
  readonly verdicts: readonly boolean[];
  readonly places: ReadonlySet<string>;
}

/** What ajv says of values of a schema, as draft-07 and as draft 2020-12. */
export function judgeFully(schema: object): (value: unknown) => Judgement {
  const validators = DRAFTS.map((engine) => {
    const validate = engine.compile(schema);
    engine.removeSchema(schema);
    return validate;
  });
  return (value) => {
    const verdicts = validators.map((validate) => validate(value) === true);
    return { verdicts, places: new Set(validators.flatMap(({ errors }) => (errors ?? []).flatMap(placesOf))) };
  };
}

/** The place of an error, and that of the key that is missing or too many. */
function placesOf({ instancePath, params }: ErrorObject): string[] {
  const key: unknown = params.missingProperty ?? params.additionalProperty;
  if (typeof key !== "string") return [instancePath];
  return [instancePath, `${instancePath}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`];
}
