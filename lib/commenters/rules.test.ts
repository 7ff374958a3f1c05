import { describe, expect, it } from 'vitest';
import type { StandingKind } from '@/lib/generated/prisma/enums';
import { type Given, isInForce, type Proof, type Scope, standingInForce } from './rules';

const now = new Date('2026-05-01T12:00:00Z');
const hours = (from: number) => new Date(now.getTime() + from * 3_600_000);

const member: Proof = { staff: false, signedIn: true, recognised: false };
const guest: Proof = { staff: false, signedIn: false, recognised: false };
const known: Proof = { ...guest, recognised: true };
const staff: Proof = { staff: true, signedIn: true, recognised: true };

/** `given('email', 'muted', -2)`: two hours ago, until it is ended. */
function given(scope: Scope, kind: StandingKind, at = -1, more: Partial<Given> = {}): Given {
  return { scope, kind, reason: '', createdAt: hours(at), until: null, endedAt: null, ...more };
}

describe('How a commenter stands', () => {
  it.each<[string, Proof, Given[], StandingKind | null]>([
    ['without a standing, as everyone', guest, [], null],
    ['by what a moderator gave the account', member, [given('account', 'banned')], 'banned'],
    ['by what a moderator gave the e-mail address', guest, [given('email', 'suspended')], 'suspended'],
    ['by what a moderator gave the network', guest, [given('network', 'held')], 'held'],
    ['until it is ended by hand', guest, [given('email', 'banned', -2, { endedAt: hours(-1) })], null],
    ['until it has run out', guest, [given('email', 'suspended', -2, { until: now })], null],
    ['in its last instant', guest, [given('email', 'suspended', -2, { until: hours(0.0001) })], 'suspended'],
    ['by the newest', guest, [given('email', 'banned', -3), given('email', 'held', -1)], 'held'],
    [
      'by the older again when the newest has run out',
      guest,
      [given('email', 'held', -3), given('email', 'suspended', -2, { until: hours(-1) })],
      'held',
    ],
    [
      'by the stricter of two given at once',
      guest,
      [given('email', 'held'), given('email', 'muted')],
      'muted',
    ],
    [
      'by the strictest of account, e-mail and network',
      member,
      [given('account', 'trusted', -1), given('email', 'held', -2), given('network', 'muted', -3)],
      'muted',
    ],
    [
      'by the newest of each before the strictest of all',
      member,
      [given('account', 'banned', -3), given('account', 'held', -2), given('network', 'trusted', -1)],
      'held',
    ],
  ])('%s', (_, proof, all, kind) => {
    expect(standingInForce(all, proof, now)?.kind ?? null).toBe(kind);
    expect(standingInForce(all.toReversed(), proof, now)?.kind ?? null).toBe(kind);
  });

  it.each<[string, Proof, Given[], StandingKind | null]>([
    ['opens a session to the account', member, [given('account', 'trusted')], 'trusted'],
    ['opens nothing to a guest who types its address', known, [given('account', 'trusted')], null],
    ['opens nothing to who only types an e-mail address', guest, [given('email', 'trusted')], null],
    ['opens to a guest whom an earlier response makes known', known, [given('email', 'trusted')], 'trusted'],
    ['opens to no network', known, [given('network', 'trusted')], null],
    [
      'that nobody has proved leaves the others in force',
      guest,
      [given('email', 'trusted'), given('network', 'held')],
      'held',
    ],
    [
      'that nobody has proved does not wake what it replaced',
      guest,
      [given('email', 'banned', -2), given('email', 'trusted', -1)],
      null,
    ],
  ])('Trust %s', (_, proof, all, kind) => {
    expect(standingInForce(all, proof, now)?.kind ?? null).toBe(kind);
  });

  it.each<[StandingKind, StandingKind | null]>([
    ['banned', 'held'],
    ['suspended', 'held'],
    ['muted', 'muted'],
    ['held', 'held'],
    ['trusted', null],
  ])('An account that is %s is %s for a guest who types its address', (kind, felt) => {
    expect(standingInForce([given('account', kind)], guest, now)?.kind ?? null).toBe(felt);
  });

  it.each(['banned', 'suspended', 'muted', 'held', 'trusted'] as const)(
    'The people of the desk are never %s',
    (kind) => {
      const all = (['account', 'email', 'network'] as const).map((scope) => given(scope, kind));
      expect(standingInForce(all, staff, now)).toBeNull();
    },
  );

  it('is in force from the instant it was given', () => {
    expect(isInForce(given('email', 'held', 0), now)).toBe(true);
    expect(isInForce(given('email', 'held', 0, { endedAt: now }), now)).toBe(false);
  });
});
