declare module "playground:tables" {
  import type { Rule, Variant } from "../../../src/model/model.js";

  /** What the build reads of the schemas; without evidence and origins, which nothing here looks at. */
  const tables: {
    readonly variants: readonly Variant[];
    readonly rules: readonly Pick<Rule, "code" | "title" | "why" | "remedy" | "bad" | "good">[];
  };
  export default tables;
}
