import type { Rule } from "../../model/model.js";

/** What the arguments of the command line, and the files that they name, can get wrong. */
export const fileRules: readonly Rule[] = [
  {
    code: "wrong-usage",
    severity: "error",
    stage: "file",
    title: "A command is called with the arguments and options that its help shows.",
    why: "An option that is ignored would look as if it had worked. So nothing is done, and the exit code is 2.",
    remedy: "Look at the usage and the examples that omnirich <command> --help prints.",
    bad: "omnirich validate --report json messages",
    good: "omnirich validate --reporter json messages",
  },
  {
    code: "no-file-matched",
    severity: "error",
    stage: "file",
    title: "Every file name or pattern on the command line matches at least one file.",
    why: "A check that looked at nothing and passed would be the worst kind of check. So it ends with exit code 2.",
    remedy:
      "Check the path and the folder that the command runs in, and put patterns into quotes so that the shell leaves them alone.",
    bad: "omnirich validate mesages/*.json",
    good: 'omnirich validate "messages/**/*.json"',
  },
  {
    code: "file-unreadable",
    severity: "error",
    stage: "file",
    title: "Every file can be read.",
    why: "It vanished meanwhile, is a folder, or this user has no right to read it.",
    remedy: "Check that the file is still there and who may read it.",
  },
  {
    code: "file-encoding",
    severity: "error",
    stage: "file",
    title: "A file is text in UTF-8.",
    why: "JSON is exchanged in UTF-8. Read as such, another encoding would turn letters into others, and the customer would see them.",
    remedy: "Save the file as UTF-8. What Windows PowerShell 5 redirects with > is UTF-16.",
  },
  {
    code: "empty-file",
    severity: "error",
    stage: "file",
    title: "A file is not empty.",
    why: "An empty file is no JSON; most often whatever should have written it failed.",
    remedy: "Export or save the message again, or delete the file.",
  },
  {
    code: "byte-order-mark",
    severity: "warning",
    stage: "file",
    title: "A file starts with its JSON, not with a byte-order mark.",
    why: "The mark is invisible and harmless here, but JSON.parse throws on it, so the next tool may refuse the file.",
    remedy: "Save the file as UTF-8 without BOM.",
  },
  {
    code: "file-exists",
    severity: "error",
    stage: "file",
    title: "A converted message overwrites a file only when it is told to.",
    why: "What was there would be gone, and it may be the only copy of an export.",
    remedy: "Choose another name for -o. If the file may really go, add --force.",
    bad: "omnirich convert export.json -o export.json",
    good: "omnirich convert export.json -o message.json",
  },
];
