import { beforeAll, describe, expect, it } from 'vitest';
import { type PostListQuery, postForEdit, postList } from '@/lib/posts/desk';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, value } from '@/test/posts';
import { savePost, trashPost } from './commands';
import { savedAmong } from './saved';

const { edith, anna, abel, moses, guest } = cast;
const day = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(now.getTime() - days * day);

const titles = async (actor: typeof edith | null, query: Partial<PostListQuery> = {}) =>
  (await postList(actor, { status: 'all', search: '', page: 1, ...query }, now)).posts.map(
    ({ title }) => title,
  );

let older: { id: string };

beforeAll(async () => {
  await enterCast();
  const first = await published(anna, { title: 'Low water' }, ago(9));
  older = first;
  await published(edith, { title: 'High water, 100% certain' }, ago(2));
  await made(anna, { title: 'A draft of Anna’s' });
  const gone = await made(abel, { title: 'Thrown away' });
  await trashPost(abel, gone.id, now);
  // Corrected today, published nine days ago.
  await savePost(anna, first.id, { ...first.form, dek: 'Corrected' }, now);
});

describe('The list of posts', () => {
  it('shows an editor everyone’s, an author their own, and nobody else any', async () => {
    expect(await titles(edith)).toHaveLength(3);
    expect((await titles(anna)).sort()).toEqual(['A draft of Anna’s', 'Low water']);
    expect(await titles(abel)).toEqual([]);
    expect(await titles(moses)).toEqual([]);
    expect(await titles(guest)).toEqual([]);
  });

  it('keeps the trash apart, and counts every status of the same search', async () => {
    expect(await titles(abel, { status: 'trashed' })).toEqual(['Thrown away']);
    const { counts } = await postList(edith, { status: 'draft', search: '', page: 1 }, now);
    expect(counts).toMatchObject({ all: 3, draft: 1, published: 2, trashed: 1 });
  });

  it('shows published posts in the order they were published, whichever was corrected last', async () => {
    expect(await titles(edith, { status: 'published' })).toEqual(['High water, 100% certain', 'Low water']);
  });

  it('is searched by what titles hold, to the letter', async () => {
    expect(await titles(edith, { search: ' WATER ' })).toHaveLength(2);
    expect(await titles(edith, { search: '100%' })).toEqual(['High water, 100% certain']);
    expect(await titles(edith, { search: '_' })).toEqual([]);
  });

  it('answers a page that is not there with the nearest one', async () => {
    for (const page of [99, 0, -1, Number.NaN]) expect(await titles(edith, { page })).toHaveLength(3);
  });
});

describe('The form of a post', () => {
  it('is for whoever may edit it', async () => {
    expect(await postForEdit(anna, older.id, now)).toMatchObject({ form: { title: 'Low water' } });
    expect(await postForEdit(edith, older.id, now)).not.toBeNull();
    for (const other of [abel, moses, guest]) expect(await postForEdit(other, older.id, now)).toBeNull();
    expect(await postForEdit(edith, 'no id', now)).toBeNull();
  });

  it('says the newest version that someone else saved', async () => {
    const { id } = await made(anna, { title: 'Two hands' });
    const byOthers = async (actor: typeof anna) => (await postForEdit(actor, id, now))?.savedByOthers;
    expect([await byOthers(anna), await byOthers(edith)]).toEqual([0, 1]);
    const typed = form({ title: 'Two hands', version: 1, authorIds: [anna.id] });
    value(await savePost(edith, id, { ...typed, dek: 'Hers' }, now));
    expect([await byOthers(anna), await byOthers(edith)]).toEqual([2, 1]);
    value(await savePost(anna, id, { ...typed, dek: 'Mine', version: 2 }, now));
    expect([await byOthers(anna), await byOthers(edith)]).toEqual([2, 3]);
  });
});

describe('Of the ids that a browser keeps text of', () => {
  it('those that are posts are told to whoever may write', async () => {
    const ids = [older.id, '00000000-0000-4000-8000-000000000000'];
    expect(await savedAmong(abel, ids)).toEqual([older.id]);
    expect(await savedAmong(guest, ids)).toEqual([]);
  });
});
