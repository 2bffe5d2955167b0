/** What `omnirich preview --help` prints. */
export const previewHelp = `Usage: omnirich preview <message.json> [options]

Draws a rich message as the channel shows it: in the conversation, opened, or after the customer's answer. Takes every
encoding, exports of the admin center too. What is invalid is drawn as well, with its issues beside it, and is exit code
1. It is an illustration of the structure: nothing is fetched, and images are placeholders. Without -o, SVG is printed.

Options:
  --state <state>      bubble (default: in the conversation), open (after a tap on it) or reply (after the answer)
  --theme <theme>      light (default) or dark
  -o, --output <file>  Write to this file: *.svg, *.html or *.png (needs the package @resvg/resvg-js)
  --force              Overwrite the file if it is there
  --open               Show the picture in the program that the system shows such files in
  -w, --watch          Draw again whenever the message changes; with -o or --open
  --help               Show this help

Examples:
  omnirich preview message.json --open
  omnirich preview message.json --state open -o message.svg
  omnirich preview message.json --theme dark -o message.png --force
  omnirich preview message.json --state open -o message.html --open --watch
`;
