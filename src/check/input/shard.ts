import { quote } from "../../runtime/issues.js";

/** One of several parts of a run. */
export interface Shard {
  /** Which one, from 1. */
  readonly index: number;
  readonly count: number;
}

/** Reads "2/5"; for anything else, the sentence that says what is wrong. */
export function parseShard(text: string): Shard | { readonly problem: string } {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index === undefined)
    return { problem: `A shard is a part and how many there are, such as 2/5, not ${quote(text)}.` };
  if (shard.count === 0)
    return { problem: `There must be at least one shard, but ${quote(text)} says that there are none.` };
  if (shard.index > 0 && shard.index <= shard.count) return shard;
  return {
    problem: `The first of ${shard.count} shards is 1/${shard.count} and the last ${shard.count}/${shard.count}: there is no ${quote(text)}.`,
  };
}

/**
 * The files of one part: every file is in exactly one, and the parts differ by one file at most. Neighbours go to
 * different parts, as files of one folder tend to be of one size.
 */
export function takeShard(files: readonly string[], shard: Shard): readonly string[] {
  return files.filter((_, place) => isInShard(place, shard));
}

/** Whether what stands at a place, counted from 0, is in a part. */
export function isInShard(place: number, { index, count }: Shard): boolean {
  return place % count === index - 1;
}
