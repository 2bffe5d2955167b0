import { issueAt, type LocatedIssue, nameOrigin, type Origin } from "../diagnostics/located.js";

/** Words that no exported function or type may be called in a module. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/),
);

/** Names of functions of omnirich/runtime that generated modules import. */
const IMPORTED = ["buildFragment", "buildMessage", "buildUnverified", "isObject"];

/** Pages and schemas that stand beside those of the variants. */
const OWN_FILES = ["config", "encodings", "evidence", "index", "message", "rules", "schemas", "shared"];

/** What every generated index exports beside the variants. */
const OWN_EXPORTS = [
  "BuildOptions",
  "catalogue",
  "ConvertOptions",
  "CopilotCard",
  "createSender",
  "Fix",
  "fromExport",
  "Issue",
  "MessageGuard",
  "OmnichannelHost",
  "Parsed",
  "parseMessage",
  "RichMessage",
  "RichMessageError",
  "RuleLevels",
  "SenderOptions",
  "SendMessage",
  "sendMessageToConversation",
  "Severity",
  "SurveyEncoding",
  "toCopilotCard",
  "toSendable",
  "UnverifiedOptions",
  "validateMessage",
  "ValidateOptions",
  "Validation",
];

/** What is exported beside schemas that nothing tells apart, too. */
const OWN_EXPORTS_ALWAYS = [
  "BuildOptions",
  "Issue",
  "MessageGuard",
  "RichMessageError",
  "ValidateOptions",
  "Validation",
];

/** Decides every exported name once, and keeps the issues of names that can't be used: one for each place. */
export class Names {
  readonly #issues = new Map<string, LocatedIssue>();
  readonly #taken = new Map<string, { readonly origin: Origin | undefined; readonly meaning: string }>();

  /** `isTold` says that the schemas are messages, which their index validates, converts and sends. */
  constructor(isTold = true) {
    const exported = isTold ? OWN_EXPORTS : OWN_EXPORTS_ALWAYS;
    const files = isTold ? OWN_FILES : OWN_FILES.filter((file) => file !== "message");
    const own = [...exported, ...IMPORTED, ...files.map(fileKey)];
    for (const name of own) this.#taken.set(name, { origin: undefined, meaning: name });
  }

  get issues(): readonly LocatedIssue[] {
    return [...this.#issues.values()];
  }

  /** Checks the name that others are derived from: as a type it has a capital letter, so that its builder has none. */
  checkBase(name: string, origin: Origin): void {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) this.#refuse(name, origin);
  }

  /** Claims the base name of a variant's files. */
  claimFile(file: string, origin: Origin): string {
    this.#hold("file name", file, origin, nameOrigin(origin));
    return file;
  }

  /**
   * Claims an exported name. `meaning` tells two claims apart: the same shape used by two variants may have one name,
   * two different things may not.
   */
  claim(name: string, origin: Origin, meaning: string): string {
    if (!isIdentifier(name) || RESERVED.has(name)) this.#refuse(name, origin);
    this.#hold("name", name, origin, meaning);
    return name;
  }

  #hold(kind: "name" | "file name", name: string, origin: Origin, meaning: string): void {
    const key = kind === "name" ? name : fileKey(name);
    const holder = this.#taken.get(key);
    if (!holder) this.#taken.set(key, { origin, meaning });
    else if (holder.meaning !== meaning) {
      const other = holder.origin ? nameOrigin(holder.origin) : "omnirich itself";
      const message = `The ${kind} ${JSON.stringify(name)} is taken by ${other}.`;
      this.#add(issueAt("name-clash", origin, message, { hint: "Give one of them another name." }), other);
    }
  }

  #refuse(name: string, origin: Origin): void {
    const message = `${JSON.stringify(name)} can't be the name of a type or function.`;
    const hint = "Use a name of letters and digits that starts with a capital letter, such as ListPicker.";
    this.#add(issueAt("invalid-name", origin, message, { hint }));
  }

  /** Several names derive from one: what is wrong with it, or with one other place, is told once. */
  #add(issue: LocatedIssue, other = ""): void {
    const key = [issue.code, issue.file, issue.path, other].join(" ");
    if (!this.#issues.has(key)) this.#issues.set(key, issue);
  }

  /** The friendly names of one builder input: each is an identifier, or the wire name itself, and is there once. */
  checkInput(fields: readonly { readonly name: string; readonly wire: string; readonly origin: Origin }[]): void {
    const seen = new Map<string, Origin>();
    for (const { name, wire, origin } of fields) {
      if ((!isIdentifier(name) && name !== wire) || name === "__proto__") {
        const message = `Builders can't call a field ${JSON.stringify(name)}: it is no identifier.`;
        this.#add(issueAt("invalid-name", origin, message, { hint: 'Name it: field(..., { name: "..." }).' }));
      }
      const other = seen.get(name);
      if (other) {
        const message = `Two fields of one builder are called ${JSON.stringify(name)}: this one and ${nameOrigin(other)}.`;
        this.#add(
          issueAt("name-clash", origin, message, { hint: "Give one of them another name." }),
          nameOrigin(other),
        );
      }
      seen.set(name, origin);
    }
  }
}

/** Whether a property can be called so without quotes. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** No exported name has a space in it. */
function fileKey(file: string): string {
  return `the file ${file}`;
}

/** "ListPicker" as "listPicker": the builder of a variant or shape. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "list item" as "List item": a heading, or the second word of a name. */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "ListPicker" as "list-picker": the file of a variant. */
export function kebabCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3-$2").toLowerCase();
}

/** Words in camel case: the friendly name of a field that has none of its own, or the function of a rule. "a-b" is "aB". */
export function camelCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9$]+/).filter((word) => word !== "");
  return words.map((word, i) => (i === 0 ? lowerFirst(word) : upperFirst(word))).join("");
}

/**
 * What builders call a field without a name of its own: its wire name, where that makes no identifier, or that of two.
 * What every object has, TypeScript takes for that: so `constructor` is called constructorValue.
 */
export function friendlyNames(wires: readonly string[]): (wire: string) => string {
  const nameOf = (wire: string) => {
    const name = wire === "" ? "empty" : camelCase(wire);
    return name in Object.prototype ? `${name}Value` : name;
  };
  const counts = new Map<string, number>();
  for (const name of wires.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (wire) => {
    const name = nameOf(wire);
    return isIdentifier(name) && counts.get(name) === 1 ? name : wire;
  };
}
