import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attemptLimits } from '@/lib/auth/attempts';
import { signIn } from '@/lib/auth/commands';
import { setPassword, suspendPerson, unsuspendPerson } from '@/lib/auth/people-commands';
import { sessionOf } from '@/lib/auth/queries';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { refusal, value } from '@/test/posts';
import { prepareCodes, renewRecoveryCodes, turnOffCodes, turnOnCodes } from './commands';
import { codeAt, openSecret } from './one-time';
import { codesOf, pendingEnrolment } from './queries';
import { resetSecondFactor } from './reset';
import { giveCode, mayGiveCode } from './step';

const { ada, edith, anna, abel, guest } = cast;
const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const password = 'a good long password';

beforeAll(async () => {
  await enterCast();
  for (const { id } of [anna, abel]) value(await setPassword(ada, id, { password }, now));
});

beforeEach(async () => {
  await db.oneTimeCodes.deleteMany();
  await db.recoveryCode.deleteMany();
  await db.secondStep.deleteMany();
  await db.rateLimit.deleteMany();
});

async function secretOf(userId: string) {
  const { secret } = await db.oneTimeCodes.findUniqueOrThrow({ where: { userId } });
  return openSecret(userId, secret) ?? '';
}

/** Turns Anna's codes on, a minute ago. */
async function turnedOn() {
  value(await prepareCodes(anna, later(-60)));
  const secret = await secretOf(anna.id);
  const form = { password, code: codeAt(secret, later(-60)) };
  const { recovery } = value(await turnOnCodes(anna, form, later(-60)));
  return { secret, recovery, right: { password, code: codeAt(secret, now) } };
}

const origin = (at: Date) => ({ now: at, address: '192.0.2.1', userAgent: 'A browser' });

/** What a browser holds after the right password. */
async function firstStep(at = now) {
  const { step } = value(await signIn({ email: anna.email, password }, origin(at)));
  if (!step) throw new Error('No code is asked for.');
  return step.token;
}

const give = (token: string, code: string, at = now) => giveCode(token, { code }, origin(at));

