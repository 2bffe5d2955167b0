import type { Part, Setup } from "./part.js";

/** The workflow of GitHub Actions: mistakes are shown at their lines in pull requests. */
export function github({ version }: Setup): Part {
  const step = `      - run: npx --yes omnirich@${version} validate --reporter github\n`;
  return {
    path: ".github/workflows/omnirich.yml",
    purpose: "a check of each push on GitHub",
    text: `name: omnirich

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  messages:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      # Own schemas import packages.
      - run: npm ci
        if: hashFiles('package-lock.json') != ''
${step}`,
    addition: { where: "to the steps of a job, behind actions/setup-node", text: step, mark: "omnirich" },
  };
}
