/** What `omnirich generate --help` prints. */
export const generateHelp = `Usage: omnirich generate [--schemas <glob>]... [--profile <file>] [--out <folder>] [--check]

Writes JSON Schemas, types, validators, builders and docs for your schemas. All or nothing: when a schema has a
mistake, nothing is written. Without an option that says what to generate, omnirich.config.json says it: "generate"
has one output or several, { "schemas": [...], "out": "..." }, with the options below.

Options:
  --schemas <glob>      Schema files: TypeScript, JavaScript or JSON; may be repeated. Default: schemas/*.ts
  --out <folder>        Output folder. Default: generated
  --profile <file>      Wire names that omnirich calibrate found; without --schemas and without a folder schemas, they
                        are put into the schemas that omnirich has itself
  --tag <property>      Property whose constant tells the schemas apart. Default: richObjectType
  --evidence <level>    What a field is that does not say how it is known: error, warn or off. Default: error in
                        messages, off in plain JSON Schema
  --check               Write nothing; exit 1 and name every stale, missing or orphaned file
  --watch               Generate again on every change of a schema, or of what it imports, until Ctrl+C
  --help                Show this help

Examples:
  omnirich generate
  omnirich generate --schemas 'rich/*.json' --out src/rich
  omnirich generate --schemas 'cards/*.json' --out src/cards --tag kind --watch
  omnirich generate --check
`;
