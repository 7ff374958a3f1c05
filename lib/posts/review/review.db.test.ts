import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { postList } from '@/lib/post-lists/queries';
import { allPosts } from '@/lib/post-lists/schema';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, refusal, value } from '@/test/posts';
import { publishPost } from '../commands';

import { sendBack, submitForReview } from './commands';
import { reviewNotes } from './queries';

const { edith, anna, abel, moses, guest } = cast;

beforeAll(enterCast);

describe('A draft that is sent for review', () => {
  it('waits with its note for an editor, and comes back with theirs', async () => {
    const { id } = await made(anna, { title: 'To be read', body: 'x' });
    value(await submitForReview(anna, id, { note: ' Is the date right?\r\nI am not sure. ' }, now));
    const waiting = await postList(edith, { ...allPosts, status: 'pending' }, now);
    expect(waiting.posts.map(({ title }) => title)).toEqual(['To be read']);
    value(await sendBack(edith, id, { note: 'It was a Tuesday.' }, now));
    expect((await db.post.findUniqueOrThrow({ where: { id } })).status).toBe('draft');
    expect(await reviewNotes(id)).toMatchObject([
      { by: 'Edith Editor', act: 'sendBack', note: 'It was a Tuesday.' },
      { by: 'Anna Author', act: 'submit', note: 'Is the date right?\nI am not sure.' },
    ]);
  });

  it('can be published from there', async () => {
    const { id } = await made(anna, { title: 'Fine as it is', body: 'x' });
    value(await submitForReview(anna, id, {}, now));
    const typed = form({ title: 'Fine as it is', body: 'x', version: 1, authorIds: [anna.id] });
    value(await publishPost(edith, id, typed, now));
    expect(refusal(await sendBack(edith, id, { note: 'Late' }, now)).message).toMatch(/does not wait/);
  });

  it('is sent once, by those who may edit it', async () => {
    const { id } = await made(anna, { title: 'Once', body: 'x' });
    for (const other of [abel, moses])
      expect(refusal(await submitForReview(other, id, {}, now)).code).toBe('forbidden');
    expect(refusal(await submitForReview(guest, id, {}, now)).code).toBe('signed-out');
    value(await submitForReview(anna, id, {}, now));
    expect(refusal(await submitForReview(anna, id, {}, now)).message).toBe(
      'Only a draft can be sent for review.',
    );
    expect(refusal(await sendBack(abel, id, { note: 'No' }, now)).code).toBe('forbidden');
  });

  it('is sent back with a reason; its author may take it back without one', async () => {
    const { id } = await made(anna, { title: 'Why', body: 'x' });
    value(await submitForReview(anna, id, {}, now));
    const refused = refusal(await sendBack(edith, id, { note: ' \u200b ' }, now));
    expect(refused.fields.note?.[0]).toMatch(/^Write what is to be changed/);
    value(await sendBack(anna, id, {}, now));
  });

  it('may have a note in any script, of a thousand characters at most', async () => {
    const { id } = await made(anna, { title: 'Notes', body: 'x' });
    const wrong = async (note: unknown) =>
      refusal(await submitForReview(anna, id, { note }, now)).fields.note;
    expect(await wrong('x'.repeat(1001))).toEqual(['Keep the note within 1,000 characters.']);
    expect(await wrong(['a'])).toEqual(['Write words here.']);
    expect(refusal(await submitForReview(anna, id, 'note', now)).message).toBe('Send the form again.');
    const note = '<script>alert(1)</script> שלום 👩‍👩‍👧';
    value(await submitForReview(anna, id, { note }, now));
    expect((await reviewNotes(id))[0]?.note).toBe(note);
  });
});
