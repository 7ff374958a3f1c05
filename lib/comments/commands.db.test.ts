import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { closeResponses } from '@/lib/closing/commands';
import { db } from '@/lib/db';
import { approve, trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted, respondAs } from '@/test/respond-as';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-03-02T12:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let post: { id: string; permalink: string };

const settings = (data: Parameters<typeof db.settings.update>[0]['data']) =>
  db.settings.update({ where: { id: 1 }, data });
const rowOf = (id: string) => db.comment.findUniqueOrThrow({ where: { id } });
const countOf = async () => (await db.post.findUniqueOrThrow({ where: { id: post.id } })).responseCount;

beforeAll(enterCast);
beforeEach(async () => {
  // What earlier tests sent is neither a flood nor a past approval.
  await db.comment.deleteMany();
  await settings({
    responsesOpen: true,
    holdFirstTime: false,
    closeAfterDays: null,
    holdWords: '',
    disallowedWords: '',
  });
  post = await publishedPost(published, [cast.anna.id]);
});

describe('A response', () => {
  it('is shown at once when nothing minds it, with the next number', async () => {
    const first = await respondAs(post.id, {}, now);
    const second = await respondAs(post.id, {}, inSeconds(60));
    expect(first).toMatchObject({
      ok: true,
      value: { number: 1, status: 'approved', permalink: post.permalink, postId: post.id },
      tags: [postTag(post.id)],
    });
    expect(second).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
      responseCount: 2,
      lastResponseAt: inSeconds(60),
    });
  });

  it('keeps what was typed and shows what is made of it', async () => {
    const { commentId } = await accepted(post.id, {
      body: '<b>*a*</b>',
      name: '<i>R</i>',
      url: 'example.org',
    });
    expect(await rowOf(commentId)).toMatchObject({
      body: '<b>*a*</b>',
      html: '<p dir="auto">&lt;b&gt;<em>a</em>&lt;/b&gt;</p>',
      authorName: '<i>R</i>',
      authorUrl: 'https://example.org/',
    });
  });

  it('keeps browser and network address only as keyed hashes', async () => {
    const as = { browserToken: 'secret-token', address: '203.0.113.9' };
    const { commentId } = await accepted(post.id, {}, now, as);
    const row = await rowOf(commentId);
    expect(JSON.stringify(row)).not.toMatch(/secret-token|203\.0\.113\.9/);
    expect(row).toMatchObject({
      browserHash: expect.stringMatching(/^[\w-]{43}$/),
      addressHash: expect.stringMatching(/^[0-9a-f]{12}\.[\w-]{43}$/),
    });
  });

  it('of a signed-in person bears the name of the account', async () => {
    const fields = { name: 'Edith Editor', email: 'edith@example.org' };
    const { commentId } = await accepted(post.id, fields, now, { actor: cast.rita });
    expect(await rowOf(commentId)).toMatchObject({
      authorName: 'Rita Reader',
      authorEmail: 'rita@example.org',
      userId: cast.rita.id,
    });
  });

  it('may answer another, at any depth', async () => {
    const parent = await accepted(post.id);
    const reply = await accepted(post.id, { parentId: parent.commentId });
    const answer = await accepted(post.id, { parentId: reply.commentId });
    const [top, under] = await Promise.all([rowOf(parent.commentId), rowOf(answer.commentId)]);
    expect(under).toMatchObject({ depth: 2, parentId: reply.commentId });
    expect(under.sortPath.startsWith(top.sortPath)).toBe(true);
  });

  it('is refused where the post is not published', async () => {
    await db.post.update({ where: { id: post.id }, data: { status: 'draft' } });
    for (const id of [post.id, '0198c0de-0000-7000-8000-000000000000']) {
      expect(await respondAs(id)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    }
  });

  it('is refused, with a sentence beside each field, when the form is wrong', async () => {
    expect(await respondAs(post.id, { name: ['x'], email: {}, body: '\u200b' })).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid',
        fields: { name: [expect.any(String)], email: [expect.any(String)], body: [expect.any(String)] },
      },
    });
    expect(await respondAs('no id')).toMatchObject({
      ok: false,
      refusal: { fields: { postId: [expect.any(String)] } },
    });
  });

  it('is taken, escaped, whatever is in it', async () => {
    const nasty = [
      '😀 👩‍👩‍👧‍👦',
      'مرحبا بالعالم \u202eabc',
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '\'; DROP TABLE "Comment"; --',
      '\\ % _ $1 {{x}}',
    ];
    for (const text of nasty) {
      const { commentId } = await accepted(post.id, { body: text, name: text });
      const row = await rowOf(commentId);
      expect(row.body).toBe(text);
      expect(row.html.replace(/<\/?(p|br)\b[^>]*>/g, '')).not.toContain('<');
    }
  });

  it('of 50 kB of stacked marks is refused for its length', async () => {
    const zalgo = `Z${'\u0315'.repeat(50_000)}`;
    expect(await respondAs(post.id, { body: zalgo })).toMatchObject({
      ok: false,
      refusal: { fields: { body: [expect.stringContaining('Keep it within 10,000 characters')] } },
    });
  });

  it('of 200 links is held', async () => {
    const body = Array.from({ length: 200 }, (_, n) => `https://l${n}.example`).join('\n');
    const { commentId, status } = await accepted(post.id, { body });
    expect(status).toBe('pending');
    expect(await rowOf(commentId)).toMatchObject({
      heldBy: 'links',
      heldMatch: expect.stringContaining('https://l0.example'),
    });
  });
});

