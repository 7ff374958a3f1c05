import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { closeResponses } from '@/lib/closing/commands';
import { closeThread } from '@/lib/closing/thread-commands';
import { db } from '@/lib/db';
import { approve, trash } from '@/lib/moderation/commands';
import { saveSettings } from '@/lib/settings/commands';
import { settingsForEdit } from '@/lib/settings/queries';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { workOf } from '@/test/statements';
import { logCsv } from './csv';
import { logPage } from './queries';
import { logFilter } from './schema';
import { inWords } from './sentences';

const published = new Date('2026-03-01T12:00:00Z');
const on = (day: number, hour = 12) => new Date(Date.UTC(2026, 4, day, hour));
const timeZone = 'Pacific/Auckland';
let post: { id: string; permalink: string };
let other: { id: string; permalink: string };

/** Five entries: two about responses and two closings of one post, and one about another. Then the settings. */
beforeAll(async () => {
  await enterCast();
  post = await publishedPost(published);
  other = await publishedPost(published);
  await db.post.update({ where: { id: other.id }, data: { title: '=HYPERLINK("x") the cranes' } });
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
  const { commentId } = await accepted(post.id);
  const elsewhere = await accepted(other.id, { name: 'Troll' });
  await trash(cast.moses, { ids: [commentId], reason: 'Abusive' }, on(1));
  await approve(cast.edith, { ids: [commentId] }, on(2));
  await closeThread(cast.edith, commentId, { note: '' }, on(3));
  await closeResponses(cast.moses, [post.id], { note: 'Enough' }, on(4));
  await trash(cast.moses, { ids: [elsewhere.commentId], reason: '=1+1' }, on(5));
  await saveSettings(cast.ada, { ...(await settingsForEdit()), tagline: 'New' }, on(6));
});

const asked = (sent: Record<string, unknown>) => logFilter.parse(sent);
async function actions(actor: Actor, sent: Record<string, unknown> = {}) {
  const { entries } = await logPage(actor, asked(sent), { timeZone });
  return entries.map(({ action }) => action);
}
const all = [
  'settings.change',
  'response.trash',
  'responses.close',
  'thread.close',
  'response.approve',
  'response.trash',
];

describe('The log', () => {
  it('has everything that was done, newest first, with what it was done to', async () => {
    expect(await actions(cast.ada)).toEqual(all);
    const { entries } = await logPage(cast.ada, asked({}), { timeZone });
    expect(entries.map(inWords).slice(2)).toEqual([
      'Moses Moderator closed the responses to “A post”',
      'Edith Editor closed the thread under response #1 to “A post”',
      'Edith Editor approved response #1 to “A post”',
      'Moses Moderator trashed response #1 to “A post”: Abusive',
    ]);
    expect(entries[1]).toMatchObject({ before: { status: 'approved' }, after: { status: 'trashed' } });
  });

  it('shows each what they may act on', async () => {
    expect(await actions(cast.moses)).toEqual(all.slice(1));
    expect(await actions(cast.moses, { kind: 'settings' })).toEqual([]);
    for (const actor of [cast.anna, cast.rita, cast.guest]) expect(await actions(actor)).toEqual([]);
  });

  it('is filtered by kind, by person, by article and by day of the site’s clock', async () => {
    expect(await actions(cast.ada, { kind: 'closings' })).toEqual(['responses.close', 'thread.close']);
    expect(await actions(cast.ada, { person: cast.edith.id })).toEqual(['thread.close', 'response.approve']);
    expect(await actions(cast.ada, { person: 'none' })).toEqual([]);
    expect(await actions(cast.ada, { post: other.id })).toEqual(['response.trash']);
    expect(await actions(cast.ada, { article: 'THE CRANES' })).toEqual(['response.trash']);
    expect(await actions(cast.ada, { article: `https://site.example${post.permalink}` })).toHaveLength(4);
    expect(await actions(cast.ada, { article: 'no such' })).toEqual([]);
    // Noon in UTC is the next day in Auckland.
    expect(await actions(cast.ada, { from: '2026-05-04', to: '2026-05-04' })).toEqual(['thread.close']);
    expect(await actions(cast.ada, { person: cast.moses.id, kind: 'responses', post: post.id })).toEqual([
      'response.trash',
    ]);
  });

  it('leaves out what an address asks in vain', async () => {
    const odd = {
      kind: 'nonsense',
      person: "' OR 1=1",
      post: ['a', 'b'],
      article: '\0',
      from: '2026-02-31',
      to: {},
      before: '1-',
    };
    expect(asked(odd)).toEqual({});
    expect(await actions(cast.ada, odd)).toEqual(all);
    expect(asked({ from: '0000-01-01', to: '9999-12-31', before: '999999999999999-1' })).toEqual({});
    expect(
      await actions(cast.ada, { from: '1900-01-01', to: '2999-12-31', before: '9999999999999-1' }),
    ).toEqual(all);
    expect(await actions(cast.ada, { article: '%' })).toEqual([]);
  });

  it('goes on from page to page without a gap or a repetition', async () => {
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await logPage(cast.ada, asked({ before }), { timeZone, take: 2 });
      seen.push(...page.entries.map(({ action }) => action));
      before = page.older ?? undefined;
    } while (before);
    expect(seen).toEqual(all);
  });

  it('is a table for spreadsheets, in which nothing is a formula', async () => {
    let csv = '';
    for await (const piece of logCsv(cast.moses, asked({}), timeZone)) csv += piece;
    expect(csv.startsWith('\uFEFFtime,who,action,sentence,')).toBe(true);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`2026-05-05T12:00:00.000Z,Moses Moderator,response.trash,`);
    expect(lines[1]).toContain(`,"'=HYPERLINK(""x"") the cranes",`);
    expect(lines[1]?.endsWith(",'=1+1")).toBe(true);
    expect(csv).not.toContain('settings.change');
  });

  it('costs the same at two hundred thousand entries as at two thousand', async () => {
    await fill(2000);
    const filters = [
      {},
      { kind: 'closings' },
      { person: cast.edith.id, kind: 'closings' },
      { post: post.id },
      { from: '2026-05-01', to: '2026-05-03' },
      { before: `${on(3).getTime()}-1` },
    ].map(asked);
    const few = [];
    for (const filter of filters) few.push(await workOf(() => logPage(cast.ada, filter, { timeZone })));
    await fill(200_000);
    for (const [place, filter] of filters.entries()) {
      const many = await workOf(() => logPage(cast.ada, filter, { timeZone }));
      expect(many.seqScans.filter((table) => table === 'AuditLog')).toEqual([]);
      expect(many.blocks, JSON.stringify(filter)).toBeLessThan((few[place]?.blocks ?? 0) * 2 + 200);
    }
  }, 120_000);
});

/** Entries of a year before, past the trigger: half of them approvals, none of them by Edith. */
async function fill(count: number) {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`
        INSERT INTO "AuditLog" (at, "actorId", "actorName", action, "subjectType", "subjectId", "postId")
        SELECT timestamptz '2025-01-01' + n * interval '1 minute', ${cast.moses.id}::uuid, 'Moses',
          CASE n % 4 WHEN 0 THEN 'response.trash' WHEN 1 THEN 'response.markSpam' ELSE 'response.approve' END,
          'response', ${cast.moses.id}, ${other.id}::uuid
        FROM generate_series(1, ${count}::int) n`;
    },
    { timeout: 60_000 },
  );
  await db.$executeRaw`VACUUM ANALYZE "AuditLog"`;
}
