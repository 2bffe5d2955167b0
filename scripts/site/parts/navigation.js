/** Every page but those of the messages, in the order in which they are read; addresses are from the top of the site. */
const START = [
  ["index.html", "Home"],
  ["first-message.html", "Send your first message"],
  ["list-picker.html", "What is a list picker?"],
  ["refused.html", "Why was it refused?"],
];

const RECIPES = [
  ["recipes/form-scripts.html", "Form scripts"],
  ["recipes/command-bar.html", "Command-bar buttons"],
  ["recipes/pcf.html", "PCF controls"],
  ["recipes/side-panes.html", "Side panes"],
  ["recipes/node.html", "Node"],
  ["recipes/github.html", "CI on GitHub"],
  ["recipes/azure-devops.html", "CI on Azure DevOps"],
  ["recipes/copilot-studio.html", "Copilot Studio"],
];

const REFERENCE = [
  ["docs/rules.html", "All rules"],
  ["docs/encodings.html", "Encodings"],
  ["docs/evidence.html", "Evidence"],
  ["docs/config.html", "The config"],
];

/** The groups of pages, each with a title. */
export function navigation({ variants, playground }) {
  const messages = variants.map(({ file, label }) => [`docs/${file}.html`, label]);
  return [
    { title: "Start", pages: playground ? [...START, ["playground/index.html", "Playground"]] : START },
    { title: "Recipes", pages: RECIPES },
    { title: "Messages", pages: [["docs/index.html", "All messages"], ...messages] },
    { title: "Reference", pages: REFERENCE },
  ];
}
