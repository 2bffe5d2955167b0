/** What omnirich.config.json can say. Paths and globs start from its folder. */
export interface Settings {
  readonly files?: readonly string[];
  readonly form?: "auto" | "sendable" | "export";
  readonly unknownProperties?: "error" | "warn" | "ignore";
  readonly maxWarnings?: number;
  readonly rules?: { readonly [code: string]: "off" | "warning" | "error" };
  readonly variants?: readonly string[];
  readonly schemas?: readonly string[];
  readonly baseline?: string;
  readonly generate?: OutputSettings | readonly OutputSettings[];
}

/** One output of omnirich generate. */
export interface OutputSettings {
  readonly schemas: readonly string[];
  readonly out: string;
  readonly profile?: string;
  readonly evidence?: "error" | "warn" | "off";
  readonly tag?: string;
}

/** A config as it was read. */
export interface Config extends Settings {
  /** Its file, as reports call it. */
  readonly file: string;
  /** The folder that its paths and globs start from. */
  readonly folder: string;
  /** Its text, to show places in it. */
  readonly text: string;
}

/** The names that a config may use. */
export interface Known {
  /** What each rule demands that can be switched, by its code. */
  readonly switchable: { readonly [code: string]: string };
  /** Why each other rule can't be, by its code. */
  readonly fixed: { readonly [code: string]: string };
  /** Names of message variants, such as "ListPicker". */
  readonly variants: readonly string[];
}
