import type { RootContent } from "mdast";
import type { Rule } from "../../model/model.js";
import { code, codeBlock, heading, link, paragraph, table } from "../text/markdown.js";

const STAGES: readonly { readonly stage: Rule["stage"]; readonly title: string; readonly about: string }[] = [
  {
    stage: "message",
    title: "Messages",
    about:
      "Whoever checks a message: a builder, validateMessage, the command line, or the sender. Each can be switched off, or made a warning or an error, unless it says otherwise.",
  },
  {
    stage: "send",
    title: "Sending",
    about:
      "What the sender checks beside the message itself. Nothing was sent when one of these is an error, except for host-rejected, where the host was asked once. They can't be switched off, unless one says how.",
  },
  {
    stage: "file",
    title: "Command line",
    about:
      "What the command line says about its arguments and about the files that it is given. They can't be switched off, unless one says how.",
  },
  {
    stage: "schema",
    title: "Schemas",
    about:
      "What the generator says about schemas and about the place that its output goes to. When one of these is an error, nothing is written, and none can be switched off.",
  },
];

/** Every rule by stage, each under a heading that is its code, so that its anchor is `#code`. */
export function rulesPage(rules: readonly Rule[]): RootContent[] {
  return [
    heading(1, "All rules"),
    paragraph(
      "Every issue has a code, and every code is explained here. On the command line: ",
      code("omnirich explain <code>"),
      ". What each message may contain: ",
      link("index.md", "all messages"),
      ".",
    ),
    ...STAGES.flatMap(({ stage, title, about }) => {
      const found = rules.filter((rule) => rule.stage === stage);
      if (found.length === 0) return [];
      return [heading(2, title), paragraph(about), overview(found), ...found.flatMap(section)];
    }),
  ];
}

function overview(rules: readonly Rule[]): RootContent {
  const rows = rules.map(({ code: name, severity, title }) => [[link(`#${name}`, name)], [severity], [title]]);
  return table(["Code", "Severity", "Rule"], rows);
}

function section(rule: Rule): RootContent[] {
  return [
    heading(3, rule.code),
    paragraph({ type: "strong", children: [{ type: "text", value: rule.title }] }, ` (${rule.severity})`),
    paragraph(rule.why),
    paragraph(`What to do: ${rule.remedy}`),
    paragraph("Source: ", rule.source.url === undefined ? rule.source.title : link(rule.source.url, rule.source.title)),
    ...switchingOff(rule),
    ...snippet("Wrong:", rule.bad),
    ...snippet(rule.bad === undefined ? "For example:" : "Right:", rule.good),
  ];
}

/** Rules of other stages than messages say it only where they are an exception: their stage says that none can be. */
function switchingOff({ code: name, stage, off }: Rule): RootContent[] {
  if (off !== undefined) return [paragraph(`Switch it off: ${off}`)];
  if (stage !== "message") return [];
  const option = code(`rules: { "${name}": "off" }`);
  const where = " among the options of validateMessage, createSender or a builder; on the command line ";
  return [paragraph("Switch it off: ", option, where, code(`--rule ${name}=off`), ".")];
}

function snippet(lead: string, text: string | undefined): RootContent[] {
  return text === undefined ? [] : [paragraph(lead), codeBlock(languageOf(text), text)];
}

function languageOf(text: string): string {
  if (/^(?:npm|npx|omnirich) /.test(text)) return "sh";
  return /^\{ "/.test(text) ? "json" : "ts";
}
