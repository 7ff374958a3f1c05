import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moderationTag, postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { closeResponses, reopenResponses } from './commands';
import { closingFacts, closingFactsSelect } from './facts';
import { closingState } from './rules';
import { closingRules } from './site-rules';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-03-20T12:00:00Z');
let id: string;

beforeAll(enterCast);
beforeEach(async () => {
  await rules({ responsesOpen: true, closeAfterDays: null });
  ({ id } = await publishedPost(published, [cast.anna.id]));
});

const rules = (data: { responsesOpen?: boolean; closeAfterDays?: number | null }) =>
  db.settings.update({ where: { id: 1 }, data });

async function state(at = now) {
  const rules = await closingRules();
  const post = await db.post.findUniqueOrThrow({ where: { id }, select: closingFactsSelect });
  return closingState(closingFacts(post, rules), at);
}

const auditRows = () => db.auditLog.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });

describe('Closing responses', () => {
  it('tells readers who closed them, when and why, and is in the log', async () => {
    const outcome = await closeResponses(cast.moses, [id], { note: ' Too  heated.\u0000 ' }, now);
    expect(outcome).toEqual({ ok: true, value: { changed: 1 }, tags: [postTag(id), moderationTag] });
    expect(await state()).toEqual({
      open: false,
      by: 'post',
      at: now,
      who: 'Moses Moderator',
      why: 'Too heated.',
      until: null,
    });
    expect(await auditRows()).toMatchObject([
      {
        action: 'responses.close',
        actorName: 'Moses Moderator',
        reason: 'Too heated.',
        before: { responses: 'follow' },
        after: { responses: 'closed' },
      },
    ]);
  });

  it('twice changes nothing: the first closing stands', async () => {
    await closeResponses(cast.moses, [id], { note: 'First' }, now);
    expect(await closeResponses(cast.edith, [id], { note: 'Second' }, now)).toMatchObject({
      ok: true,
      tags: [],
    });
    expect(await state()).toMatchObject({ who: 'Moses Moderator', why: 'First' });
    expect(await auditRows()).toHaveLength(1);
  });

  it('takes a note of at most 500 characters', async () => {
    const outcome = await closeResponses(cast.moses, [id], { note: 'x'.repeat(501) }, now);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { note: [expect.any(String)] } },
    });
    expect(await state()).toMatchObject({ open: true });
  });

  it.each([
    ['ada', true],
    ['edith', true],
    ['moses', true],
    ['anna', true],
    ['abel', false],
    ['rita', false],
    ['guest', false],
  ] as const)('by %s of a post that Anna wrote: %s', async (who, allowed) => {
    for (const command of [closeResponses, reopenResponses]) {
      const outcome = await command(cast[who], [id], { note: '' }, now);
      if (allowed) expect(outcome.ok).toBe(true);
      else expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    }
  });

  it.each(['0198c0de-0000-7000-8000-000000000000', 'no id', ''])(
    'of no post (%j) is refused',
    async (wrong) => {
      expect(await closeResponses(cast.ada, [wrong], { note: '' }, now)).toMatchObject({
        ok: false,
        refusal: { code: 'not-found' },
      });
    },
  );
});

describe('Reopening responses', () => {
  it('goes back to following the rules where these leave it open', async () => {
    await rules({ closeAfterDays: 30 });
    await closeResponses(cast.moses, [id], { note: 'Heated' }, now);
    expect(await reopenResponses(cast.edith, [id], { note: 'Cooled down' }, now)).toMatchObject({
      tags: [postTag(id), moderationTag],
    });
    expect(await state()).toEqual({ open: true, until: new Date('2026-03-31T12:00:00Z') });
    expect((await auditRows()).at(-1)).toMatchObject({ action: 'responses.reopen', reason: 'Cooled down' });
  });

  it('really opens what its age has closed, and keeps it open', async () => {
    await rules({ closeAfterDays: 14 });
    expect(await state()).toMatchObject({ open: false, by: 'age' });
    await reopenResponses(cast.anna, [id], { note: '' }, now);
    expect(await state()).toEqual({ open: true, until: null });
  });

  it('really opens what its category has closed', async () => {
    const { id: categoryId } = await db.category.create({
      data: { name: 'Shut', slug: `shut-${id}`, responses: 'closed' },
    });
    await db.postCategory.create({ data: { postId: id, categoryId, position: 0 } });
    expect(await state()).toMatchObject({ open: false, by: 'category' });
    await reopenResponses(cast.anna, [id], { note: '' }, now);
    expect(await state()).toMatchObject({ open: true });
  });

  it('twice changes nothing', async () => {
    await closeResponses(cast.moses, [id], { note: '' }, now);
    await reopenResponses(cast.moses, [id], { note: '' }, now);
    expect(await reopenResponses(cast.moses, [id], { note: '' }, now)).toMatchObject({ ok: true, tags: [] });
    expect(await auditRows()).toHaveLength(2);
  });

  it('is refused while the whole site is closed', async () => {
    await closeResponses(cast.moses, [id], { note: '' }, now);
    await rules({ responsesOpen: false });
    expect(await reopenResponses(cast.ada, [id], { note: '' }, now)).toMatchObject({
      ok: false,
      refusal: { code: 'closed' },
    });
  });
});
