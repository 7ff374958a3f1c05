import { diff3MergeRegions, diffComm } from 'node-diff3';
import { blocksOf, numbered, plain } from './blocks';
import { differences, type FormField } from './form';
import { bodyOf, type Part } from './parts';
import type { PostForm } from './schema';

/** Whose text is taken of a field; 'both' is a part of each, 'asked' is for a person to choose. */
export type Whose = 'mine' | 'theirs' | 'both' | 'asked';

export type Merged = {
  /** The fields in which the two differ. */
  fields: { field: FormField; whose: Whose }[];
  /** The form with all that does not touch; what is asked about is theirs in it. */
  form: PostForm;
  body: Part[];
};

/**
 * One text of two that were made from `base`; more is asked about when that is not known (null). Tags and categories
 * are put together, and blocks of the body; of another field that both changed one must be chosen. The version is
 * theirs.
 */
export function merge(base: PostForm | null, mine: PostForm, theirs: PostForm): Merged {
  const body = mergeBodies(base?.body ?? null, mine.body, theirs.body);
  const form: PostForm = { ...theirs, body: bodyOf(body, ({ theirs }) => theirs) };
  const ofMine = differences(base ?? theirs, mine);
  const ofTheirs = differences(base ?? mine, theirs);
  const fields = differences(mine, theirs).map((field): Merged['fields'][number] => {
    if (!ofTheirs.includes(field)) {
      take(form, field, mine);
      return { field, whose: 'mine' };
    }
    if (!ofMine.includes(field)) return { field, whose: 'theirs' };
    if (field === 'body') return { field, whose: body.some((part) => 'mine' in part) ? 'asked' : 'both' };
    if (field !== 'tags' && field !== 'categoryIds') return { field, whose: 'asked' };
    form[field] = together(base?.[field] ?? [], mine[field], theirs[field]);
    return { field, whose: 'both' };
  });
  return { fields, form, body };
}

function take<F extends FormField>(form: PostForm, field: F, from: PostForm) {
  form[field] = from[field];
}

/** Theirs, without what I took away and with what I added. */
function together(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removed = base.filter((item) => !mine.includes(item));
  const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item));
  return [...theirs.filter((item) => !removed.includes(item)), ...added];
}

function mergeBodies(base: string | null, mine: string, theirs: string): Part[] {
  const [a, b] = [numbered(blocksOf(mine)), numbered(blocksOf(theirs))];
  // Of two texts whose beginning nobody knows, what stands in both is taken for it.
  const o = base === null ? diffComm(a, b).flatMap(({ common }) => common ?? []) : numbered(blocksOf(base));
  const parts = diff3MergeRegions(a, o, b).flatMap((region): Part[] =>
    region.stable
      ? [{ agreed: plain(region.bufferContent).join('') }]
      : apart(plain(region.aContent), plain(region.oContent), plain(region.bContent)),
  );
  return joined(parts);
}

/** To the library, changes that touch are in each other's way; blocks that were changed by one each are not. */
function apart(mine: string[], base: string[], theirs: string[]): Part[] {
  const whole = { mine: mine.join(''), theirs: theirs.join('') };
  if (whole.mine === whole.theirs) return [{ agreed: whole.mine }];
  const anew = [mine, theirs].every(
    (side) =>
      side.length === base.length &&
      side.every((block, index) => block === base[index] || !base.includes(block)),
  );
  if (!anew) return [whole];
  return base.map((was, index) => {
    const [a = '', b = ''] = [mine[index], theirs[index]];
    if (a === b || b === was) return { agreed: a };
    return a === was ? { agreed: b } : { mine: a, theirs: b };
  });
}

function joined(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && 'agreed' in last && 'agreed' in part) last.agreed += part.agreed;
    else joined.push({ ...part });
  }
  return joined;
}
