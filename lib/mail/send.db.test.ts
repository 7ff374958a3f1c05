import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { siteWithMail, toOf } from '@/test/mail';
import { type Letter, queueMail } from './queue';

const mail = siteWithMail({ connections: 'new' });
const letter = (over: Partial<Letter> = {}): Letter => ({
  to: 'reader@example.org',
  subject: 'News',
  parts: ['Hello, “reader”.', { link: '/a', says: 'Read' }],
  footer: ['Why.'],
  ...over,
});
const queue = (over?: Partial<Letter>) => db.$transaction((tx) => queueMail(tx, letter(over)));
const jobs = () =>
  db.$queryRaw<{ attempts: number; last_error: string | null }[]>`
    SELECT attempts, last_error FROM graphile_worker.jobs`;

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.settings.update({ where: { id: 1 }, data: { name: 'The “Daily”, “News” <x@y>' } });
  mail.box().refuse.with = null;
});

describe('A letter', () => {
  it('arrives in the name of the site, as plain text and as HTML', async () => {
    await queue();
    const [sent] = await mail.delivered();
    expect(sent?.from?.value).toEqual([
      { name: 'The “Daily”, “News” <x@y>', address: 'post@broadside.example' },
    ]);
    expect(sent?.subject).toBe('News');
    expect(sent?.text).toContain('https://broadside.example/a');
    expect(sent?.html).toContain('<a href="https://broadside.example/a">Read</a>');
    expect(sent?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('names the way to have no more for the mail program', async () => {
    await queue({ oneClick: '/api/stop-letters/t' });
    const [sent] = await mail.delivered();
    const raw = sent?.headerLines.map(({ line }) => line) ?? [];
    expect(raw).toContain('List-Unsubscribe: <https://broadside.example/api/stop-letters/t>');
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('takes no header from its subject, its address or the name of the site', async () => {
    await db.settings.update({ where: { id: 1 }, data: { name: 'News\r\nBcc: all@example.org' } });
    await queue({ subject: 'News\r\nBcc: all@example.org' });
    await queue({ to: 'reader@example.org\r\nBcc: all@example.org' });
    const letters = await mail.delivered();
    expect(letters.map(toOf)).toEqual(['reader@example.org']);
    expect(letters[0]?.headers.has('bcc')).toBe(false);
    expect(letters[0]?.subject).toBe('News Bcc: all@example.org');
  });

  it.each(['', 'nobody', 'a@example.org,b@example.org', 'a@example.org\u0000'])(
    'is not written to %j, which is no address',
    async (to) => {
      await queue({ to });
      expect(await jobs()).toEqual([]);
    },
  );

  it('is not sent when what made it necessary did not happen', async () => {
    const failing = db.$transaction(async (tx) => {
      await queueMail(tx, letter());
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await mail.delivered()).toEqual([]);
  });

  it('is tried again when the mail server has no time, without a word of it in the log', async () => {
    mail.box().refuse.with = 450;
    await queue();
    await mail.delivered();
    expect(await jobs()).toEqual([{ attempts: 1, last_error: expect.not.stringContaining('reader@') }]);
    mail.box().refuse.with = null;
    expect(await mail.delivered()).toHaveLength(1);
    expect(await jobs()).toEqual([]);
  });

  it('is given up when the mail server will never take it', async () => {
    mail.box().refuse.with = 550;
    await queue();
    expect(await mail.delivered()).toEqual([]);
    expect(await jobs()).toEqual([]);
  });
});
