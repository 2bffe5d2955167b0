import type { JsonSchema } from "../model/model.js";
import { quote } from "../runtime/issues.js";
import { accepts, constraintsOf } from "./accepts.js";
import { CHANGES } from "./changes.js";
import { compareObjects } from "./compare-objects.js";
import { type Document, type Node, resolve } from "./document.js";
import type { Hit, Pair } from "./hit.js";
import { KINDS, type Kind, understood, unjudged } from "./keywords.js";
import { type Alternative, alternatives, isDisjoint, isNew, partsOf, type Tag, tagOf, tagValues } from "./kinds.js";
import { LIMITS } from "./limits.js";
import { missingRules, onlyWarns } from "./rules.js";
import { isSame } from "./same.js";
import { listValues, phraseKinds } from "./words.js";

/** Comparisons after which we give up on a schema and say so; a real one takes thousands. */
const MAX_STEPS = 500_000;

/** Choices inside choices that we try out. */
const MAX_TRIALS = 8;

/** Every way in which a value that the first schema allows may be refused by the second. Ends for any input. */
export function narrowings(a: Document, b: Document, subject: string): readonly Hit[] {
  const narrowing = new Narrowing(a, b);
  narrowing.run({ a: a.schema, b: b.schema, aAt: "", bAt: "", subject, name: subject });
  return narrowing.hits;
}

/** Goes through two schemas side by side. Each two nodes are compared once: what refers back to itself ends there. */
export class Narrowing {
  hits: Hit[] = [];
  #queue: Pair[] = [];
  #seen = new Map<object, Set<object>>();
  #noted: [object, object][] = [];
  #tags = new WeakMap<readonly Alternative[], Tag | undefined>();
  #steps = 0;
  #trials = 0;

  constructor(
    readonly a: Document,
    readonly b: Document,
  ) {}

  /** Compares two nodes and all that is in them. */
  run(pair: Pair): void {
    this.#queue.push(pair);
    this.#drain();
  }

  /** Puts two nodes into the queue. */
  later(pair: Pair): void {
    this.#queue.push(pair);
  }

