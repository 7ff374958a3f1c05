import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { approve } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { refusal } from '@/test/posts';
import { publishedPost } from '@/test/published-post';
import { accepted, respondAs } from '@/test/respond-as';
import { endStanding, giveStanding } from './commands';
import { standingsByResponse } from './of-responses';
import { commenterView } from './queries';

const now = new Date('2026-05-01T12:00:00Z');
const hours = (from: number) => new Date(now.getTime() + from * 3_600_000);
const { moses, edith, ada, anna, rita, guest } = cast;
const troll = { name: 'Troll', email: 'troll@example.org' };
const cave = { address: '198.51.100.9' };
let post: { id: string };

const settings = (holdFirstTime: boolean) =>
  db.settings.update({ where: { id: 1 }, data: { holdFirstTime } });
const rowOf = (id: string) => db.comment.findUniqueOrThrow({ where: { id } });
const said = async (...args: Parameters<typeof respondAs> extends [string, ...infer Rest] ? Rest : never) =>
  (await accepted(post.id, ...args)).commentId;

/** Gives a standing that must be taken. */
async function given(
  of: string,
  kind: string,
  scope = 'email',
  more: Record<string, unknown> = {},
  at = now,
) {
  const outcome = await giveStanding(moses, { of, kind, scope, reason: 'Insults', ...more }, at);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
}

beforeAll(enterCast);
beforeEach(async () => {
  await db.standing.deleteMany();
  await db.comment.deleteMany();
  await settings(false);
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'), [anna.id]);
});

describe('A guest', () => {
  it('who is banned is refused under the e-mail address, in any spelling, and no one else is', async () => {
    const id = await said(troll, now, cave);
    await given(id, 'banned');
    expect(await respondAs(post.id, { ...troll, email: 'TROLL@example.org' }, hours(1))).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden', message: 'A moderator has banned you from responding here.' },
    });
    expect(await respondAs(post.id, { name: 'Troll' }, hours(1))).toMatchObject({ ok: true });
  });

  it('who is banned by network is refused from it, whatever they call themselves', async () => {
    const id = await said(troll, now, cave);
    await given(id, 'banned', 'network');
    expect(await respondAs(post.id, {}, hours(1), { address: `::ffff:${cave.address}` })).toMatchObject({
      refusal: { code: 'forbidden', message: expect.stringContaining('your network') },
    });
    expect(await respondAs(post.id, troll, hours(1))).toMatchObject({ ok: true });
  });

  it('is met by a standing of the network also after the key has changed', async () => {
    const id = await said(troll, now, cave);
    await given(id, 'held', 'network');
    const later = await said({}, hours(24 * 31), cave);
    expect((await rowOf(later)).addressHash).not.toBe((await rowOf(id)).addressHash);
    expect(await rowOf(later)).toMatchObject({ status: 'pending', heldBy: 'held-always' });
  });

  it('who is suspended is told until when, by the site’s clock, and may respond from then on', async () => {
    const id = await said(troll, now);
    await given(id, 'suspended', 'email', { lasts: '1d' });
    expect(await respondAs(post.id, troll, hours(24 - 0.001))).toMatchObject({
      refusal: { message: 'You are suspended from responding here until May 2, 2026 at 12:00 PM.' },
    });
    expect(await respondAs(post.id, troll, hours(24))).toMatchObject({ ok: true });
  });

  it('who is always held waits, with the reason for the moderators', async () => {
    const id = await said(troll, now);
    await given(id, 'held');
    expect(await rowOf(await said({ ...troll, body: 'More' }, hours(1)))).toMatchObject({
      status: 'pending',
      heldBy: 'held-always',
      heldMatch: 'Insults',
    });
  });

  it('who is muted waits too, and the log and the queue say why', async () => {
    const id = await said(troll, now);
    await given(id, 'muted');
    const response = await accepted(post.id, { ...troll, body: 'More' }, hours(1));
    expect(response).toMatchObject({ status: 'pending', silently: true });
    expect(await rowOf(response.commentId)).toMatchObject({ heldBy: 'muted', heldMatch: 'Insults' });
  });

  it('who is trusted passes from the browser, or under the name, of an approved response; the address alone opens nothing', async () => {
    const mine = { browserToken: 'b'.repeat(32) };
    const id = await said(troll, now, mine);
    await given(id, 'trusted');
    const links = 'https://a.example https://b.example https://c.example';
    const status = async (fields: object, as: object, at: number) =>
      (await accepted(post.id, { ...troll, body: `${at} ${links}`, ...fields }, hours(at), as)).status;
    expect(await status({}, {}, 1)).toBe('approved');
    expect(await status({ name: 'Another Name' }, mine, 2)).toBe('approved');
    expect(await status({ name: 'Someone Else' }, {}, 3)).toBe('pending');
  });

  it('who gives the address of a banned account is held, and learns nothing', async () => {
    await given(rita.id, 'banned', 'account');
    const id = await said({ email: 'RITA@example.org' }, now);
    expect(await rowOf(id)).toMatchObject({ status: 'pending', heldBy: 'held-always' });
  });
});

