import { reporterHelp } from "../reporter-help.js";

/** What `omnirich validate --help` prints. */
export const validateHelp = `Usage: omnirich validate [files, folders or patterns...] [options]

Checks rich messages: in JSON (*.json), with comments (*.jsonc), in lists, one a line (*.ndjson, *.jsonl, also *.gz),
from standard input (-), and what modules export. Without names, the files of omnirich.config.json are checked.

What is checked:
  --changed [commit]           Only what git says changed, since the last commit or since a branch parted from this one
  --shard <i>/<n>              Only the i-th of n parts, for several machines; report merge joins their JSON reports
  --form <form>                sendable (default), export (as the admin center exports them) or auto (either)
  --stdin-filename <name>      Name of what comes on standard input: its ending says how it is read
  --allow-code                 Run modules (*.ts, *.js) and check what they export as default
  --no-ignore                  Check what .gitignore names as well

What is found:
  --rule <code>=<level>        Make a rule a warning or an error, or off; may be given several times
  --unknown-properties <what>  What a key is that no schema knows: error, warn (default) or ignore
  --max-warnings <n>           Fail when there are more warnings
  --baseline <file>            Hold back what this file says is known
  --update-baseline            Write everything that is found into the baseline (omnirich.baseline.json)

What is done:
  --fix                        Make all safe fixes, and check what is left
  --fix-dry-run                Print what --fix would change, as a diff
  -w, --watch                  Check again on every change
  --reporter <name>            How to report; may be given several times
  -o, --output <file>          Where the --reporter before it goes, instead of standard output
  --exit-zero                  Findings don't fail, for pipes that take every result
  --threads <n>                How many threads check; by default as many as are worth while
  --config <file>              Use this config instead of the nearest omnirich.config.json
  --no-config                  Use none
  --help                       Show this help

Reporters:
${reporterHelp}

Exit codes:
  0  every message is valid (there may be warnings)
  1  something was found
  2  wrong usage, a broken config, or no file matched
  3  a bug in omnirich

Examples:
  omnirich validate message.json
  omnirich validate "messages/**/*.json"
  omnirich validate messages --fix
  omnirich validate --changed origin/main --reporter github
  omnirich validate messages --rule apple-image=off --max-warnings 0
  omnirich validate --reporter sarif --output omnirich.sarif --reporter pretty
  omnirich validate - --reporter ndjson --exit-zero < messages.ndjson
`;
