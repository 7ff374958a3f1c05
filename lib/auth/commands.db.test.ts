import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { attemptLimits } from './attempts';
import { endOtherSessions, endSession, signIn, signOut } from './commands';
import { setPassword, suspendPerson, unsuspendPerson } from './people-commands';
import { sessionOf } from './queries';

const { ada, anna, abel, guest } = cast;
const now = new Date('2026-11-22T12:00:00Z');
const password = 'a good long password';

beforeAll(async () => {
  await enterCast();
  await setPassword(ada, anna.id, { password }, now);
});

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

afterEach(async () => {
  await unsuspendPerson(ada, anna.id, now);
});

function enter(input: unknown, address = '192.0.2.1') {
  return signIn(input, { now, address, userAgent: 'A browser' });
}

async function session() {
  const outcome = await enter({ email: anna.email, password });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  if (!outcome.value.session) throw new Error('A code is asked for.');
  return outcome.value.session;
}

describe('Signing in', () => {
  it('begins a session of thirty days for the right e-mail and password', async () => {
    const { id, expiresAt } = await session();
    expect(expiresAt).toEqual(new Date('2026-12-22T12:00:00Z'));
    expect(await sessionOf(id, now)).toEqual({ id, actor: anna });
  });

  it('takes the e-mail address in capitals, with spaces around it', async () => {
    expect((await enter({ email: ` ${anna.email.toUpperCase()} `, password })).ok).toBe(true);
  });

  it('takes a password that another keyboard composed differently', async () => {
    await setPassword(ada, abel.id, { password: 'crème brûlée' }, now);
    expect((await enter({ email: abel.email, password: 'crème brûlée'.normalize('NFD') })).ok).toBe(true);
  });

  it('says the same of a wrong password, an unknown account and one without a password', async () => {
    const wrong = await enter({ email: anna.email, password: 'not this one' });
    const unknown = await enter({ email: 'nobody@example.org', password });
    const without = await enter({ email: cast.rita.email, password });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    expect(unknown).toEqual(wrong);
    expect(without).toEqual(wrong);
  });

  it('is refused to a suspended person, who learns why only with the right password', async () => {
    await suspendPerson(ada, anna.id, now);
    expect(await enter({ email: anna.email, password })).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await enter({ email: anna.email, password: 'no' })).toMatchObject({
      refusal: { code: 'invalid' },
    });
  });

  it.each([
    {},
    null,
    'text',
    { email: ['a@example.org'], password: { length: 12 } },
    { email: '', password: '' },
    { email: 'no address', password },
    { email: `${'a'.repeat(300)}@example.org`, password },
    { email: anna.email, password: 'x'.repeat(1_000_000) },
    { email: "' OR 1=1 --@example.org", password },
    { email: 'nul\u0000@example.org', password: '\u0000\u200b🙂' },
  ])('answers bad input with a refusal: %#', async (input) => {
    expect(await enter(input)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });
});

