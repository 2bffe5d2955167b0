import type { Part } from "./part.js";

/**
 * All messages are checked whenever one file of JSON is committed, not only the staged ones: the config says which files
 * hold messages, and a pattern here would be a second, silent truth; pre-commit splits long lists of names over several
 * processes, so that no count over all files would hold; and `pre-commit run --all-files` checks the same.
 */
const HOOK = `  - repo: local
    hooks:
      - id: omnirich
        name: rich messages
        entry: npx --no-install omnirich validate
        language: system
        files: \\.(json|jsonl|ndjson)$
        pass_filenames: false
`;

/** The hook of pre-commit. It runs the omnirich that is installed, as a commit must not wait for a download. */
export function preCommit(): Part {
  return {
    path: ".pre-commit-config.yaml",
    purpose: "a check before each commit, by pre-commit",
    text: `# Once in each clone: npm install && pre-commit install
repos:
${HOOK}`,
    addition: { where: 'to its list "repos"', text: HOOK, mark: "omnirich validate" },
  };
}
