import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { settingsForEdit } from '@/lib/settings/queries';
import type { SettingsForm } from '@/lib/settings/schema';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { fillThread } from '@/test/fill-thread';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { workOf } from '@/test/statements';
import { trash } from '../commands';
import { rehearse } from './rehearse';

const now = new Date('2026-05-01T12:00:00Z');
let standing: SettingsForm;
let post: { id: string };

beforeAll(async () => {
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
  standing = await settingsForEdit();
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'));
  const rita = { name: 'Rita', email: 'rita@example.net' };
  await accepted(post.id, { ...rita, body: 'My first word on the ferry' });
  await accepted(post.id, { ...rita, body: 'The FERRY again, at https://ferry.example/a' });
  await accepted(post.id, { name: 'Ferry Man', email: 'man@example.net', body: 'Hello' });
  const gone = await accepted(post.id, { name: 'Tom', email: 'tom@example.net', body: 'A casino' });
  await trash(cast.moses, { ids: [gone.commentId] }, now);
  await accepted(post.id, { body: 'The ferry, says the desk' }, undefined, { actor: cast.moses });
  await accepted(post.id, { body: 'https://a.example https://b.example' });
});

const rehearsed = async (changed: Record<string, unknown>) => {
  const outcome = await rehearse(cast.ada, { ...standing, ...changed }, now);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
};

describe('A rehearsal', () => {
  it('shows what a word would have held, newest first, with what matched', async () => {
    const { shown, ...counts } = await rehearsed({ holdWords: 'ferry' });
    expect(counts).toEqual({ looked: 6, held: 3, refused: 0, passed: 0 });
    expect(shown).toMatchObject([
      {
        name: 'Ferry Man',
        change: 'held',
        by: 'held-words',
        match: 'Ferry',
        text: { marked: '', after: 'Hello' },
      },
      { name: 'Rita', match: 'FERRY', title: 'A post', text: { before: 'The ', marked: 'FERRY' } },
      { name: 'Rita', match: 'ferry', text: { before: 'My first word on the ', marked: 'ferry', after: '' } },
    ]);
  });

  it('of a word that is not accepted looks also at what was thrown away', async () => {
    expect(await rehearsed({ disallowedWords: 'casino' })).toMatchObject({
      refused: 1,
      shown: [{ change: 'refused', by: 'disallowed-words', match: 'casino' }],
    });
  });

  it('shows what would not be held any more', async () => {
    expect(await rehearsed({ holdLinks: 0 })).toMatchObject({
      passed: 1,
      shown: [{ change: 'passed', by: 'links', text: { marked: 'https://a.example' } }],
    });
  });

  it('knows whose response was the first that was shown', async () => {
    const { held, shown } = await rehearsed({ holdFirstTime: 'on' });
    expect(held).toBe(3);
    expect(shown.map(({ text }) => text.after).toSorted()).toEqual([
      'A casino',
      'Hello',
      'My first word on the ferry',
    ]);
  });

  it('saves nothing, and tells that nothing would change', async () => {
    expect(await rehearsed({ name: 'Another' })).toEqual({
      looked: 6,
      held: 0,
      refused: 0,
      passed: 0,
      shown: [],
    });
    expect(await settingsForEdit()).toEqual(standing);
    expect(await db.auditLog.count({ where: { action: 'settings.change' } })).toBe(0);
  });

  it('is for administrators, and says beside a field what is wrong', async () => {
    for (const actor of [cast.edith, cast.moses, cast.anna, cast.rita, cast.guest]) {
      expect(await rehearse(actor, standing, now)).toMatchObject({ refusal: { code: 'forbidden' } });
    }
    for (const [field, value] of [
      ['holdWords', 'x'.repeat(50_001)],
      ['holdWords', ['a', 'b']],
      ['spamHoldPercent', '101'],
    ] as const) {
      const outcome = await rehearse(cast.ada, { ...standing, [field]: value }, now);
      expect(outcome).toMatchObject({ refusal: { fields: { [field]: [expect.any(String)] } } });
    }
    expect(await rehearse(cast.ada, null, now)).toMatchObject({ ok: false });
  });

  it('takes the newest 1,000 and shows fifty, by the same few queries however many there are', async () => {
    const busy = await publishedPost(new Date('2026-03-01T12:00:00Z'));
    await fillThread(busy.id, 5_000, 10);
    await db.$executeRaw`UPDATE "Comment" SET body = 'The ferry' WHERE "postId" = ${busy.id}::uuid`;
    await db.$executeRaw`VACUUM ANALYZE "Comment"`;
    let last: Awaited<ReturnType<typeof rehearsed>> | undefined;
    const work = await workOf(async () => {
      last = await rehearsed({ holdWords: 'ferry' });
    });
    expect(last).toMatchObject({ looked: 1_000 });
    expect(last?.held).toBeGreaterThan(900);
    expect(last?.shown).toHaveLength(50);
    expect(work.statements).toBeLessThanOrEqual(12);
    expect(work.seqScans).not.toContain('Comment');
  });
});
