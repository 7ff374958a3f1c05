import { describe, expect, it } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { editOwn } from '@/lib/comments/own-edit';
import { cast } from '@/test/cast';
import { moderatedPost } from '@/test/moderated';
import { trash } from './commands';
import { editResponse } from './edit';
import { responseForEdit } from './editing';
import { queue } from './queries';

const { ada, edith, anna, moses, rita, guest } = cast;
const now = new Date('2026-03-02T12:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const { post, sent, rowOf, logOf } = moderatedPost(now);

describe('Editing somebody’s response', () => {
  it('is for those who moderate', async () => {
    const { commentId } = await sent();
    for (const actor of [anna, rita, guest]) {
      const outcome = await editResponse(actor, commentId, { body: 'Forged' }, now);
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
      expect(await responseForEdit(actor, commentId)).toBeNull();
    }
    for (const actor of [ada, edith, moses]) {
      const outcome = await editResponse(actor, commentId, { body: `By ${actor.name}` }, now);
      expect(outcome).toMatchObject({ ok: true });
    }
    expect(await rowOf(commentId)).toMatchObject({ body: 'By Moses Moderator' });
  });

  it('keeps the earlier text with the moderator’s name, and only lengths in the log', async () => {
    const { commentId } = await sent();
    const outcome = await editResponse(
      moses,
      commentId,
      { body: ' *Shorter* ', reason: 'An address\nin it' },
      inSeconds(60),
    );
    expect(outcome).toEqual({
      ok: true,
      value: { version: inSeconds(60).toISOString() },
      tags: [postTag(post.id)],
    });
    expect(await rowOf(commentId)).toMatchObject({
      body: '*Shorter*',
      html: '<p dir="auto"><em>Shorter</em></p>',
      editedAt: inSeconds(60),
      status: 'approved',
    });
    const earlier = [
      { html: '<p dir="auto">As it came</p>', replacedAt: inSeconds(60), replacedBy: moses.name },
    ];
    expect(await responseForEdit(moses, commentId)).toMatchObject({ earlier });
    expect((await queue({ status: 'all', page: 1 })).items[0]).toMatchObject({ earlier });
    expect(await logOf(commentId)).toMatchObject([
      {
        action: 'response.edit',
        actorId: moses.id,
        reason: 'An address in it',
        before: { status: 'approved', length: 10 },
        after: { status: 'approved', length: 9 },
      },
    ]);
  });

  it('leaves what waits or is removed where it is, and changes nothing with the same text', async () => {
    const { commentId } = await sent();
    await trash(moses, { ids: [commentId] }, now);
    expect(await editResponse(moses, commentId, { body: 'Milder' }, now)).toMatchObject({
      ok: true,
      tags: [],
    });
    expect(await rowOf(commentId)).toMatchObject({ status: 'trashed', body: 'Milder' });
    await editResponse(moses, commentId, { body: 'Milder' }, now);
    expect((await responseForEdit(moses, commentId))?.earlier).toHaveLength(1);
  });

  it('by two at once does not write over what the other has made of it, unless it was seen', async () => {
    const { commentId } = await sent();
    const opened = (await responseForEdit(moses, commentId))?.version;
    expect(opened).toBe('');
    const first = { body: 'By Moses', version: opened };
    expect(await editResponse(moses, commentId, first, inSeconds(10))).toMatchObject({ ok: true });
    // A double click is no conflict.
    expect(await editResponse(moses, commentId, first, inSeconds(11))).toMatchObject({
      ok: true,
      value: { version: inSeconds(10).toISOString() },
    });
    const second = { body: 'By Edith', version: opened };
    expect(await editResponse(edith, commentId, second, inSeconds(20))).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', fields: { body: [expect.stringContaining('has been changed')] } },
    });
    const seen = await responseForEdit(edith, commentId);
    expect(seen).toMatchObject({ body: 'By Moses', version: inSeconds(10).toISOString() });
    const again = { ...second, version: seen?.version };
    expect(await editResponse(edith, commentId, again, inSeconds(30))).toMatchObject({ ok: true });
    expect(await rowOf(commentId)).toMatchObject({ body: 'By Edith' });
    for (const version of [['a'], { a: 1 }, 7, null]) {
      expect(await editResponse(moses, commentId, { body: 'x', version }, now)).toMatchObject({
        refusal: { code: 'invalid' },
      });
    }
  });

  it('has the last word: its writer may not write over it', async () => {
    const { commentId } = await sent();
    await editResponse(moses, commentId, { body: 'Milder' }, inSeconds(10));
    const outcome = await editOwn(
      null,
      { commentId, body: 'As it came' },
      { now: inSeconds(20), browserToken: 'writer', address: '192.0.2.1' },
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });

  it('refuses what is no text, and what is not there', async () => {
    const { commentId } = await sent();
    for (const body of ['', '\u200b', 'x'.repeat(100_001), ['a'], undefined]) {
      const outcome = await editResponse(moses, commentId, { body }, now);
      expect(outcome).toMatchObject({ ok: false, refusal: { fields: { body: [expect.any(String)] } } });
    }
    const long = { body: 'x', reason: 'y'.repeat(501) };
    expect(await editResponse(moses, commentId, long, now)).toMatchObject({
      refusal: { fields: { reason: [expect.any(String)] } },
    });
    expect(await editResponse(moses, commentId, null, now)).toMatchObject({ ok: false });
    for (const nothing of ['', 'nobody', '00000000-0000-7000-8000-000000000099']) {
      expect(await editResponse(moses, nothing, { body: 'x' }, now)).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
  });
});
