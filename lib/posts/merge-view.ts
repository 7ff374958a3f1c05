import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { done, type Outcome } from '@/lib/outcome';
import { compareBodies, compareHtml, compareWords, type Row, type Sides } from '@/lib/revisions/compare';
import { englishPlaceOf } from '@/lib/text/dates';
import { formAt, whoChanged } from './conflict';
import { postForEdit } from './desk';
import type { FormField } from './form';
import { merge, type Whose } from './merge';
import type { Choice, Part } from './parts';
import { prepare } from './prepare';
import { readingOf } from './readable';
import { noSuchPost } from './refusals';
import type { PostForm } from './schema';

/** Two texts of one post and what can be made of them without asking. `before` is theirs, `after` is mine. */
export type MergeView = {
  /** All that does not touch, from both; what is asked about is theirs in it. Its version is the one saved last. */
  form: PostForm;
  mine: PostForm;
  fields: (Sides & { field: FormField; whose: Whose; by: string })[];
  body: Part[];
  /** The two bodies beside each other; of no use beside choices, and empty then. */
  rows: Row[];
  /** For each choice in the body, its words. */
  choices: (Sides & { source: boolean })[];
};

/** What an editor's refused form and the post as it stands make together. Refuses who may not see the post. */
export async function mergeView(
  actor: Actor,
  id: string,
  typed: PostForm,
  now: Date,
): Promise<Outcome<MergeView>> {
  const theirs = (await postForEdit(actor, id, now))?.form;
  if (!theirs) return noSuchPost;
  const prepared = prepare(typed);
  if (!prepared.ok) return prepared;
  const { responses, responsesWas } = prepared.value;
  const mine = { ...prepared.value, responses: responses === responsesWas ? theirs.responses : responses };
  const merged = merge(await formAt(db, id, typed.version), mine, theirs);
  const fields = merged.fields.map(({ field }) => field);
  const [settings, read] = await Promise.all([
    db.settings.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true, language: true } }),
    readingOf(db, [mine, theirs]),
  ]);
  const by = await whoChanged(db, {
    postId: id,
    since: typed.version,
    fields,
    place: englishPlaceOf(settings),
  });
  const choices = merged.body.filter((part): part is Choice => 'mine' in part);
  return done({
    form: merged.form,
    mine,
    fields: merged.fields.map(({ field, whose }) => ({
      ...{ field, whose, by: by[field] ?? '' },
      ...compareWords(read(theirs, field), read(mine, field)),
    })),
    body: merged.body,
    rows: choices.length === 0 ? compareBodies(theirs.body, mine.body) : [],
    choices: choices.map((part) => compareHtml(part.theirs, part.mine)),
  });
}