  report(code: string, pair: Pair, doubtful = false, was?: string, is?: string, keyword?: string): void {
    const at = (node: Node, place: string) =>
      keyword !== undefined && typeof node === "object" && keyword in node ? `${place}/${keyword}` : place;
    const { subject } = pair;
    // What breaks nobody decides no trial.
    if (this.#trials > 0 && CHANGES[code]!.harmless) return;
    this.hits.push({ code, doubtful, subject, was, is, a: at(pair.a, pair.aAt), b: at(pair.b, pair.bAt) });
  }

  /** Whether something is without hits; it is tried out, and leaves no trace. */
  holds(attempt: () => void): boolean {
    if (this.#trials >= MAX_TRIALS) return false;
    const { hits } = this;
    const [queue, noted] = [this.#queue, this.#noted];
    [this.hits, this.#queue, this.#noted] = [[], [], []];
    this.#trials++;
    attempt();
    this.#drain();
    const isClean = this.hits.length === 0;
    this.#trials--;
    for (const [x, y] of this.#noted) this.#seen.get(x)!.delete(y);
    [this.hits, this.#queue, this.#noted] = [hits, queue, noted];
    return isClean;
  }

  /** Compares what is in the queue, and what comes into it meanwhile. The first hit ends a trial. */
  #drain(): void {
    for (const pair of this.#queue) {
      if (this.#trials > 0 && this.hits.length > 0) return;
      if (++this.#steps > MAX_STEPS) {
        this.report("too-large", pair, true);
        return;
      }
      this.#compare(pair);
    }
  }

  #isKnown(x: object, y: object): boolean {
    if (!isNew(this.#seen, x, y)) return true;
    this.#noted.push([x, y]);
    return false;
  }

  #compare(given: Pair): void {
    const [rootA, rootB] = [this.a.schema, this.b.schema];
    const rules = missingRules(rootA, given.a, rootB, given.b);
    const [warning, refusing] = [rules.filter(onlyWarns), rules.filter((rule) => !onlyWarns(rule))];
    if (refusing.length > 0) this.report("rule", given, true, undefined, listValues(refusing), "x-omnirich");
    if (warning.length > 0) this.report("warning", given, false, undefined, listValues(warning), "x-omnirich");
    const [x, y] = [resolve(rootA, given.a) ?? true, resolve(rootB, given.b) ?? false];
    if (y === true || x === false || this.#isKnown(x === true ? ANYTHING : x, y === false ? NOTHING : y)) return;
    if (y === false) {
      this.report("refused", given);
      return;
    }
    const pair = {
      ...given,
      a: x,
      b: y,
      aAt: this.#place(this.a, x, given.aAt),
      bAt: this.#place(this.b, y, given.bAt),
    };
    this.#compareUnjudged(given, pair);
    const [allowed, taken] = [alternatives(rootA, x), alternatives(rootB, y)];
    const kinds = KINDS.filter((kind) => allowed.some((part) => part.kind === kind));
    const lost = kinds.filter((kind) => !taken.some((part) => part.kind === kind));
    if (lost.length > 0) this.report("type", pair, false, phraseKinds(allowed), phraseKinds(taken), "type");
    for (const kind of kinds) {
      const of = (part: Alternative) => part.kind === kind;
      if (!lost.includes(kind)) this.#compareKind(kind, allowed.filter(of), taken.filter(of), pair);
    }
  }

  #place(document: Document, node: Node, fallback: string): string {
    return (typeof node === "object" ? document.pointers.get(node) : undefined) ?? fallback;
  }

  /** What of the second node nobody here understands is a doubt, unless the first one says just the same. */
  #compareUnjudged(given: Pair, pair: Pair): void {
    const [rootA, rootB] = [this.a.schema, this.b.schema];
    const parts = partsOf(rootB, given.b);
    const odd = parts.flatMap(unjudged);
    if (parts.some((part) => part.oneOf !== undefined && !isDisjoint(rootB, part))) odd.push("oneOf");
    if (odd.length === 0 || isSame(rootA, given.a, rootB, given.b)) return;
    this.report("not-judged", pair, true, undefined, listValues([...new Set(odd)]), odd[0]);
  }

  #compareKind(kind: Kind, xs: readonly Alternative[], ys: readonly Alternative[], pair: Pair): void {
    this.#compareValues(
      kind,
      xs.flatMap(({ values }) => values ?? []),
      ys,
      pair,
    );
    const open = ys.filter(({ values }) => !values);
    for (const x of xs.filter(({ values }) => !values)) {
      const places = { ...pair, a: x.node, aAt: this.#place(this.a, x.node, pair.aAt) };
      if (open.length === 0) {
        const values = ys.flatMap((part) => part.values!);
        this.report("listed", pair, false, phraseKinds([x]), listValues(values), "enum");
      } else if (open.length === 1) this.compareAlternatives(x, open[0]!, places);
      else this.#compareBranches(x, open, places);
    }
  }

  /** Values that are listed one by one. */
  #compareValues(kind: Kind, values: readonly unknown[], ys: readonly Alternative[], pair: Pair): void {
    if (values.length === 0) return;
    const isScalar = kind !== "object" && kind !== "array";
    const listed = isScalar && ys.every(isPlainList) ? ys.flatMap((part) => part.values!) : undefined;
    const known = new Set(listed);
    const judge = (value: unknown) => (listed ? known.has(value) : accepts(this.b.schema, pair.b, value));
    const judged = values.map((value) => ({ value, verdict: judge(value) }));
    const refused = judged.filter(({ verdict }) => verdict === false).map(({ value }) => value);
    const open = judged.filter(({ verdict }) => verdict === undefined).map(({ value }) => value);
    const keyword = typeof pair.b === "object" && "const" in pair.b ? "const" : "enum";
    if (refused.length > 0) this.report("values", pair, false, listValues(refused), phraseKinds(ys), keyword);
    if (open.length > 0) this.report("values", pair, true, listValues(open), phraseKinds(ys), keyword);
  }

  /** One way to be valid against several: by the tag that tells them apart, or by trying them out. */
  #compareBranches(x: Alternative, ys: readonly Alternative[], pair: Pair): void {
    const tag = x.kind === "object" ? this.#tagOf(ys) : undefined;
    const values = tag && tagValues(this.a.schema, x.node, tag.key);
    if (!tag || !values) {
      const isTaken = ys.some((y) => this.holds(() => this.compareAlternatives(x, y, pair)));
      if (!isTaken) this.report("union", pair, true);
      return;
    }
    const branches = new Map<Alternative, unknown[]>();
    for (const value of values) {
      const y = tag.branches.get(JSON.stringify(value));
      if (y) branches.set(y, [...(branches.get(y) ?? []), value]);
      else this.report("branch-removed", pair, false, `${quote(tag.key)} ${listValues([value])}`);
    }
    for (const [y, sent] of branches) {
      // What is said of keys like the tag holds for it, too.
      const asked = constraintsOf(y.node, tag.key);
      const isTaken = sent.every((value) => asked.every((node) => accepts(this.b.schema, node, value) === true));
      this.compareAlternatives(x, y, pair, isTaken ? tag.key : undefined);
    }
  }

  /** A union of thousands of branches is asked for its tag by each branch of the other one. */
  #tagOf(ys: readonly Alternative[]): Tag | undefined {
    if (!this.#tags.has(ys)) this.#tags.set(ys, tagOf(this.b.schema, ys));
    return this.#tags.get(ys);
  }

  /** Two nodes of one kind: their limits, and what is in them. The key of a tag that is compared already is left out. */
  compareAlternatives(x: Alternative, y: Alternative, around: Pair, tag?: string): void {
    const pair = { ...around, a: x.node, b: y.node, bAt: this.#place(this.b, y.node, around.bAt) };
    for (const [code, limit] of Object.entries(LIMITS)) {
      if (limit.kind !== x.kind || limit.implies(x.node, y.node)) continue;
      const keyword = limit.keywords.find((name) => name in y.node) ?? limit.keywords[0];
      const doubtful = limit.doubtful?.(x.node, y.node) ?? false;
      this.report(code, pair, doubtful, limit.phrase(x.node), limit.phrase(y.node), keyword);
    }
    if (x.kind === "array") this.#compareInside("items", pair, (name) => `An item of ${name}`);
    if (x.kind === "string") this.#compareContent(pair);
    if (x.kind === "object") compareObjects(this, pair, tag);
  }

  #compareInside(keyword: "items" | "contentSchema", pair: Pair, subjectOf: (name: string) => string): void {
    const inside = (node: Node) => understood<Node>(node as JsonSchema, keyword) ?? true;
    const [aAt, bAt] = [`${pair.aAt}/${keyword}`, `${pair.bAt}/${keyword}`];
    const subject = subjectOf(pair.name);
    this.later({ a: inside(pair.a), b: inside(pair.b), aAt, bAt, subject, name: subject });
  }

  /** Text of a JSON value: what is not JSON is refused, so that any text is more than JSON of anything. */
  #compareContent(pair: Pair): void {
    const { a, b } = pair as { readonly a: JsonSchema; readonly b: JsonSchema };
    if (b.contentSchema === undefined) return;
    if (a.contentSchema === undefined) this.report("json-text", pair, false, undefined, undefined, "contentSchema");
    else this.#compareInside("contentSchema", pair, (name) => `The JSON in ${name}`);
  }
}

/** What stands for the two schemas that are no objects. */
const ANYTHING = {};
const NOTHING = {};

/** Whether a node lists its values and says nothing else of them. */
function isPlainList({ node, values }: Alternative): boolean {
  return values !== undefined && !LIMITING.some((keyword) => keyword in node);
}

/** Keywords that may refuse a value that is listed. */
const LIMITING = ["contentSchema", ...Object.values(LIMITS).flatMap(({ keywords }) => keywords)].filter(
  (keyword) => keyword !== "type",
);
