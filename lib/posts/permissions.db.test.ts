import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import type { Outcome } from '@/lib/outcome';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, refusal } from '@/test/posts';
import { createPost, publishPost, restorePost, savePost, trashPost, unpublishPost } from './commands';

const { ada, edith, anna, abel, moses, rita, guest } = cast;

beforeAll(enterCast);

describe('Who may', () => {
  const verbs: Record<string, (actor: Actor, id: string) => Promise<Outcome<unknown>>> = {
    save: (actor, id) =>
      savePost(actor, id, form({ title: 'By Anna', body: 'x', version: 1, authorIds: [anna.id] }), now),
    publish: (actor, id) =>
      publishPost(actor, id, form({ title: 'By Anna', body: 'x', version: 1, authorIds: [anna.id] }), now),
    unpublish: (actor, id) => unpublishPost(actor, id, now),
    trash: (actor, id) => trashPost(actor, id, now),
    restore: (actor, id) => restorePost(actor, id, now),
  };

  test.each(Object.keys(verbs))('%s: the author, editors and administrators, nobody else', async (verb) => {
    const answers: Record<string, string> = {};
    for (const actor of [ada, edith, anna, abel, moses, rita, guest]) {
      const { id } = await made(anna, { title: 'By Anna' });
      if (verb === 'unpublish')
        await publishPost(
          anna,
          id,
          form({ title: 'By Anna', body: 'x', version: 1, authorIds: [anna.id] }),
          now,
        );
      if (verb === 'restore') await trashPost(anna, id, now);
      const before = await db.post.findUniqueOrThrow({ where: { id } });
      const outcome = await verbs[verb]?.(actor, id);
      answers[actor?.name ?? 'guest'] = outcome?.ok ? 'done' : (outcome?.refusal.code ?? '');
      if (!outcome?.ok) expect(await db.post.findUniqueOrThrow({ where: { id } })).toEqual(before);
    }
    expect(answers).toEqual({
      'Ada Administrator': 'done',
      'Edith Editor': 'done',
      'Anna Author': 'done',
      'Abel Author': 'forbidden',
      'Moses Moderator': 'forbidden',
      'Rita Reader': 'forbidden',
      guest: 'signed-out',
    });
  });

  test('writing: authors and up', async () => {
    const answers = await Promise.all(
      [ada, edith, anna, moses, rita, guest].map((actor) => createPost(actor, form({ title: 'New' }), now)),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false, false, false]);
  });

  test('an author writes under their own name only, and an editor under any writer’s', async () => {
    const others = form({ title: 'Borrowed', authorIds: [abel.id] });
    expect(refusal(await createPost(anna, others, now)).fields.authorIds).toEqual([
      'Only an editor can change who wrote a post.',
    ]);
    expect((await createPost(edith, others, now)).ok).toBe(true);
    const reader = await createPost(edith, form({ title: 'x', authorIds: [rita.id] }), now);
    expect(refusal(reader).fields.authorIds).toHaveLength(1);
  });

  test('an author cannot leave their own post, nor take a colleague in', async () => {
    const { id } = await made(anna, { title: 'Mine' });
    for (const authorIds of [[], [abel.id], [anna.id, abel.id]]) {
      const saved = await savePost(anna, id, form({ title: 'Mine', version: 1, authorIds }), now);
      expect(refusal(saved).code).toBe('forbidden');
    }
  });

  test('a post that is not there is not found', async () => {
    const id = crypto.randomUUID();
    expect(refusal(await savePost(ada, id, form({ title: 'x' }), now)).code).toBe('not-found');
    expect(refusal(await trashPost(ada, 'not an id', now)).code).toBe('not-found');
  });
});
