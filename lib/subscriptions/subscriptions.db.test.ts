import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { letterLimits } from '@/lib/mail/limits';
import { approve, hold, restore } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { siteWithMail, toOf } from '@/test/mail';
import { linkIn } from '@/test/mailbox';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { confirm, follow, forgetUnconfirmed, stopLetters } from './commands';
import { askedToConfirm, askedToStop } from './queries';
import { stopLinks } from './tokens';

const mail = siteWithMail();
const now = new Date('2026-03-20T12:00:00Z');
const days = (count: number) => new Date(+now + count * 24 * 60 * 60 * 1000);
const published = new Date('2026-03-01T12:00:00Z');
const reader = 'eve@example.org';
let post: { id: string; permalink: string };
let networks = 0;

/** From a network that has never asked for a letter. */
const asking = () => ({ now, address: `198.51.100.${++networks}` });
const tokenIn = (letter: { text?: string } | undefined, page: string) =>
  linkIn(letter ?? {}, page).slice(page.length);
const rows = () => db.subscription.findMany({ where: { postId: post.id } });
const ask = (email = reader) => follow(null, { postId: post.id, email }, asking());

const needsLetter = { ok: true, value: { confirmed: false } };
const followElsewhere = async (actor: Actor) =>
  follow(actor, { postId: (await publishedPost(published)).id, email: '' }, asking());

async function following(email = reader, repliesTo?: string) {
  await follow(null, { postId: post.id, email }, { ...asking(), repliesTo });
  const [letter] = await mail.delivered();
  await confirm(tokenIn(letter, '/subscriptions/confirm/'), now);
}

beforeAll(enterCast);
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.$executeRaw`DELETE FROM "RateLimit"`;
  await db.comment.deleteMany();
  await db.provedAddress.deleteMany();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
  await db.user.updateMany({ data: { mailResponses: false } });
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'), [cast.anna.id]);
});

