import { describe, expect, it } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { featured } from '@/lib/comments/featured';
import { thread } from '@/lib/comments/queries';
import { cast } from '@/test/cast';
import { moderatedPost } from '@/test/moderated';
import { hold, trash } from './commands';
import { feature, unfeature } from './feature';

const { edith, anna, moses, rita, guest } = cast;
const now = new Date('2026-03-02T12:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const { post, sent, rowOf, logOf } = moderatedPost(now);

describe('A featured response', () => {
  it('stands above the thread, the newest pin first, three at most', async () => {
    const ids = [];
    for (const n of [1, 2, 3, 4])
      ids.push((await sent({ body: `Thought *${n}*`, name: `Reader ${n}` })).commentId);
    for (const [n, id] of ids.entries())
      expect(await feature(moses, id, inSeconds(n))).toMatchObject({ ok: true, tags: [postTag(post.id)] });
    expect(await featured(post.id)).toEqual([
      { number: 4, name: 'Reader 4', excerpt: 'Thought 4' },
      { number: 3, name: 'Reader 3', excerpt: 'Thought 3' },
      { number: 2, name: 'Reader 2', excerpt: 'Thought 2' },
    ]);
    const view = await thread(post.id);
    expect(view.featured).toHaveLength(3);
    expect(view.responses.map((response) => response.featured)).toEqual([true, true, true, true]);
  });

  it('is one no more when it is taken down, held or removed', async () => {
    const [one, two, three] = [await sent(), await sent({ body: 'b' }), await sent({ body: 'c' })];
    for (const { commentId } of [one, two, three]) await feature(moses, commentId, now);
    expect(await unfeature(moses, one.commentId, now)).toMatchObject({ ok: true });
    await hold(moses, { ids: [two.commentId] }, now);
    await trash(moses, { ids: [three.commentId] }, now);
    expect(await featured(post.id)).toEqual([]);
    expect((await logOf(one.commentId)).map(({ action }) => action)).toEqual([
      'response.feature',
      'response.unfeature',
    ]);
  });

  it('is chosen by those who moderate, among what readers see, and once', async () => {
    const { commentId } = await sent();
    for (const actor of [anna, rita, guest])
      expect(await feature(actor, commentId, now)).toMatchObject({ refusal: { code: 'forbidden' } });
    await feature(moses, commentId, now);
    expect(await feature(edith, commentId, inSeconds(5))).toMatchObject({ ok: true, tags: [] });
    expect(await rowOf(commentId)).toMatchObject({ featuredAt: now });
    await hold(moses, { ids: [commentId] }, now);
    const other = await sent({ body: 'b' });
    await hold(moses, { ids: [other.commentId] }, now);
    expect(await feature(moses, other.commentId, now)).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await feature(moses, 'nobody', now)).toMatchObject({ refusal: { code: 'not-found' } });
  });
});