describe('One-time codes', () => {
  it('are turned on with the password and a first code, and then asked for at every sign-in', async () => {
    const { secret, recovery } = await turnedOn();
    expect(new Set(recovery).size).toBe(10);
    expect(await codesOf(anna.id)).toEqual({ since: later(-60), recoveryLeft: 10 });
    const before = await db.session.count();
    const token = await firstStep();
    expect(await db.session.count()).toBe(before);
    const begun = value(await give(token, codeAt(secret, now)));
    expect(await sessionOf(begun.id, now)).toMatchObject({ actor: anna });
    const [entry] = await db.auditLog.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(entry).toMatchObject({ action: 'person.signIn', after: { how: 'oneTimeCode' } });
  });

  it('change nothing about signing in before the first code has proved that an app holds the secret', async () => {
    value(await prepareCodes(anna, now));
    expect(value(await signIn({ email: anna.email, password }, origin(now))).session).not.toBeNull();
    const wrong = refusal(await turnOnCodes(anna, { password, code: '000000' }, now));
    expect(wrong.fields.code).toHaveLength(1);
    expect(await codesOf(anna.id)).toEqual({ since: null, recoveryLeft: 0 });
  });

  it('have one secret in two windows, which an app takes from a link or a drawing', async () => {
    value(await prepareCodes(anna, now));
    const first = await pendingEnrolment(anna, 'The: Tidewaiter', now);
    value(await prepareCodes(anna, later(5)));
    expect(await pendingEnrolment(anna, 'The: Tidewaiter', now)).toEqual(first);
    expect(first?.address).toMatch(/^otpauth:\/\/totp\/The%20%20Tidewaiter:anna%40example\.org\?/);
    expect(first?.svg).toMatch(/^<svg /);
    expect(first?.svg).not.toContain(first?.secret);
    value(await turnOnCodes(anna, { password, code: codeAt(await secretOf(anna.id), now) }, now));
    expect(await pendingEnrolment(anna, 'The Tidewaiter', now)).toBeNull();
    expect(refusal(await prepareCodes(anna, now)).code).toBe('conflict');
  });

  it('have a secret that must be proved within a quarter of an hour, and before the sessions are ended', async () => {
    value(await prepareCodes(anna, later(-900)));
    const old = await secretOf(anna.id);
    expect(await pendingEnrolment(anna, 'The Paper', now)).toBeNull();
    const form = { password, code: codeAt(old, now) };
    expect(refusal(await turnOnCodes(anna, form, now)).message).toMatch(/Set the codes up again/);
    value(await prepareCodes(anna, now));
    expect(await secretOf(anna.id)).not.toBe(old);
    value(await setPassword(ada, anna.id, { password }, now));
    expect(await pendingEnrolment(anna, 'The Paper', now)).toBeNull();
  });

  it('are kept so that the database alone tells none', async () => {
    const { secret, recovery } = await turnedOn();
    const rows = JSON.stringify([await db.oneTimeCodes.findMany(), await db.recoveryCode.findMany()]);
    expect(rows).not.toContain(secret);
    for (const code of recovery) expect(rows).not.toContain(code.replaceAll('-', ''));
  });

  it('are of the moment: thirty seconds before and after are taken, no more', async () => {
    const { secret } = await turnedOn();
    for (const off of [-90, 90])
      expect(refusal(await give(await firstStep(), codeAt(secret, later(off)))).fields.code).toEqual([
        'This code is not right. Write the one that the app shows now.',
      ]);
    value(await give(await firstStep(), codeAt(secret, later(30))));
  });

  it('are taken once, and none from before the last one', async () => {
    const { secret } = await turnedOn();
    const code = codeAt(secret, now);
    value(await give(await firstStep(), code));
    expect(refusal(await give(await firstStep(), code)).message).toMatch(/used already/);
    expect(refusal(await give(await firstStep(), codeAt(secret, later(-30)))).message).toMatch(
      /used already/,
    );
    value(await give(await firstStep(), codeAt(secret, later(30))));
  });

  it('are taken once also when two browsers send one at the same time', async () => {
    const { secret } = await turnedOn();
    const tokens = [await firstStep(), await firstStep(), await firstStep()];
    const outcomes = await Promise.all(tokens.map((token) => give(token, codeAt(secret, now))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([
    '',
    '12345',
    '<script>alert(1)</script>',
    '🙂🙂🙂🙂🙂🙂',
    'x'.repeat(10_000),
    ['123456'],
    {},
    null,
  ])('are not %j', async (code) => {
    await turnedOn();
    const outcome = await giveCode(await firstStep(), { code }, origin(now));
    expect(refusal(outcome).fields.code).toHaveLength(1);
  });

  it('are turned off with the password and a code, and then not asked for', async () => {
    const { right } = await turnedOn();
    expect(refusal(await turnOffCodes(anna, { ...right, password: 'no' }, now)).fields.password).toHaveLength(
      1,
    );
    expect(refusal(await turnOffCodes(anna, { ...right, code: '000000' }, now)).fields.code).toHaveLength(1);
    expect(refusal(await turnOffCodes(guest, right, now)).code).toBe('signed-out');
    value(await turnOffCodes(anna, right, now));
    expect(await codesOf(anna.id)).toEqual({ since: null, recoveryLeft: 0 });
    expect(value(await signIn({ email: anna.email, password }, origin(now))).session).not.toBeNull();
    expect(refusal(await turnOffCodes(anna, right, later(60))).code).toBe('conflict');
  });

  it('cannot be checked any more when AUTH_SECRET changes; a recovery code still lets one in', async () => {
    const { secret, recovery } = await turnedOn();
    const before = config().authSecret;
    config().authSecret = 'another secret of thirty-two characters';
    const token = await firstStep();
    expect(refusal(await give(token, codeAt(secret, now))).message).toMatch(/its own secret was changed/);
    value(await give(token, recovery[0] ?? ''));
    config().authSecret = before;
  });
});

describe('Recovery codes', () => {
  it('stand in for a one-time code, each once', async () => {
    const { recovery } = await turnedOn();
    for (const code of recovery.slice(0, 2)) value(await give(await firstStep(), code.toUpperCase()));
    expect(refusal(await give(await firstStep(), recovery[0] ?? '')).message).toMatch(/used already/);
    expect(await codesOf(anna.id)).toMatchObject({ recoveryLeft: 8 });
    const [entry] = await db.auditLog.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(entry).toMatchObject({ action: 'person.signIn', after: { how: 'recoveryCode' } });
  });

  it('are used once also when two browsers send one at the same time', async () => {
    const { recovery } = await turnedOn();
    const tokens = [await firstStep(), await firstStep(), await firstStep()];
    const outcomes = await Promise.all(tokens.map((token) => give(token, recovery[0] ?? '')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await codesOf(anna.id)).toMatchObject({ recoveryLeft: 9 });
  });

  it('are replaced by new ones for the password and a code; the old are good no more', async () => {
    const { recovery, right } = await turnedOn();
    const fresh = value(await renewRecoveryCodes(anna, right, now)).recovery;
    expect(fresh).toHaveLength(10);
    expect(refusal(await give(await firstStep(), recovery[3] ?? '')).code).toBe('invalid');
    value(await give(await firstStep(), fresh[3] ?? ''));
  });

  it('of one person are of no use to another', async () => {
    const { recovery } = await turnedOn();
    value(await prepareCodes(abel, now));
    value(await turnOnCodes(abel, { password, code: codeAt(await secretOf(abel.id), now) }, now));
    const outcome = await turnOffCodes(abel, { password, code: recovery[0] }, now);
    expect(refusal(outcome).fields.code).toHaveLength(1);
  });
});

describe('The second step of signing in', () => {
  it('belongs to the browser that gave the password, for ten minutes, once', async () => {
    const { secret } = await turnedOn();
    const token = await firstStep();
    expect(await mayGiveCode(token, later(599))).toBe(true);
    expect(await mayGiveCode(token, later(600))).toBe(false);
    for (const forged of [undefined, null, '', 'x', token.slice(1), `${token}x`, {}, [token]]) {
      expect(await mayGiveCode(forged, now)).toBe(false);
      expect(refusal(await giveCode(forged, { code: codeAt(secret, now) }, origin(now))).code).toBe(
        'signed-out',
      );
    }
    expect(refusal(await give(token, codeAt(secret, later(600)), later(600))).code).toBe('signed-out');
    value(await give(token, codeAt(secret, now)));
    expect(await mayGiveCode(token, now)).toBe(false);
    expect(refusal(await give(token, codeAt(secret, later(30)), later(30))).code).toBe('signed-out');
  });

  it('ends when the password is changed, the person is suspended, or the codes are turned off', async () => {
    const { right } = await turnedOn();
    const tokens = [await firstStep()];
    value(await setPassword(ada, anna.id, { password }, now));
    tokens.push(await firstStep());
    value(await suspendPerson(ada, anna.id, now));
    value(await unsuspendPerson(ada, anna.id, now));
    tokens.push(await firstStep());
    value(await turnOffCodes(anna, right, now));
    for (const token of tokens) expect(await mayGiveCode(token, now)).toBe(false);
  });

  it('takes so many wrong codes in a quarter of an hour, from wherever and however the password is given again', async () => {
    const { secret } = await turnedOn();
    for (let n = 0; n < attemptLimits.codes; n++)
      expect(refusal(await give(await firstStep(), '000000')).code).toBe('invalid');
    const limited = refusal(await give(await firstStep(), codeAt(secret, now)));
    expect(limited).toMatchObject({
      code: 'limited',
      message: expect.stringMatching(/^Too many attempts\./),
    });
  });

  it('forgets the wrong codes after a right one', async () => {
    const { secret } = await turnedOn();
    for (let n = 1; n < attemptLimits.codes; n++) await give(await firstStep(), '000000');
    value(await give(await firstStep(), codeAt(secret, now)));
    expect(refusal(await give(await firstStep(), '000000')).code).toBe('invalid');
  });
});

describe('An administrator', () => {
  it('resets the second factor of who has lost it, which ends their sessions', async () => {
    const { secret } = await turnedOn();
    const { id } = value(await give(await firstStep(), codeAt(secret, now)));
    for (const actor of [edith, abel, guest])
      expect(refusal(await resetSecondFactor(actor, anna.id, now)).code).toBe('forbidden');
    value(await resetSecondFactor(ada, anna.id, now));
    expect(await sessionOf(id, now)).toBeNull();
    expect(value(await signIn({ email: anna.email, password }, origin(now))).session).not.toBeNull();
    const [entry] = await db.auditLog.findMany({ where: { action: 'person.resetSecondFactor' } });
    expect(entry).toMatchObject({ actorId: ada.id, subjectId: anna.id, before: { oneTimeCodes: true } });
    expect(refusal(await resetSecondFactor(ada, anna.id, now)).code).toBe('conflict');
  });

  it('resets nobody’s who is not there, and not their own', async () => {
    expect(refusal(await resetSecondFactor(ada, crypto.randomUUID(), now)).code).toBe('not-found');
    expect(refusal(await resetSecondFactor(ada, 'no id', now)).code).toBe('not-found');
    expect(refusal(await resetSecondFactor(ada, ada.id, now)).message).toMatch(/your account page/);
  });
});