describe('A member', () => {
  it('is met by the account, and by what was given to the same e-mail address', async () => {
    await given(rita.id, 'muted', 'account');
    expect(await accepted(post.id, {}, now, { actor: rita })).toMatchObject({ silently: true });
    const id = await said({ email: rita.email }, hours(1));
    await given(id, 'banned');
    expect(await respondAs(post.id, {}, hours(2), { actor: rita })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
  });

  it('who is trusted is held no more, not even the first time', async () => {
    await settings(true);
    await given(rita.id, 'trusted', 'account');
    expect(await accepted(post.id, {}, now, { actor: rita })).toMatchObject({ status: 'approved' });
    await settings(false);
  });
});

describe('The people of the desk', () => {
  it('are given no standing, and none of their network touches them', async () => {
    const id = await said({}, now, { actor: anna, ...cave });
    for (const of of [anna.id, id]) {
      for (const scope of ['account', 'network']) {
        expect(
          refusal(await giveStanding(moses, { of, scope, kind: 'banned', reason: 'No' }, now)),
        ).toMatchObject({
          code: 'forbidden',
          message: expect.stringContaining('someone of the desk'),
        });
      }
    }
    await given(await said(troll, hours(1), cave), 'banned', 'network');
    expect(await respondAs(post.id, {}, hours(2), { actor: anna, ...cave })).toMatchObject({
      value: { status: 'approved' },
    });
  });
});

describe('A standing', () => {
  it('is given by moderators, not by who may not moderate', async () => {
    const id = await said(troll, now);
    const form = { of: id, scope: 'email', kind: 'held', reason: 'Rude' };
    for (const actor of [anna, rita, guest]) {
      expect(refusal(await giveStanding(actor, form, now)).code).toBe('forbidden');
      expect(refusal(await endStanding(actor, { of: id, standing: id }, now)).code).toBe('forbidden');
    }
    for (const actor of [moses, edith, ada]) {
      expect(await giveStanding(actor, { ...form, reason: actor.name }, now)).toMatchObject({ ok: true });
    }
    expect(await db.standing.count()).toBe(3);
  });

  it('is in the log, which names an account or a response and never an address', async () => {
    const id = await said(troll, now, cave);
    await given(id, 'suspended', 'email', { lasts: '1h' });
    await given(rita.id, 'banned', 'account');
    const [standing] = await db.standing.findMany({ where: { email: troll.email } });
    await endStanding(edith, { of: id, standing: standing?.id }, hours(0.5));
    const log = await db.auditLog.findMany({
      where: { action: { startsWith: 'commenter.' } },
      orderBy: { id: 'desc' },
      take: 3,
    });
    expect(log.toReversed()).toMatchObject([
      {
        action: 'commenter.suspend',
        actorId: moses.id,
        subjectType: 'response',
        subjectId: id,
        reason: 'Insults',
        after: { standing: standing?.id, of: 'email', until: hours(1).toISOString() },
      },
      { action: 'commenter.ban', subjectType: 'person', subjectId: rita.id, after: { until: null } },
      { action: 'commenter.end', actorId: edith.id, before: { standing: standing?.id, kind: 'suspended' } },
    ]);
    expect(JSON.stringify(log, (_, value) => (typeof value === 'bigint' ? '' : value))).not.toContain(
      'troll',
    );
  });

  it('ended by hand is over at once, and once', async () => {
    const id = await said(troll, now);
    await given(id, 'held', 'email', {}, hours(-1));
    await given(id, 'banned');
    const [ban] = await db.standing.findMany({ where: { kind: 'banned' } });
    const ending = { of: id, standing: ban?.id };
    const both = await Promise.all([
      endStanding(moses, ending, hours(1)),
      endStanding(edith, ending, hours(1)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    // The older one counts again.
    expect(await rowOf(await said({ ...troll, body: 'Back' }, hours(2)))).toMatchObject({
      heldBy: 'held-always',
    });
  });

  it('is ended only for the commenter it is of', async () => {
    const id = await said(troll, now);
    const other = await said({}, now);
    await given(id, 'banned');
    const [ban] = await db.standing.findMany();
    expect(refusal(await endStanding(moses, { of: other, standing: ban?.id }, now)).code).toBe('not-found');
  });

  it('sent twice is given once', async () => {
    const id = await said(troll, now);
    const form = { of: id, scope: 'email', kind: 'suspended', reason: 'Twice', lasts: '1h' };
    await Promise.all([0, 1, 2].map((ms) => giveStanding(moses, form, new Date(now.getTime() + ms))));
    expect(await db.standing.count()).toBe(1);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no reason', { reason: '\u200b ' }, 'reason'],
    ['a reason that is no text', { reason: ['x'] }, 'reason'],
    ['an over-long reason', { reason: 'x'.repeat(501) }, 'reason'],
    ['an unknown kind', { kind: 'cursed' }, 'kind'],
    ['a kind that is an object', { kind: { a: 1 } }, 'kind'],
    ['an unknown scope', { scope: 'family' }, 'scope'],
    ['a scope the commenter is not known by', { scope: 'account' }, 'scope'],
    ['trust in a network', { scope: 'network', kind: 'trusted' }, 'scope'],
    ['a suspension without an end', { kind: 'suspended' }, 'until'],
    ['an end that is past', { until: '2020-01-01T00:00' }, 'until'],
    ['an end that is no time', { until: 'for ever' }, 'until'],
    ['no commenter', { of: "' OR 1=1" }, 'of'],
  ])('with %s is refused beside its field', async (_, odd, field) => {
    const id = await said(troll, now);
    const form = { of: id, scope: 'email', kind: 'banned', reason: '😀 مرحبا <b>', ...odd };
    const { fields } = refusal(await giveStanding(moses, form, now));
    expect(fields[field]).toEqual([expect.stringMatching(/\.$/)]);
    expect(await db.standing.count()).toBe(0);
  });

  it('of nobody is refused in a sentence', async () => {
    const of = '0198c0de-0000-7000-8000-000000000000';
    expect(
      refusal(await giveStanding(moses, { of, scope: 'email', kind: 'held', reason: 'x' }, now)),
    ).toMatchObject({
      code: 'not-found',
    });
    for (const odd of [null, 'text', [], 7]) {
      expect((await giveStanding(moses, odd, now)).ok).toBe(false);
      expect((await endStanding(moses, odd, now)).ok).toBe(false);
    }
  });
});

describe('The page about a commenter', () => {
  it('gathers a guest’s responses under one e-mail address, with how they stand', async () => {
    const first = await said({ ...troll, body: 'One' }, hours(-3), cave);
    await said({ ...troll, body: 'Two' }, hours(-2));
    await said({ ...troll, name: 'T. Roll', body: 'Three' }, hours(-1));
    await said({}, now);
    await given(first, 'held', 'email', {}, hours(-0.5));
    await given(first, 'muted', 'network', { lasts: '1h' });
    const [older] = await db.standing.findMany({ where: { kind: 'held' } });
    await endStanding(moses, { of: first, standing: older?.id }, hours(0.5));
    expect(await commenterView(first, hours(0.5))).toMatchObject({
      names: ['Troll', 'T. Roll'],
      email: 'troll@example.org',
      account: null,
      scopes: ['email', 'network'],
      counts: { pending: 0, approved: 3, spam: 0, trashed: 0 },
      recent: [{ html: expect.stringContaining('Three') }, {}, { id: first }],
      inForce: { kind: 'muted', scope: 'network', until: hours(1) },
      standings: [
        { kind: 'muted', by: moses.name, lasts: true, reason: 'Insults' },
        { kind: 'held', lasts: false, endedAt: hours(0.5) },
      ],
    });
    expect((await commenterView(first, hours(1)))?.inForce).toBeNull();
  });

  it('is of an account by its id, or by a response', async () => {
    const id = await said({}, now, { actor: rita });
    for (const of of [rita.id, id]) {
      expect(await commenterView(of, now)).toMatchObject({
        of,
        names: ['Rita Reader'],
        account: { id: rita.id, role: 'reader' },
        counts: { approved: 1 },
        scopes: of === id ? ['account', 'network'] : ['account'],
      });
    }
    expect(await commenterView(anna.id, now)).toMatchObject({ staff: true, scopes: [] });
    for (const nobody of ['', 'x', '0198c0de-0000-7000-8000-000000000000'])
      expect(await commenterView(nobody, now)).toBeNull();
  });

  it('has a short form beside each response of the queue', async () => {
    const [mine, other, ritas, annas] = [
      await said(troll, now),
      await said({}, hours(1)),
      await said({}, hours(2), { actor: rita }),
      await said({}, hours(3), { actor: anna }),
    ];
    await given(mine, 'muted');
    await given(rita.id, 'suspended', 'account', { lasts: '1h' });
    const found = await standingsByResponse([mine, other, ritas, annas], now);
    expect(Object.fromEntries([...found].map(([id, { kind }]) => [id, kind]))).toEqual({
      [mine]: 'muted',
      [ritas]: 'suspended',
    });
    expect((await standingsByResponse([ritas], hours(1))).size).toBe(0);
    expect((await standingsByResponse([], now)).size).toBe(0);
  });
});

it('What was held of a muted commenter can still be approved', async () => {
  await given(await said(troll, now), 'muted');
  const id = await said({ ...troll, body: 'More' }, hours(1));
  expect(await approve(moses, { ids: [id] }, hours(2))).toMatchObject({ value: { changed: 1 } });
  expect(await rowOf(id)).toMatchObject({ status: 'approved' });
});