describe('Following a discussion', () => {
  it('begins when the link in a letter is followed and confirmed', async () => {
    expect(await ask()).toMatchObject({ ok: true, value: { confirmed: false } });
    const [letter] = await mail.delivered();
    const token = tokenIn(letter, '/subscriptions/confirm/');
    expect(await askedToConfirm(token)).toMatchObject({ confirmed: false, replies: false });

    await accepted(post.id);
    expect(await mail.delivered()).toEqual([]);
    expect(await confirm(token, now)).toMatchObject({ ok: true });
    await accepted(post.id, { body: '*Hello* <b>there</b>', name: 'Ann' });
    const [news] = await mail.delivered();
    expect(toOf(news)).toBe(reader);
    expect(news?.text).toContain('Ann:\n\n> Hello <b>there</b>');
    expect(news?.text).toContain(`https://broadside.example${post.permalink}/comment/2`);
    expect(news?.text).not.toContain('@example.org');
  });

  it('needs one letter for the own address of whoever is signed in, and one each time for any other', async () => {
    const own = { postId: post.id, email: '' };
    expect(await follow(cast.rita, own, asking())).toMatchObject(needsLetter);
    const [letter] = await mail.delivered();
    expect(toOf(letter)).toBe('rita@example.org');
    await confirm(tokenIn(letter, '/subscriptions/confirm/'), now);
    const next = await publishedPost(new Date('2026-03-01T12:00:00Z'));
    const there = { postId: next.id, email: '' };
    expect(await follow(cast.rita, there, asking())).toMatchObject({ ok: true, value: { confirmed: true } });
    expect(await mail.delivered()).toEqual([]);
    const other = { postId: post.id, email: 'Else@Example.org' };
    expect(await follow(cast.rita, other, asking())).toMatchObject(needsLetter);
    expect(await rows()).toMatchObject([
      { email: 'rita@example.org', confirmedAt: now },
      { email: 'else@example.org', confirmedAt: null },
    ]);
  });

  it('is asked of an address that has confirmed once more for an account, by its link or by a letter', async () => {
    await follow(cast.moses, { postId: post.id, email: '' }, asking());
    await follow(null, { postId: post.id, email: 'moses@example.org' }, asking());
    const [forHim, forAGuest] = await mail.delivered();
    expect(forHim?.text).toContain(`the account “${cast.moses.name}”`);
    expect(forAGuest?.text).not.toContain('the account');
    const guests = tokenIn(forAGuest, '/subscriptions/confirm/');
    expect(await askedToConfirm(guests)).toMatchObject({ confirmed: false, account: null });
    await confirm(guests, now);
    expect(await askedToConfirm(guests)).toMatchObject({ confirmed: true, account: null });

    expect(await followElsewhere(cast.moses)).toMatchObject(needsLetter);
    await mail.delivered();
    const own = { postId: post.id, email: '' };
    expect(await follow(cast.moses, own, asking())).toMatchObject(needsLetter);
    expect((await mail.delivered()).map(toOf)).toEqual(['moses@example.org']);
    const his = tokenIn(forHim, '/subscriptions/confirm/');
    expect(await askedToConfirm(his)).toMatchObject({ confirmed: true, account: { name: cast.moses.name } });
    await confirm(his, now);
    expect(await askedToConfirm(his)).toMatchObject({ confirmed: true, account: null });
    expect(await followElsewhere(cast.moses)).toMatchObject({ ok: true, value: { confirmed: true } });
  });

  it('is proved for each account by itself', async () => {
    const posing = { ...cast.rita, email: 'Ada@example.org' };
    for (const actor of [cast.ada, posing]) {
      expect(await follow(actor, { postId: post.id, email: '' }, asking())).toMatchObject(needsLetter);
      const [letter] = await mail.delivered();
      expect(toOf(letter)).toBe('ada@example.org');
      if (actor === posing) expect(await followElsewhere(posing)).toMatchObject(needsLetter);
      await confirm(tokenIn(letter, '/subscriptions/confirm/'), now);
    }
    for (const actor of [cast.ada, posing])
      expect(await followElsewhere(actor)).toMatchObject({ ok: true, value: { confirmed: true } });
  });

  it('stays proved when those letters are stopped, or their article is deleted', async () => {
    await follow(cast.anna, { postId: post.id, email: '' }, asking());
    const [letter] = await mail.delivered();
    await confirm(tokenIn(letter, '/subscriptions/confirm/'), now);
    const [row] = await rows();
    await stopLetters(
      new URL(stopLinks('subscription', row?.id ?? '').page, 'https://x').pathname.split('/').at(-1),
    );
    expect(await rows()).toEqual([]);
    expect(await followElsewhere(cast.anna)).toMatchObject({ ok: true, value: { confirmed: true } });
    await db.post.delete({ where: { id: post.id } });
    expect(await followElsewhere(cast.anna)).toMatchObject({ ok: true, value: { confirmed: true } });
  });

  it('is confirmed by the link of an account that is deleted since, which proves nothing', async () => {
    const leaving = {
      ...cast.rita,
      id: '0198c0de-0000-7000-8000-000000000001',
      email: 'leaving@example.org',
    };
    await follow(leaving, { postId: post.id, email: '' }, asking());
    const [letter] = await mail.delivered();
    const token = tokenIn(letter, '/subscriptions/confirm/');
    expect(await askedToConfirm(token)).toMatchObject({ confirmed: false, account: null });
    expect(await confirm(token, now)).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ email: 'leaving@example.org', confirmedAt: now }]);
    expect(await db.provedAddress.count({ where: { email: 'leaving@example.org' } })).toBe(0);
  });

  it('is nobody else’s to ask for, who only writes an address into their account', async () => {
    const posing = { ...cast.rita, email: 'victim@example.org' };
    expect(await follow(posing, { postId: post.id, email: '' }, asking())).toMatchObject({
      value: { confirmed: false },
    });
    expect(await rows()).toMatchObject([{ email: 'victim@example.org', confirmedAt: null }]);
  });

  it('asked for twice is one, and tells nobody that an address follows already', async () => {
    await following();
    expect(await ask()).toMatchObject({ ok: true, value: { confirmed: false } });
    expect(await mail.delivered()).toEqual([]);
    expect(await rows()).toHaveLength(1);
    await Promise.all([ask('two@example.org'), ask('two@example.org')]);
    expect(await rows()).toHaveLength(2);
  });

  it.each([
    [{ email: '' }, 'Write your e-mail address.'],
    [{ email: 'nobody' }, 'Write an e-mail address like name@example.org.'],
    [{ email: ['a@example.org'] }, 'Write your e-mail address.'],
    [{ email: { a: 1 } }, 'Write your e-mail address.'],
    [{ email: `${'a'.repeat(300)}@example.org` }, 'Write an e-mail address like name@example.org.'],
    [{ email: 'a\u200b@example.org' }, 'Write an e-mail address like name@example.org.'],
    [{ email: '😀@مثال.org' }, 'Write an e-mail address like name@example.org.'],
    [{ email: '<script>@example.org' }, 'Write an e-mail address like name@example.org.'],
    [{ email: 'a@example.org\r\nBcc: b@example.org' }, 'Write an e-mail address like name@example.org.'],
  ])('with %j is refused beside the field', async (fields, sentence) => {
    expect(await follow(null, { postId: post.id, ...fields }, asking())).toMatchObject({
      ok: false,
      refusal: { fields: { email: [sentence] } },
    });
  });

  it('of a post or a response that is not there is refused', async () => {
    const gone = '0198c0de-0000-7000-8000-000000000000';
    expect(await follow(null, { postId: gone, email: reader }, asking())).toMatchObject({ ok: false });
    expect(await follow(null, { postId: ['x'], email: reader }, asking())).toMatchObject({ ok: false });
    const { commentId } = await accepted(post.id);
    const notTheirs = { ...asking(), repliesTo: commentId };
    expect(await follow(null, { postId: post.id, email: reader }, notTheirs)).toMatchObject({ ok: false });
    expect(await follow(null, 'nothing', asking())).toMatchObject({ ok: false });
  });

  it('is forgotten after seven days without a confirmation', async () => {
    await ask();
    await forgetUnconfirmed(days(7));
    expect(await rows()).toHaveLength(1);
    await forgetUnconfirmed(days(8));
    expect(await rows()).toEqual([]);
  });
});

