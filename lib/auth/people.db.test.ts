import { beforeEach, describe, expect, it } from 'vitest';
import { closeResponses } from '@/lib/closing/commands';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { changePassword, updateProfile } from './account-commands';
import { signIn } from './commands';
import { changeRole, createPerson, setPassword, suspendPerson, unsuspendPerson } from './people-commands';
import { sessionOf } from './queries';

const { ada, edith, anna, abel, moses, rita, guest } = cast;
const now = new Date('2026-11-22T12:00:00Z');
const password = 'a good long password';

beforeEach(async () => {
  await db.session.deleteMany();
  await db.rateLimit.deleteMany();
  await db.user.deleteMany();
  await enterCast();
});

async function session(email: string, typed = password) {
  const outcome = await signIn({ email, password: typed }, { now, address: '192.0.2.1', userAgent: '' });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  if (!outcome.value.session) throw new Error('A code is asked for.');
  return outcome.value.session.id;
}

const newcomer = { name: 'Nora New', email: 'nora@example.org', role: 'author', password };

describe('People', () => {
  it('are managed by administrators only', async () => {
    for (const actor of [edith, anna, moses, rita, guest]) {
      const forbidden = { ok: false, refusal: { code: 'forbidden' } };
      expect(await createPerson(actor, newcomer, now)).toMatchObject(forbidden);
      expect(await changeRole(actor, rita.id, { role: 'administrator' }, now)).toMatchObject(forbidden);
      expect(await suspendPerson(actor, abel.id, now)).toMatchObject(forbidden);
      expect(await unsuspendPerson(actor, abel.id, now)).toMatchObject(forbidden);
      expect(await setPassword(actor, abel.id, { password }, now)).toMatchObject(forbidden);
    }
    expect(await db.user.count()).toBe(6);
  });

  it('are added with a role and a password, and sign in with it', async () => {
    expect(await createPerson(ada, newcomer, now)).toMatchObject({ ok: true, value: { slug: 'nora-new' } });
    const actor = (await sessionOf(await session(newcomer.email), now))?.actor;
    expect(actor).toMatchObject({ name: 'Nora New', role: 'author' });
  });

  it('have an e-mail address of their own, whatever its capitals', async () => {
    const twice = await createPerson(ada, { ...newcomer, email: anna.email.toUpperCase() }, now);
    expect(twice).toMatchObject({ refusal: { code: 'conflict', fields: { email: [expect.any(String)] } } });
  });

  it('of one name get addresses of their own, added at once', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map((n) => createPerson(ada, { ...newcomer, email: `nora${n}@example.org` }, now)),
    );
    const slugs = outcomes.map((outcome) => outcome.ok && outcome.value.slug).sort();
    expect(slugs).toEqual(['nora-new', 'nora-new-2', 'nora-new-3']);
  });

  it('with a name that has no letters of an address get one all the same', async () => {
    const outcome = await createPerson(ada, { ...newcomer, name: '🙂' }, now);
    expect(outcome).toMatchObject({ ok: true, value: { slug: 'person' } });
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: '\u200b\u200f' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: ['Nora'] }],
    ['email', { email: '<script>@example.org' }],
    ['role', { role: 'owner' }],
    ['role', { role: { administrator: true } }],
    ['password', { password: 'short' }],
    ['password', { password: {} }],
  ])('are refused with a sentence beside the field: %s %#', async (field, wrong) => {
    const outcome = await createPerson(ada, { ...newcomer, ...wrong }, now);
    expect(outcome).toMatchObject({ ok: false, refusal: { fields: { [field]: [expect.any(String)] } } });
  });

  it('get another role, which holds in the session they have', async () => {
    await setPassword(ada, anna.id, { password }, now);
    const id = await session(anna.email);
    expect(await changeRole(ada, anna.id, { role: 'editor' }, now)).toMatchObject({
      ok: true,
      tags: ['site'],
    });
    expect((await sessionOf(id, now))?.actor.role).toBe('editor');
    const [entry] = await db.auditLog.findMany({
      where: { action: 'person.changeRole', subjectId: anna.id },
    });
    expect(entry).toMatchObject({ actorId: ada.id, before: { role: 'author' }, after: { role: 'editor' } });
  });
});

