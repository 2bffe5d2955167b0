/** What is clearly no message, and where none is. */
interface NoMessage {
  readonly name: RegExp;
  readonly why: string;
}

/** Left out where a folder or a pattern is searched, unless the input itself spells the name. */
const NO_MESSAGES: readonly NoMessage[] = [
  { name: /^node_modules$/, why: "Packages of other people, which have their own checks." },
  { name: /^\.git$/, why: "What git keeps for itself." },
  { name: /^\.vscode$/, why: "Settings of the editor, which are JSON with comments." },
  { name: /^package(?:-lock)?\.json$/, why: "What npm knows of the project." },
  { name: /^[jt]sconfig(?:\..+)?\.json$/, why: "Settings of the compiler, which are JSON with comments." },
  { name: /^omnirich\.config\.json$/, why: "Our own settings." },
];

/** All of them at once: this is asked of every file. */
const ANY = new RegExp(NO_MESSAGES.map(({ name }) => name.source).join("|"));

/** Whether a file or folder of this name is left out, given the names that the input spells. */
export function isNoMessage(name: string, spelt: ReadonlySet<string>): boolean {
  return ANY.test(name) && !spelt.has(name);
}
