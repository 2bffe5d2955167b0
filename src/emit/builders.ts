import type {
  FunctionDeclarationStructure,
  IndexSignatureDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  StatementStructures,
} from "ts-morph";
import { importTool } from "../diagnostics/tools.js";
import { findShape, inputFields, isOptional, isProvisional } from "../model/input.js";
import type { Emitter, Field, Shape, Value, Variant } from "../model/model.js";
import { evidenceText } from "./text/evidence.js";
import { headerText } from "./text/header.js";
import { printKey } from "./text/literal.js";
import { commentText, literal, otherKeysType, typeText, withArticle } from "./text/typescript.js";
import { tableName } from "./validators/names.js";

type Morph = typeof import("ts-morph");
type InterfaceShape = Omit<InterfaceDeclarationStructure, "kind">;
type FunctionShape = Omit<FunctionDeclarationStructure, "kind">;

const importMorph = () => importTool<Morph>("ts-morph", "to generate builders");

/** One module a variant: its builder, the builders of its fragments, and the types of what they take. */
export const builders: Emitter = {
  name: "builders",
  needs: ["types", "validators"],
  prepare: importMorph,
  async emit(model) {
    const morph = await importMorph();
    const project = new morph.Project({
      useInMemoryFileSystem: true,
      skipLoadingLibFiles: true,
      manipulationSettings: { indentationText: morph.IndentationText.TwoSpaces },
    });
    return model.variants
      .filter((variant) => variant.names.builder)
      .map((variant) => {
        const path = `builders/${variant.file}.ts`;
        const file = project.createSourceFile(path, { statements: statements(morph, variant) });
        const text = `// ${headerText(variant.source)}\n${file.getFullText()}`;
        // Thousands of them need not be held at once.
        file.forget();
        return { path, text };
      });
  },
};

function statements({ StructureKind }: Morph, variant: Variant): StatementStructures[] {
  const { names, file } = variant;
  const fragments = variant.shapes.filter((shape) => shape.fragment);
  const asInterface = (structure: InterfaceShape): StatementStructures => ({
    kind: StructureKind.Interface,
    ...structure,
  });
  const asFunction = (structure: FunctionShape): StatementStructures => ({
    kind: StructureKind.Function,
    ...structure,
  });
  const build = builderOf(variant);
  const runtime = [...(fragments.length > 0 ? ["buildFragment"] : []), build.call, `type ${build.options}`];
  return [
    { kind: StructureKind.ImportDeclaration, namedImports: runtime, moduleSpecifier: "omnirich/runtime" },
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: [names.message],
      moduleSpecifier: `../types/${file}.js`,
    },
    {
      kind: StructureKind.ImportDeclaration,
      namedImports: [names.tables, ...fragments.map((shape) => tableName(shape.name))],
      moduleSpecifier: `../validators/${file}.js`,
    },
    asInterface(inputInterface(variant, variant.shapes[0]!, names.input!, names.builder!)),
    ...fragments.map((shape) =>
      asInterface(inputInterface(variant, shape, shape.fragment!.input, shape.fragment!.builder)),
    ),
    asFunction(messageBuilder(variant)),
    ...fragments.map((shape) => asFunction(fragmentBuilder(variant, shape))),
  ];
}

function inputInterface(variant: Variant, shape: Shape, name: string, builder: string): InterfaceShape {
  return {
    name,
    isExported: true,
    docs: [{ description: commentText(`What ${builder}() takes. ${shape.description}`) }],
    indexSignatures: otherKeys(variant, shape),
    properties: inputFields(variant, shape.name).map(({ field, path }) => {
      const hasQuestionToken = isOptional(variant, shape.name, field);
      return {
        name: printKey(field.name),
        isReadonly: true,
        hasQuestionToken,
        type: inputType(variant, field.value) + (hasQuestionToken ? " | undefined" : ""),
        docs: [{ description: fieldDoc(field, path) }],
      };
    }),
  };
}

/** Keys that are not listed, where the shape says what is under them: builders write those as they are. */
function otherKeys(variant: Variant, shape: Shape): OptionalKind<IndexSignatureDeclarationStructure>[] {
  // What is listed here are the fields that stand in place of flat ones.
  const fields = inputFields(variant, shape.name).map(({ field }) => field);
  const type = otherKeysType({ ...shape, fields }, (value) => inputType(variant, value));
  return type === undefined ? [] : [{ isReadonly: true, keyName: "key", keyType: "string", returnType: type }];
}

/** The function of the runtime that builds a message, and what it takes beside the input. */
function builderOf(variant: Variant): { readonly call: string; readonly options: string } {
  return isProvisional(variant)
    ? { call: "buildUnverified", options: "UnverifiedOptions" }
    : { call: "buildMessage", options: "BuildOptions" };
}

/** Why a builder asks for acceptUnverified, and what to do instead. */
const UNVERIFIED = `
The wire names of this message are not public: those written here are provisional (inferred), and the service may not
know them; then the customer may see raw JSON. Hence the second argument, { acceptUnverified: true }. Instead: make the
message in the admin center, copy its JSON, and send what fromExport() makes of it.`;

function messageBuilder(variant: Variant): FunctionShape {
  const { names, label } = variant;
  const build = builderOf(variant);
  const isUnverified = isProvisional(variant);
  const text = `Builds ${withArticle(label)} message: validated, frozen, ready to send.
Throws RichMessageError, whose issues name the place in the input, when the message would be refused.${isUnverified ? `\n${UNVERIFIED}` : ""}`;
  return {
    name: names.builder!,
    isExported: true,
    docs: [{ description: commentText(text) }],
    parameters: [
      { name: "input", type: names.input! },
      { name: "options", type: build.options, hasQuestionToken: !isUnverified },
    ],
    returnType: names.message,
    statements: `return ${build.call}(${names.tables}, input, options);`,
  };
}

function fragmentBuilder({ names }: Variant, { name, label, fragment }: Shape): FunctionShape {
  const text = `Checks ${withArticle(label)} by itself and returns a frozen copy, to be put into ${names.builder}().\nThrows RichMessageError.`;
  return {
    name: fragment!.builder,
    isExported: true,
    docs: [{ description: commentText(text) }],
    parameters: [{ name: "input", type: fragment!.input }],
    returnType: fragment!.input,
    statements: `return buildFragment(${tableName(name)}, input);`,
  };
}

function fieldDoc(field: Field, path: readonly string[]): string {
  const filled = field.default === undefined ? [] : [`Default: ${literal(field.default)}.`];
  const lines = [field.description, ...filled, `Wire name: ${path.join(".")}`, ...field.evidence.map(evidenceText)];
  return `\n${commentText(lines.filter((line) => line !== "").join("\n\n"))}`;
}

/** The TypeScript type of a value in a builder's input, where each object is the input of its fragment. */
function inputType(variant: Variant, value: Value): string {
  const inputOf = (shape: string) =>
    (shape === variant.root ? variant.names.input : findShape(variant, shape).fragment?.input) ?? shape;
  return typeText(value, inputOf, "readonly ");
}