describe('The last administrator', () => {
  it('can be neither demoted nor suspended', async () => {
    expect(await changeRole(ada, ada.id, { role: 'reader' }, now)).toMatchObject({
      refusal: { code: 'conflict' },
    });
    expect(await suspendPerson(ada, ada.id, now)).toMatchObject({ refusal: { code: 'conflict' } });
    expect((await changeRole(ada, ada.id, { role: 'administrator' }, now)).ok).toBe(true);
  });

  it('remains when two administrators demote one another at once', async () => {
    await changeRole(ada, edith.id, { role: 'administrator' }, now);
    const outcomes = await Promise.all([
      changeRole(ada, edith.id, { role: 'editor' }, now),
      changeRole({ ...edith, role: 'administrator' }, ada.id, { role: 'editor' }, now),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await db.user.count({ where: { role: 'administrator' } })).toBe(1);
  });

  it('is not counted among the suspended', async () => {
    await changeRole(ada, edith.id, { role: 'administrator' }, now);
    await suspendPerson(ada, edith.id, now);
    expect(await changeRole(ada, ada.id, { role: 'editor' }, now)).toMatchObject({ ok: false });
  });
});

describe('One’s own account', () => {
  const profile = {
    name: 'Anna A. Author',
    email: anna.email,
    url: 'https://anna.example/',
    bio: 'Writes.\r\nReads.',
  };

  it('is changed by its person, and the pages that name them are told', async () => {
    const outcome = await updateProfile(anna, anna.id, profile, now);
    expect(outcome).toMatchObject({ ok: true, tags: [`person:${anna.id}`] });
    expect(await db.user.findUnique({ where: { id: anna.id } })).toMatchObject({
      name: 'Anna A. Author',
      bio: 'Writes.\nReads.',
      slug: 'anna',
    });
    expect(await updateProfile(guest, anna.id, profile, now)).toMatchObject({
      refusal: { code: 'signed-out' },
    });
  });

  it('is changed for others by administrators, and by nobody else', async () => {
    for (const actor of [edith, abel, moses, rita])
      expect(await updateProfile(actor, anna.id, profile, now)).toMatchObject({
        refusal: { code: 'forbidden' },
      });
    const moved = { ...profile, email: 'anna@example.net' };
    expect(await updateProfile(ada, anna.id, moved, now)).toMatchObject({ tags: [`person:${anna.id}`] });
    expect(await db.user.findUnique({ where: { id: anna.id } })).toMatchObject({ email: 'anna@example.net' });
    const [entry] = await db.auditLog.findMany({ where: { action: 'person.editProfile' } });
    expect(entry).toMatchObject({ actorId: ada.id, subjectId: anna.id });
    for (const nobody of ['no id', crypto.randomUUID()])
      expect(await updateProfile(ada, nobody, moved, now)).toMatchObject({ refusal: { code: 'not-found' } });
  });

  it('is changed also where it says who closed the responses', async () => {
    const post = await publishedPost(now);
    expect(await closeResponses(edith, [post.id], { note: '' }, now)).toMatchObject({ ok: true });
    expect(await updateProfile(edith, edith.id, { ...profile, email: edith.email }, now)).toMatchObject({
      tags: [`person:${edith.id}`, `post:${post.id}`],
    });
  });

  it('gets another e-mail address only with the password, and not someone else’s', async () => {
    await setPassword(ada, anna.id, { password }, now);
    const moved = { ...profile, email: 'anna@example.net' };
    expect(await updateProfile(anna, anna.id, moved, now)).toMatchObject({
      refusal: { fields: { password: [expect.any(String)] } },
    });
    const wrong = await updateProfile(anna, anna.id, { ...moved, password: 'not this one' }, now);
    expect(wrong).toMatchObject({ refusal: { fields: { password: [expect.any(String)] } } });
    const others = await updateProfile(anna, anna.id, { ...profile, email: abel.email, password }, now);
    expect(others).toMatchObject({ refusal: { fields: { email: [expect.any(String)] } } });
    expect((await updateProfile(anna, anna.id, { ...moved, password }, now)).ok).toBe(true);
    expect(await session('anna@example.net')).toBeTruthy();
  });

  it.each(['javascript:alert(1)', 'not an address', 'https://', `https://anna.example/${'x'.repeat(500)}`])(
    'takes no website like %s',
    async (url) => {
      expect(await updateProfile(anna, anna.id, { ...profile, url }, now)).toMatchObject({
        refusal: { fields: { url: [expect.any(String)] } },
      });
    },
  );

  it('gets a new password, which ends every other session at once', async () => {
    await setPassword(ada, anna.id, { password }, now);
    const [here, there] = [await session(anna.email), await session(anna.email)];
    const form = { current: password, password: 'another good one', again: 'another good one' };
    expect(await changePassword(anna, form, { now, sessionId: here })).toMatchObject({
      ok: true,
      value: { ended: 1 },
    });
    expect(await sessionOf(here, now)).not.toBeNull();
    expect(await sessionOf(there, now)).toBeNull();
    expect(await session(anna.email, 'another good one')).toBeTruthy();
    await expect(session(anna.email)).rejects.toThrow(/do not belong/);
  });

  it('gets one of two new passwords that are chosen at once, and the other window is told to sign in', async () => {
    await setPassword(ada, anna.id, { password }, now);
    const sessionId = crypto.randomUUID();
    const change = (chosen: string) =>
      changePassword(anna, { current: password, password: chosen, again: chosen }, { now, sessionId });
    const outcomes = await Promise.all([change('the one of this window'), change('the one of the other')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'signed-out' } });
  });

  it.each([
    ['current', { current: 'not this one' }],
    ['password', { password: 'short', again: 'short' }],
    ['again', { again: 'something else' }],
  ])('keeps its password when %s is wrong', async (field, wrong) => {
    await setPassword(ada, anna.id, { password }, now);
    const form = { current: password, password: 'another good one', again: 'another good one', ...wrong };
    const outcome = await changePassword(anna, form, { now, sessionId: crypto.randomUUID() });
    expect(outcome).toMatchObject({ refusal: { fields: { [field]: [expect.any(String)] } } });
    expect(await session(anna.email)).toBeTruthy();
  });
});
