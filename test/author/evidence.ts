import { documented } from "omnirich/author";

/** What the schemas of these tests are known by. */
export const menu = documented({ source: "The menu", url: "https://example.com/menu", checked: "2026-01-02" });

/** A schema as JSON has it, without the properties that TypeBox hides. */
export function asJson(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema));
}
