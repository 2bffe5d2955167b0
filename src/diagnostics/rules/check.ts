import type { Rule } from "../../model/model.js";
import { messageObject, promise } from "./sources.js";

/** What is asked of files beyond what they hold: by options, by the config, or while they are fixed. */
export const checkRules: readonly Rule[] = [
  {
    code: "not-exported",
    severity: "error",
    stage: "file",
    title: "With --form export, every message is one that the admin center exported.",
    why: "Its survey is a list of Questions and Answers. A message that can be sent already would be converted a second time by whoever takes the files for exports.",
    remedy: "Move it to the messages that can be sent, or take both with --form auto.",
    bad: "npx omnirich validate --form export message.json",
    good: "npx omnirich validate --form auto message.json",
    source: messageObject,
  },
  {
    code: "unlisted-variant",
    severity: "error",
    stage: "file",
    title: "Where the config lists variants, every message is one of these.",
    why: "The project says which messages it sends. One of another type is there by mistake, or the list is too short.",
    remedy: "Add the variant to variants in omnirich.config.json, or remove the message.",
    source: promise.accident,
  },
  {
    code: "code-not-allowed",
    severity: "error",
    stage: "file",
    title: "Code is run only when that is allowed.",
    why: "To check the message that a module exports, or a schema that is code, it has to be run, and it can do whatever this user may.",
    remedy: "Add --allow-code if you trust the files; a check of code that strangers sent you should go without.",
    bad: "npx omnirich validate messages/drinks.ts",
    good: "npx omnirich validate messages/drinks.ts --allow-code",
    source: promise.accident,
  },
  {
    code: "code-failed",
    severity: "error",
    stage: "file",
    title: "A module that is checked runs, and has a default export.",
    why: "Its default export is the message, or the list of messages, that is checked. It was not reached.",
    remedy: "Run the module by itself to see what it throws.",
    bad: "export const message = listPicker({ /* ... */ });",
    good: "export default listPicker({ /* ... */ });",
    source: promise.aloud,
  },
  {
    code: "file-changed",
    severity: "error",
    stage: "file",
    title: "A file stays as it is while it is fixed.",
    why: "Somebody wrote it between reading and replacing. The fixed text was made from the old one, so that it would undo the change: nothing was written.",
    remedy: "Run omnirich validate with --fix again.",
    source: promise.files,
  },
];
