import { describe, expect, it } from 'vitest';
import type { ClosingState } from '@/lib/closing/rules';
import { editableUntil, isMine, type OwnFacts, withdrawableUntil } from './own-rules';

const sent = new Date('2026-03-02T12:00:00Z');
const inSeconds = (seconds: number) => new Date(sent.getTime() + seconds * 1000);
const open: ClosingState = { open: true, until: null };
const closed: ClosingState = { open: false, by: 'post', at: null, who: null, why: '', until: null };
const fresh: OwnFacts = {
  mine: true,
  status: 'approved',
  createdAt: sent,
  editMinutes: 5,
  answered: false,
  changedByModerator: false,
  closing: open,
};
const edit = (facts: Partial<OwnFacts>, at = inSeconds(60)) => editableUntil({ ...fresh, ...facts }, at);
const withdraw = (facts: Partial<OwnFacts>, at = inSeconds(60)) =>
  withdrawableUntil({ ...fresh, ...facts }, at);
const until = (instant: Date) => ({ ok: true, value: instant });
const because = (sentence: RegExp) => ({
  ok: false,
  refusal: { message: expect.stringMatching(sentence) },
});

describe('A response may be edited by its writer', () => {
  it.each([
    ['at once', 0, true],
    ['to the last second', 299, true],
    ['not when the time is up', 300, false],
    ['not later', 3600, false],
  ])('%s', (_, seconds, may) => {
    expect(edit({}, inSeconds(seconds))).toMatchObject(may ? until(inSeconds(300)) : because(/5 minutes/));
    expect(withdraw({}, inSeconds(seconds))).toMatchObject(
      may ? until(inSeconds(300)) : because(/5 minutes/),
    );
  });

  it('also while it waits for a moderator', () => {
    expect(edit({ status: 'pending' })).toMatchObject(until(inSeconds(300)));
  });

  it('not at all where the setting is 0, not even in the instant it is sent', () => {
    expect(edit({ editMinutes: 0 }, sent)).toMatchObject(because(/cannot be changed afterwards/));
    expect(withdraw({ editMinutes: 0 }, sent)).toMatchObject({ ok: false });
  });

  it('not once a reply to it is shown, but still withdrawn', () => {
    expect(edit({ answered: true })).toMatchObject(because(/answered since/));
    expect(withdraw({ answered: true })).toMatchObject(until(inSeconds(300)));
  });

  it('not once a moderator has changed its text, but still withdrawn', () => {
    expect(edit({ changedByModerator: true })).toMatchObject(because(/moderator has changed/));
    expect(withdraw({ changedByModerator: true })).toMatchObject(until(inSeconds(300)));
  });

  it('not where responses are closed, but still withdrawn', () => {
    expect(edit({ closing: closed })).toMatchObject(because(/closed here/));
    expect(withdraw({ closing: closed })).toMatchObject(until(inSeconds(300)));
  });

  it('no longer than until they close by the clock', () => {
    expect(edit({ closing: { open: true, until: inSeconds(120) } })).toMatchObject(until(inSeconds(120)));
    expect(edit({ closing: { open: true, until: inSeconds(900) } })).toMatchObject(until(inSeconds(300)));
  });

  it.each(['spam', 'trashed'] as const)('not when it is %s, nor withdrawn again', (status) => {
    expect(edit({ status })).toMatchObject(because(/not there any more/));
    expect(withdraw({ status })).toMatchObject(because(/not there any more/));
  });

  it('and nobody else, whatever the time', () => {
    expect(edit({ mine: false })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(withdraw({ mine: false })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  });
});

describe('A response is mine', () => {
  const account = { userId: 'rita', browserHash: 'b1' };
  const guest = { userId: null, browserHash: 'b1' };

  it('when my account wrote it, in whatever browser I am', () => {
    expect(isMine(account, { userId: 'rita', browserHash: 'b2' })).toBe(true);
    expect(isMine(account, { userId: 'other', browserHash: 'b1' })).toBe(false);
  });

  it('when this browser wrote it as a guest, also after signing in', () => {
    expect(isMine(guest, { userId: null, browserHash: 'b1' })).toBe(true);
    expect(isMine(guest, { userId: 'rita', browserHash: 'b1' })).toBe(true);
    expect(isMine(guest, { userId: null, browserHash: 'b2' })).toBe(false);
  });

  it('not in a browser that I have signed out of', () => {
    expect(isMine(account, { userId: null, browserHash: 'b1' })).toBe(false);
  });

  it('never by having neither account nor token', () => {
    const nobody = { userId: null, browserHash: null };
    expect(isMine(nobody, nobody)).toBe(false);
    expect(isMine(guest, nobody)).toBe(false);
  });
});
