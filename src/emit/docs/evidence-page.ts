import type { RootContent } from "mdast";
import type { Evidence, Model, Variant } from "../../model/model.js";
import { upperFirst } from "../../model/names.js";
import { code, heading, type Inline, lineBreak, link, paragraph, table } from "../text/markdown.js";
import { fieldAnchor } from "./shapes.js";

/** One fact: what is said of a field, by whom. */
interface Fact {
  readonly variant: Variant;
  /** What it is about, as a link to where that is described. */
  readonly about: Inline;
  readonly evidence: Evidence;
}

const KINDS = [
  {
    kind: "inferred",
    about: "Concluded by us from a source; the note says how. The first to be wrong, if anything is.",
  },
  { kind: "observed", about: "Seen in public code, metadata or a real message; nobody promises it." },
  { kind: "documented", about: "The owner of the product says so." },
] as const;

/** Every fact by kind, the weakest kind first, and in each the one that was checked longest ago. */
export function evidencePage(model: Model): RootContent[] {
  const facts = model.variants.flatMap(factsOf);
  return [
    heading(1, "Evidence"),
    paragraph(
      `How each of the ${facts.length} facts in these pages is known, the weakest kind first, and the one that was compared longest ago at the top. `,
      link("index.md", "All messages"),
      ".",
    ),
    ...KINDS.flatMap(({ kind, about }) =>
      section(
        kind,
        about,
        facts.filter(({ evidence }) => evidence.kind === kind),
      ),
    ),
  ];
}

function factsOf(variant: Variant): Fact[] {
  const page = `${variant.file}.md`;
  const remarks = variant.remarks.map(({ text, evidence }) => {
    return { variant, about: link(`${page}#good-to-know`, text), evidence };
  });
  const fields = variant.shapes.flatMap((shape) =>
    shape.fields.flatMap((field) => {
      const about = link(`${page}#${fieldAnchor(shape, field)}`, code(field.wire));
      return field.evidence.map((evidence) => ({ variant, about, evidence }));
    }),
  );
  return [...remarks, ...fields];
}

function section(kind: Evidence["kind"], about: string, facts: readonly Fact[]): RootContent[] {
  const oldestFirst = facts.toSorted((a, b) => compare(a.evidence.checked, b.evidence.checked));
  return [
    heading(2, upperFirst(kind)),
    paragraph(`${about} ${facts.length === 0 ? "None so far." : `${facts.length} so far.`}`),
    ...(facts.length === 0
      ? []
      : [table(["Compared on", "Message", "Field or remark", "Source"], oldestFirst.map(row))]),
  ];
}

function row({ variant, about, evidence }: Fact): Inline[][] {
  const { source, url, published, note, checked } = evidence;
  const dated = [link(url, source), published === undefined ? "" : `, ${published}`];
  return [
    [checked],
    [link(`${variant.file}.md`, variant.label)],
    [about],
    note === undefined ? dated : [...dated, lineBreak(), note],
  ];
}

/** Orders ISO dates without asking the language of the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
