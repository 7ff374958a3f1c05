import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attemptLimits } from '@/lib/auth/attempts';
import { setPassword, suspendPerson, unsuspendPerson } from '@/lib/auth/people-commands';
import { sessionOf } from '@/lib/auth/queries';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { prepareCodes, turnOnCodes } from '@/lib/second-factor/commands';
import { codeAt, openSecret } from '@/lib/second-factor/one-time';
import { authenticator } from '@/test/authenticator';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { refusal, value } from '@/test/posts';
import {
  addPasskey,
  askForPasskey,
  offerPasskey,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from './commands';
import { passkeysOf } from './queries';

const { ada, anna, abel, guest } = cast;
const now = new Date('2026-11-25T12:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const origin = { now, address: '192.0.2.1', userAgent: 'A browser' };
const password = 'a good long password';
const form = { name: 'Phone', password };

beforeAll(async () => {
  await enterCast();
  for (const { id } of [anna, abel]) value(await setPassword(ada, id, { password }, now));
});

beforeEach(async () => {
  await db.passkey.deleteMany();
  await db.passkeyChallenge.deleteMany();
  await db.rateLimit.deleteMany();
});

async function registered(device = authenticator(), name = 'Phone') {
  const { challengeId, options } = value(await offerPasskey(anna, { name, password }, now));
  value(await addPasskey(anna, { challengeId, name, response: device.make(options) }, now));
  return device;
}

async function asked() {
  const { challengeId, options } = value(await askForPasskey(origin));
  return { challengeId, challenge: options.challenge };
}

describe('A passkey', () => {
  it('is made by its person with their password, and signs them in without it', async () => {
    const device = await registered();
    const { challengeId, challenge } = await asked();
    const begun = value(
      await signInWithPasskey({ challengeId, response: device.sign({ challenge }) }, origin),
    );
    expect(await sessionOf(begun.id, now)).toEqual({ id: begun.id, actor: anna });
    expect(await passkeysOf(anna.id)).toMatchObject([{ name: 'Phone', createdAt: now, lastUsedAt: now }]);
    const log = await db.auditLog.findMany({ where: { actorId: anna.id }, orderBy: { id: 'desc' }, take: 2 });
    expect(log).toMatchObject([
      { action: 'person.signIn', after: { how: 'passkey' } },
      { action: 'person.addPasskey', after: { passkey: 'Phone' } },
    ]);
  });

  it('is not offered without the password, to a guest, or without a name', async () => {
    const wrong = refusal(await offerPasskey(anna, { ...form, password: 'not this one' }, now));
    expect(wrong.fields.password).toEqual(['That is not your password.']);
    expect(refusal(await offerPasskey(guest, form, now)).code).toBe('signed-out');
    for (const name of ['', '\u200b', 'x'.repeat(61), ['Phone'], {}])
      expect(refusal(await offerPasskey(anna, { ...form, name }, now)).fields.name).toHaveLength(1);
  });

  it('is not offered without a code to a person who gives codes, since it will sign in without', async () => {
    value(await prepareCodes(anna, now));
    const { secret } = await db.oneTimeCodes.findUniqueOrThrow({ where: { userId: anna.id } });
    const codeOf = (at: Date) => codeAt(openSecret(anna.id, secret) ?? '', at);
    value(await turnOnCodes(anna, { password, code: codeOf(now) }, now));
    expect(refusal(await offerPasskey(anna, form, now)).fields.code).toHaveLength(1);
    expect(refusal(await offerPasskey(anna, { ...form, code: codeOf(now) }, now)).fields.code).toHaveLength(
      1,
    );
    const later = new Date(now.getTime() + 30_000);
    value(await offerPasskey(anna, { ...form, code: codeOf(later) }, later));
    await db.oneTimeCodes.deleteMany();
  });

  it('is of this site, and was made by asking its owner', async () => {
    for (const wrong of [{ origin: 'https://evil.example' }, { rpId: 'evil.example' }, { verified: false }]) {
      const { challengeId, options } = value(await offerPasskey(anna, form, now));
      const response = authenticator().make({ ...options, ...wrong });
      expect(refusal(await addPasskey(anna, { ...form, challengeId, response }, now)).code).toBe('invalid');
    }
    expect(await passkeysOf(anna.id)).toEqual([]);
  });

  it('answers what its own person was asked, once, within five minutes', async () => {
    const { challengeId, options } = value(await offerPasskey(anna, form, now));
    const response = authenticator().make(options);
    const sent = { ...form, challengeId, response };
    expect(refusal(await addPasskey(abel, sent, now)).code).toBe('invalid');
    expect(refusal(await addPasskey(anna, sent, inMinutes(5))).code).toBe('invalid');
    expect(refusal(await signInWithPasskey(sent, origin)).code).toBe('invalid');
    const outcomes = await Promise.all([1, 2, 3].map(() => addPasskey(anna, sent, now)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await passkeysOf(anna.id)).toHaveLength(1);
  });

  it('is renamed and removed by its own person and by nobody else', async () => {
    const device = await registered();
    const [{ id } = { id: '' }] = await passkeysOf(anna.id);
    expect(refusal(await renamePasskey(abel, id, 'Mine', now)).code).toBe('not-found');
    expect(refusal(await removePasskey(abel, id, now)).code).toBe('not-found');
    expect(refusal(await removePasskey(guest, id, now)).code).toBe('signed-out');
    expect(refusal(await renamePasskey(anna, id, ' ', now)).fields[`name-${id}`]).toHaveLength(1);
    value(await renamePasskey(anna, id, 'هاتفي 🔑', now));
    expect(await passkeysOf(anna.id)).toMatchObject([{ name: 'هاتفي 🔑' }]);
    value(await removePasskey(anna, id, now));
    expect(refusal(await removePasskey(anna, id, now)).code).toBe('not-found');
    expect(refusal(await removePasskey(anna, 'no id', now)).code).toBe('not-found');
    const { challengeId, challenge } = await asked();
    const sent = { challengeId, response: device.sign({ challenge }) };
    expect(refusal(await signInWithPasskey(sent, origin)).message).toMatch(/does not belong to an account/);
  });

  it('is one of several', async () => {
    const [phone, laptop] = [await registered(), await registered(authenticator(), 'Laptop')];
    expect((await passkeysOf(anna.id)).map(({ name }) => name)).toEqual(['Phone', 'Laptop']);
    for (const device of [phone, laptop]) {
      const { challengeId, challenge } = await asked();
      value(await signInWithPasskey({ challengeId, response: device.sign({ challenge }) }, origin));
    }
  });

  it('cannot be had where the site is an address in numbers', async () => {
    const before = config().siteUrl;
    config().siteUrl = 'http://127.0.0.1:3000';
    expect(refusal(await offerPasskey(anna, form, now)).message).toMatch(/need an address with a name/);
    expect(refusal(await askForPasskey(origin)).message).toMatch(/need an address with a name/);
    config().siteUrl = before;
  });
});

describe('Signing in with a passkey', () => {
  it('takes one answer to one question, however often it is sent at once', async () => {
    const device = await registered();
    const { challengeId, challenge } = await asked();
    const sent = { challengeId, response: device.sign({ challenge }) };
    const outcomes = await Promise.all([1, 2, 3].map(() => signInWithPasskey(sent, origin)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusal(await signInWithPasskey(sent, origin)).code).toBe('invalid');
  });

  it('refuses an answer that is late, to another question, for another site, or not by its owner', async () => {
    const device = await registered();
    const first = await asked();
    const late = { challengeId: first.challengeId, response: device.sign(first) };
    expect(refusal(await signInWithPasskey(late, { ...origin, now: inMinutes(5) })).code).toBe('invalid');
    const wrongs = [
      { challenge: first.challenge },
      { origin: 'https://evil.example' },
      { rpId: 'evil.example' },
      { verified: false },
    ];
    for (const wrong of wrongs) {
      const { challengeId, challenge } = await asked();
      const sent = { challengeId, response: device.sign({ challenge, ...wrong }) };
      expect(refusal(await signInWithPasskey(sent, origin)).code).toBe('invalid');
    }
  });

  it('refuses a copy of a passkey, whose counter stands behind', async () => {
    const device = await registered();
    const enter = async () => {
      const { challengeId, challenge } = await asked();
      return signInWithPasskey({ challengeId, response: device.sign({ challenge }) }, origin);
    };
    value(await enter());
    device.setBack();
    expect(refusal(await enter()).code).toBe('invalid');
  });

  it('takes a passkey that does not count', async () => {
    const device = await registered(authenticator({ counts: false }));
    for (const _ of [1, 2]) {
      const { challengeId, challenge } = await asked();
      value(await signInWithPasskey({ challengeId, response: device.sign({ challenge }) }, origin));
    }
  });

  it('is refused to a suspended person', async () => {
    const device = await registered();
    value(await suspendPerson(ada, anna.id, now));
    const { challengeId, challenge } = await asked();
    const sent = { challengeId, response: device.sign({ challenge }) };
    expect(refusal(await signInWithPasskey(sent, origin)).code).toBe('forbidden');
    value(await unsuspendPerson(ada, anna.id, now));
  });

  it('refuses what no authenticator sends', async () => {
    const { challengeId } = await asked();
    const junk = { id: 'x', rawId: 'x', type: 'public-key', response: {}, clientExtensionResults: {} };
    for (const response of [null, 'text', {}, [], junk, { ...junk, id: 'x'.repeat(100_000) }])
      expect(refusal(await signInWithPasskey({ challengeId, response }, origin)).code).toBe('invalid');
    for (const id of [undefined, '', 'x', {}, ['a']])
      expect(refusal(await signInWithPasskey({ challengeId: id, response: junk }, origin)).code).toBe(
        'invalid',
      );
  });

  it('is asked for so often from one network', async () => {
    for (let n = 0; n < attemptLimits.passkeys; n++) value(await askForPasskey(origin));
    expect(refusal(await askForPasskey(origin)).code).toBe('limited');
    value(await askForPasskey({ ...origin, address: '198.51.100.7' }));
  });
});
