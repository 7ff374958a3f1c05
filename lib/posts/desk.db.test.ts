import { beforeAll, describe, expect, it } from 'vitest';
import { postForEdit } from '@/lib/posts/desk';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, value } from '@/test/posts';
import { savePost } from './commands';
import { savedAmong } from './saved';

const { edith, anna, abel, moses, guest } = cast;
let older: { id: string };

beforeAll(async () => {
  await enterCast();
  older = await published(anna, { title: 'Low water' });
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
