import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { Outcome } from '@/lib/outcome';
import { autosavePost, createPost, publishPost, savePost, unpublishPost } from '@/lib/posts/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, value } from '@/test/posts';
import { deleteCategory } from './category-commands';
import { mergeCategory } from './merge-category';
import { mergeTag } from './tag-commands';

const { edith } = cast;
const authorIds = [edith.id];
const gone = 'One of these categories is not there any more. Choose again.';

beforeAll(enterCast);

const category = (name: string) =>
  db.category.create({ data: { name, slug: name.toLowerCase() }, select: { id: true } });

/** Posts that nothing is filed under yet, and what somebody does to each to file it under a category. */
async function filings(categoryId: string, name: string) {
  const fields = { title: name, body: 'x', categoryIds: [categoryId], tags: [name], authorIds };
  const acts: (() => Promise<Outcome<unknown>>)[] = [];
  for (let n = 0; n < 4; n++) {
    const [draft, other] = [await made(edith, { title: name }), await made(edith, { title: name })];
    const live = await published(edith, { title: name });
    value(await autosavePost(edith, live.id, { ...live.form, categoryIds: [categoryId] }, now));
    acts.push(
      () => createPost(edith, form(fields), now),
      () => savePost(edith, draft.id, form({ ...fields, version: 1 }), now),
      () => publishPost(edith, other.id, form({ ...fields, version: 1 }), now),
      () => unpublishPost(edith, live.id, now),
    );
  }
  return acts;
}

/** Does all of it at once, `last` in the middle; answers the refusals of the others. */
async function together(acts: (() => Promise<Outcome<unknown>>)[], last: () => Promise<Outcome<unknown>>) {
  const half = acts.length / 2;
  const all = await Promise.all([...acts.slice(0, half), last, ...acts.slice(half)].map((act) => act()));
  const [merged] = all.splice(half, 1);
  expect(merged).toMatchObject({ ok: true });
  return all.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.fields.categoryIds?.[0]]));
}

describe('Who files a post while its category goes', () => {
  it('is told so in a sentence, or finds the post where the category was merged into', async () => {
    for (let round = 0; round < 3; round++) {
      const [from, into] = [await category(`From${round}`), await category(`Into${round}`)];
      const acts = await filings(from.id, `round${round}`);
      const merge = { intoId: into.id, responses: 'into' };
      const refused = await together(acts, () => mergeCategory(edith, from.id, merge, now));
      expect(new Set([...refused, gone])).toEqual(new Set([gone]));
      expect(await db.postCategory.count({ where: { categoryId: into.id } })).toBe(
        acts.length - refused.length,
      );
    }
  }, 60_000);

  it('is told so when it is deleted', async () => {
    const { id } = await category('Deleted');
    const acts = await filings(id, 'deleted');
    const refused = await together(acts, () => deleteCategory(edith, id, now));
    expect(new Set([...refused, gone])).toEqual(new Set([gone]));
    expect(await db.postCategory.count({ where: { categoryId: id } })).toBe(0);
  }, 60_000);

  it('loses no tag that is merged meanwhile', async () => {
    const { id } = await category('Tagged');
    const into = await db.tag.create({ data: { name: 'Into', slug: 'into' } });
    const from = await db.tag.create({ data: { name: 'merged', slug: 'merged' } });
    const acts = await filings(id, 'merged');
    await together(acts, () => mergeTag(edith, from.id, { into: 'Into' }, now));
    const filed = acts.length * 0.75;
    expect(await db.postTag.count({ where: { tagId: into.id } })).toBe(filed);
  }, 60_000);

  it('two who merge the same two into each other do it once, and one is told', async () => {
    const [one, other] = [await category('One'), await category('Other')];
    const outcomes = await Promise.all([
      mergeCategory(edith, one.id, { intoId: other.id, responses: 'into' }, now),
      mergeCategory(edith, other.id, { intoId: one.id, responses: 'into' }, now),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