describe('A parent', () => {
  const gone = {
    ok: false,
    refusal: {
      code: 'not-found',
      fields: { parentId: ['The response that you answer is not there any more.'] },
    },
  };

  it('of another post is refused', async () => {
    const elsewhere = await publishedPost(published);
    const { commentId } = await accepted(elsewhere.id);
    expect(await respondAs(post.id, { parentId: commentId })).toMatchObject(gone);
  });

  it('of another post is refused by PostgreSQL too', async () => {
    const elsewhere = await publishedPost(published);
    const { commentId } = await accepted(elsewhere.id);
    const { sortPath } = await rowOf(commentId);
    const insert = db.$executeRaw`
      INSERT INTO "Comment" (id, "postId", "parentId", "sortPath", depth, status, body, html, "authorName", "createdAt")
      VALUES (gen_random_uuid(), ${post.id}::uuid, ${commentId}::uuid, ${`${sortPath}00009`}, 1, 'pending', '', '', '', now())`;
    await expect(insert).rejects.toThrow(/Comment_parentId_postId_fkey/);
  });

  it('that waits, or was removed, is refused', async () => {
    const { commentId } = await accepted(post.id);
    await trash(cast.moses, { ids: [commentId] }, now);
    expect(await respondAs(post.id, { parentId: commentId })).toMatchObject(gone);
    await settings({ holdFirstTime: true });
    const held = await accepted(post.id);
    expect(await respondAs(post.id, { parentId: held.commentId })).toMatchObject(gone);
  });
});

describe('Numbers', () => {
  it('are never given twice, by PostgreSQL too', async () => {
    const first = await accepted(post.id);
    const second = await accepted(post.id);
    const steal = db.$executeRaw`UPDATE "Comment" SET number = ${first.number} WHERE id = ${second.commentId}::uuid`;
    await expect(steal).rejects.toThrow(/number of a response is permanent|unique/i);
    const double = db.$executeRaw`
      INSERT INTO "Comment" (id, "postId", number, "sortPath", status, body, html, "authorName", "createdAt")
      VALUES (gen_random_uuid(), ${post.id}::uuid, ${first.number}, 'zzzzz', 'approved', '', '', '', now())`;
    await expect(double).rejects.toThrow(/Comment_postId_number_key|Unique constraint/);
  });
});

describe('A closed thread', () => {
  it('takes no response, and says why', async () => {
    await closeResponses(cast.edith, [post.id], { note: 'Enough.' }, now);
    expect(await respondAs(post.id)).toMatchObject({
      ok: false,
      refusal: { code: 'closed', message: 'Comments are closed: Enough.' },
    });
    expect(await countOf()).toBe(0);
  });

  it('closes with its age, to the millisecond', async () => {
    await settings({ closeAfterDays: 1 });
    expect(await respondAs(post.id, {}, new Date(now.getTime() - 1))).toMatchObject({ ok: true });
    expect(await respondAs(post.id, {}, now)).toMatchObject({ ok: false, refusal: { code: 'closed' } });
  });

  it('is closed below a closed response, and open beside it', async () => {
    const parent = await accepted(post.id);
    const reply = await accepted(post.id, { parentId: parent.commentId });
    await db.comment.update({
      where: { id: parent.commentId },
      data: { threadClosedAt: now, threadClosedNote: 'Off topic.' },
    });
    expect(await respondAs(post.id, { parentId: reply.commentId })).toMatchObject({
      ok: false,
      refusal: { code: 'closed', message: 'This part of the conversation is closed: Off topic.' },
    });
    expect(await respondAs(post.id)).toMatchObject({ ok: true });
  });
});