describe('Nobody’s mailbox is filled', () => {
  it('by asking for one address from everywhere', async () => {
    for (let sent = 0; sent < letterLimits.address.points; sent += 1) await ask();
    expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'limited' } });
    expect(await mail.delivered()).toHaveLength(letterLimits.address.points);
  });

  it('by asking for many addresses from one network', async () => {
    const here = asking();
    const from = (n: number) => follow(null, { postId: post.id, email: `reader${n}@example.org` }, here);
    for (let sent = 0; sent < letterLimits.network.points; sent += 1) await from(sent);
    expect(await from(1000)).toMatchObject({ ok: false, refusal: { code: 'limited' } });
  });
});

describe('A letter about replies', () => {
  it('comes of what stands below one’s own response, at any depth, and not of one’s own words', async () => {
    const mine = await accepted(post.id, { email: reader });
    await following(reader, mine.commentId);
    const reply = await accepted(post.id, { parentId: mine.commentId });
    await accepted(post.id, { parentId: reply.commentId });
    await accepted(post.id, { parentId: mine.commentId, email: reader });
    await accepted(post.id);
    const letters = await mail.delivered();
    expect(letters.map(toOf)).toEqual([reader]);
    expect(letters[0]?.subject).toBe('2 new responses: A post');
    expect(letters[0]?.text?.match(/\/comment\/\d+/g)).toEqual(['/comment/2', '/comment/3']);
  });
});

