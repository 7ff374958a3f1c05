import { beforeAll, describe, expect, it } from 'vitest';
import { approve, trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { answered } from './answered';
import { respond } from './commands';

const now = new Date('2026-11-22T12:00:00Z');
let post: { id: string; permalink: string };

async function sent(actor: Parameters<typeof respond>[0], body: string) {
  const fields = { postId: post.id, name: 'Guest', email: 'guest@example.org', body };
  const outcome = await respond(actor, fields, {
    now,
    browserToken: null,
    address: actor?.id ?? 'of a guest',
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.commentId;
}

beforeAll(async () => {
  await enterCast();
  post = await publishedPost(new Date('2026-11-01T12:00:00Z'), [cast.anna.id]);
});

describe('the page that answers a response', () => {
  it('shows the response as its thread does, and knows its article', async () => {
    const found = await answered(await sent(cast.anna, 'I wrote this article.'), now);
    expect(found).toMatchObject({
      postId: post.id,
      permalink: post.permalink,
      response: { state: 'approved', number: 1, name: 'Anna Author', badge: 'author', parentId: null },
    });
    expect(found?.response.html).toContain('I wrote this article.');
  });

  it('is not there for a response that waits or was removed', async () => {
    const id = await sent(cast.guest, 'My first response.');
    expect(await answered(id, now)).toBeNull();
    await approve(cast.moses, { ids: [id] }, now);
    expect(await answered(id, now)).not.toBeNull();
    await trash(cast.moses, { ids: [id] }, now);
    expect(await answered(id, now)).toBeNull();
  });

  it('is there with its article, by whatever clock that went out, and is not for an id that is none', async () => {
    const id = await sent(cast.edith, 'Early.');
    expect(await answered(id, new Date('2026-10-31T12:00:00Z'))).not.toBeNull();
    expect(await answered("' OR 1=1", now)).toBeNull();
    expect(await answered('00000000-0000-7000-8000-0000000000ff', now)).toBeNull();
  });
});