describe('Moderation', () => {
  const rita = { name: 'Rita', email: 'rita.guest@example.org' };
  beforeEach(() => settings({ holdFirstTime: true }));

  it('holds a first response; once it is approved, the next one passes', async () => {
    const first = await accepted(post.id, { ...rita, body: 'First' }, now);
    expect(first).toMatchObject({ status: 'pending', number: null });
    expect(await rowOf(first.commentId)).toMatchObject({ heldBy: 'first-time', number: null });
    expect(await countOf()).toBe(0);
    const second = await accepted(post.id, { ...rita, body: 'Second' }, inSeconds(60));
    expect(second.status).toBe('pending');

    await approve(cast.moses, { ids: [first.commentId] }, inSeconds(90));
    const third = await accepted(
      post.id,
      { ...rita, email: 'RITA.guest@example.org', body: 'Third' },
      inSeconds(120),
    );
    expect(third).toMatchObject({ status: 'approved', number: 2 });
    const other = await accepted(post.id, { ...rita, name: 'Someone else', body: 'Fourth' }, inSeconds(180));
    expect(other.status).toBe('pending');
  });

  it('knows a member by the account, and nobody by a member’s address', async () => {
    const first = await accepted(post.id, { body: 'Mine' }, now, { actor: cast.rita });
    expect(first.status).toBe('pending');
    await approve(cast.moses, { ids: [first.commentId] }, now);
    const next = await accepted(post.id, { body: 'Again' }, inSeconds(60), { actor: cast.rita });
    expect(next.status).toBe('approved');
    const moved = { ...cast.rita, email: 'rita@elsewhere.example' };
    const later = await accepted(post.id, { body: 'As before' }, inSeconds(90), { actor: moved });
    expect(later.status).toBe('approved');
    const forged = { name: cast.rita.name, email: cast.rita.email, body: 'Not me' };
    expect(await accepted(post.id, forged, inSeconds(120))).toMatchObject({ status: 'pending' });
  });

  it.each(['ada', 'edith', 'anna', 'abel', 'moses'] as const)('never holds %s of the desk', async (who) => {
    for (const body of ['One', 'Two https://a.example https://b.example']) {
      expect(await accepted(post.id, { body }, now, { actor: cast[who] })).toMatchObject({
        status: 'approved',
      });
    }
  });

  it('refuses a suspended person, and holds a guest who gives their address', async () => {
    await db.user.update({ where: { id: cast.abel.id }, data: { suspendedAt: now } });
    expect(await respondAs(post.id, {}, now, { actor: cast.abel })).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden' },
    });
    const guest = await accepted(post.id, { email: 'Abel@example.org' }, now);
    expect(await rowOf(guest.commentId)).toMatchObject({ heldBy: 'suspended' });
    await db.user.update({ where: { id: cast.abel.id }, data: { suspendedAt: null } });
  });

  it.each<[string, Record<string, unknown>, { browserToken?: string; address?: string }]>([
    ['the same e-mail address', { email: 'flood@example.org' }, {}],
    ['the same browser', {}, { browserToken: 'flood' }],
    ['the same network', {}, { address: '::ffff:198.51.100.7' }],
  ])('makes %s wait between two responses', async (_, fields, as) => {
    const at = new Date('2026-06-01T00:00:00Z');
    await accepted(post.id, { ...fields, body: 'One' }, at, as);
    const elsewhere = await publishedPost(published);
    const send = (ms: number) =>
      respondAs(elsewhere.id, { ...fields, body: `After ${ms}` }, new Date(at.getTime() + ms), as);
    expect(await send(14_999)).toMatchObject({
      ok: false,
      refusal: { code: 'limited', message: expect.stringContaining('Wait one second') },
    });
    expect(await send(15_000)).toMatchObject({ ok: true });
  });

  it('refuses the same text from the same person in the same place', async () => {
    const parent = await accepted(post.id, { ...rita, body: 'Hear, hear' }, now);
    expect(await respondAs(post.id, { ...rita, body: ' Hear, hear ' }, inSeconds(1))).toMatchObject({
      ok: false,
      refusal: { code: 'conflict' },
    });
    await approve(cast.moses, { ids: [parent.commentId] }, now);
    const reply = { ...rita, body: 'Hear, hear', parentId: parent.commentId };
    expect(await respondAs(post.id, reply, inSeconds(60))).toMatchObject({ ok: true });
  });

  it('hands a text with a disallowed word back, with the word named beside it', async () => {
    await settings({ disallowedWords: 'casino' });
    expect(await respondAs(post.id, { body: 'Best Casino!' })).toMatchObject({
      ok: false,
      refusal: { fields: { body: [expect.stringContaining('“Casino”')] } },
    });
  });
});