describe('A letter about a response', () => {
  const held = () => db.settings.update({ where: { id: 1 }, data: { holdFirstTime: true } });

  it('comes when it is first approved, and not when it is approved again', async () => {
    await following();
    await held();
    const { commentId } = await accepted(post.id);
    expect(await mail.delivered()).toEqual([]);
    await approve(cast.moses, { ids: [commentId] }, now);
    expect(await mail.delivered()).toHaveLength(1);
    await hold(cast.moses, { ids: [commentId] }, now);
    await approve(cast.moses, { ids: [commentId] }, now);
    await restore(cast.moses, { ids: [commentId] }, now);
    expect(await mail.delivered()).toEqual([]);
  });

  it('of a muted commenter comes when a moderator lets it in, once', async () => {
    await following();
    await db.standing.create({
      data: { kind: 'muted', email: 'mute@example.org', givenBy: 'Moses Moderator', createdAt: now },
    });
    const { commentId, silently } = await accepted(post.id, { email: 'mute@example.org' });
    expect(silently).toBe(true);
    expect(await mail.delivered()).toEqual([]);
    await approve(cast.moses, { ids: [commentId] }, now);
    expect((await mail.delivered()).map(toOf)).toEqual([reader]);
    await hold(cast.moses, { ids: [commentId] }, now);
    await approve(cast.moses, { ids: [commentId] }, now);
    expect(await mail.delivered()).toEqual([]);
  });

  it('does not come when it is gone again before the letter is written', async () => {
    await following();
    const { commentId } = await accepted(post.id);
    await hold(cast.moses, { ids: [commentId] }, now);
    expect(await mail.delivered()).toEqual([]);
  });

  it('tells of twenty at most, and how many more there are', async () => {
    await following();
    await held();
    const ids: string[] = [];
    for (let n = 0; n < 23; n += 1) ids.push((await accepted(post.id)).commentId);
    await approve(cast.moses, { ids }, now);
    const letters = await mail.delivered();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toBe('23 new responses: A post');
    expect(letters[0]?.text?.match(/\/comment\/\d+/g)).toHaveLength(20);
    expect(letters[0]?.text).toContain('And 3 more');
  });

  it('comes to the authors of the post until they have no wish for it', async () => {
    await db.user.update({ where: { id: cast.anna.id }, data: { mailResponses: true } });
    await accepted(post.id, {}, undefined, { actor: cast.anna });
    expect(await mail.delivered()).toEqual([]);
    await accepted(post.id);
    const [letter] = await mail.delivered();
    expect(letter?.text).toContain('because you wrote the article');
    expect(await stopLetters(tokenIn(letter, '/subscriptions/stop/'))).toMatchObject({ ok: true });
    await accepted(post.id);
    expect(await mail.delivered()).toEqual([]);
  });
});

describe('The link that ends letters', () => {
  it('ends all that its address follows under that post, once and again', async () => {
    const mine = await accepted(post.id, { email: reader });
    await following();
    await following(reader, mine.commentId);
    await following('other@example.org');
    await accepted(post.id, { parentId: mine.commentId });
    const letter = (await mail.delivered()).find((one) => toOf(one) === reader);
    const token = tokenIn(letter, '/subscriptions/stop/');
    expect(letter?.headers.get('list')).toMatchObject({
      unsubscribe: { url: `https://broadside.example/api/stop-letters/${token}` },
    });
    expect(await askedToStop(token)).toBe('letters about responses under “A post”');
    expect(await stopLetters(token)).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ email: 'other@example.org' }]);
    expect(await stopLetters(token)).toMatchObject({ ok: true });
  });

  it('is refused in one sentence when it is forged, or made for something else', async () => {
    await ask();
    const [letter] = await mail.delivered();
    const token = tokenIn(letter, '/subscriptions/confirm/');
    const sentence = { ok: false, refusal: { message: expect.stringContaining('not good any more') } };
    for (const forged of [token, `${token}x`, '', null, {}, ['x'], `subscription~${cast.anna.id}.x`]) {
      expect(await stopLetters(forged)).toMatchObject(sentence);
    }
    for (const forged of [`${token}x`, token.replace(/\./, '~'), '', undefined]) {
      expect(await confirm(forged, now)).toMatchObject(sentence);
    }
    expect(await askedToStop(token)).toBeNull();
    expect(await askedToConfirm(`x${token}`)).toBeNull();
  });
});