describe('Sign-in attempts', () => {
  const wrong = { email: anna.email, password: 'not this one' };

  it('are limited for an account, from wherever they come, all at once', async () => {
    const addresses = Array.from({ length: attemptLimits.account + 5 }, (_, n) => `192.0.2.${n}`);
    const outcomes = await Promise.all(addresses.map((address) => enter(wrong, address)));
    const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code));
    expect(codes.filter((code) => code === 'invalid')).toHaveLength(attemptLimits.account);
    expect(codes.filter((code) => code === 'limited')).toHaveLength(5);
    expect(await enter({ email: anna.email, password })).toMatchObject({
      refusal: {
        code: 'limited',
        message: expect.stringMatching(/^Too many attempts\. Try again in 1[45] minutes\.$/),
      },
    });
  });

  it('are limited for an account from one network, and shut nobody out who is elsewhere', async () => {
    for (let n = 0; n < attemptLimits.account + 10; n += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, m) => enter(wrong, `2001:db8:0:1::${n + m}`)));
    }
    expect(await enter({ email: anna.email, password }, '2001:db8:0:1::ffff')).toMatchObject({
      refusal: { code: 'limited' },
    });
    expect((await enter({ email: anna.email, password }, '2001:db8:0:2::1')).ok).toBe(true);
  });

  it('are limited for an address, whichever accounts it tries', async () => {
    for (let n = 0; n < attemptLimits.network; n += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, m) => enter({ email: `guess${n + m}@example.org`, password })),
      );
    }
    expect(await enter({ email: anna.email, password })).toMatchObject({ refusal: { code: 'limited' } });
    expect((await enter({ email: anna.email, password }, '198.51.100.7')).ok).toBe(true);
  });

  it('are forgotten after the right password', async () => {
    for (let n = 0; n < attemptLimits.accountHere + 5; n++) {
      if (n % 5 === 4) expect((await enter({ email: anna.email, password })).ok).toBe(true);
      else expect(await enter(wrong)).toMatchObject({ refusal: { code: 'invalid' } });
    }
  });

  it('that are past are swept out when someone signs in', async () => {
    await enter(wrong);
    await db.rateLimit.updateMany({ data: { expire: Date.now() - 1 } });
    await enter({ email: anna.email, password }, '198.51.100.8');
    expect(await db.rateLimit.count({ where: { expire: { lt: Date.now() } } })).toBe(0);
  });

  it('are kept without the address or the e-mail itself', async () => {
    await enter(wrong);
    const keys = (await db.rateLimit.findMany()).map((row) => row.key).join(' ');
    expect(keys).toMatch(/sign-in\.account/);
    expect(keys).not.toContain('192.0.2.1');
    expect(keys).not.toContain('anna');
  });
});

describe('A session', () => {
  it('is nobody’s without an id', async () => {
    await session();
    for (const id of [undefined, null, '', 'x', {}]) expect(await sessionOf(id, now)).toBeNull();
  });

  it('does not begin with a password that is changed at that moment', async () => {
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: anna.id } });
    const entering = await db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: anna.id }, data: { passwordHash: `${passwordHash} changed` } });
      const sent = enter({ email: anna.email, password });
      await sleep(500);
      await tx.session.deleteMany({ where: { userId: anna.id } });
      return { sent };
    });
    expect(await entering.sent).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await db.session.count({ where: { userId: anna.id } })).toBe(0);
    await db.user.update({ where: { id: anna.id }, data: { passwordHash } });
  });

  it('ends at once when its person signs out', async () => {
    const { id } = await session();
    await signOut(id);
    expect(await sessionOf(id, now)).toBeNull();
  });

  it('ends at once when its person is suspended, and stays ended after', async () => {
    const { id } = await session();
    await suspendPerson(ada, anna.id, now);
    expect(await sessionOf(id, now)).toBeNull();
    await unsuspendPerson(ada, anna.id, now);
    expect(await sessionOf(id, now)).toBeNull();
  });

  it('ends by itself after thirty days', async () => {
    const { id, expiresAt } = await session();
    expect(await sessionOf(id, new Date(expiresAt.getTime() - 1))).not.toBeNull();
    expect(await sessionOf(id, expiresAt)).toBeNull();
  });

  it('is ended from another browser by its own person and by nobody else', async () => {
    const { id } = await session();
    expect(await endSession(abel, id)).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await endSession(guest, id)).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await sessionOf(id, now)).not.toBeNull();
    expect((await endSession(anna, id)).ok).toBe(true);
    expect(await sessionOf(id, now)).toBeNull();
  });

  it('of every other browser ends when its person asks for it', async () => {
    const [here, there] = [await session(), await session()];
    expect(await endOtherSessions(anna, here.id)).toMatchObject({ ok: true });
    expect(await sessionOf(here.id, now)).not.toBeNull();
    expect(await sessionOf(there.id, now)).toBeNull();
  });
});
