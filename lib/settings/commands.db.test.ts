import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { saveSettings } from './commands';
import { settingsForEdit } from './queries';
import type { SettingsForm } from './schema';

const { ada, edith, anna, moses, rita, guest } = cast;
const now = new Date('2026-11-22T12:00:00Z');
let standing: SettingsForm;

beforeEach(async () => {
  standing = await settingsForEdit();
});

/** As a browser sends the form: numbers are text, an unticked box is absent. */
const sent = {
  name: ' The  Tidewaiter ',
  tagline: 'مدينة 🌊',
  timeZone: 'Europe/Lisbon',
  language: 'en',
  permalinkPattern: '/:year/:slug',
  theme: 'quiet',
  accent: ' #0B567D ',
  logoId: '',
  logoDarkId: '',
  footerText: '<p>Port Averill</p><script>alert(1)</script>',
  frontOrder: 'featured',
  postsPerPage: '12',
  homePageId: '',
  listText: 'whole',
  readingTime: 'on',
  dateForm: 'short',
  closeAfterDays: '90',
  closeAfterQuietDays: '',
  closeAfterResponses: '',
  openingHours: '[{"day":1,"from":540,"to":1080}]',
  slowModeSeconds: '60',
  threadDepth: '4',
  threadOrder: 'newest',
  threadsPerPage: '200',
  threadsOpenOn: 'first',
  responseMaxLength: '5000',
  editMinutes: '10',
  likes: 'on',
  holdFirstTime: 'on',
  holdLinks: '2',
  holdWords: 'casino\r\nlottery\u0000',
  disallowedWords: '',
  wordsWhole: 'on',
  floodSeconds: '15',
  reportsHold: '3',
  spamScore: 'on',
  spamHoldPercent: '95',
};

describe('Settings', () => {
  it('are changed by administrators only', async () => {
    for (const actor of [edith, anna, moses, rita, guest]) {
      expect(await saveSettings(actor, sent, now)).toMatchObject({ refusal: { code: 'forbidden' } });
    }
    expect(await settingsForEdit()).toEqual(standing);
  });

  it('take what the form sends, and every public page is made anew', async () => {
    expect(await saveSettings(ada, sent, now)).toEqual({ ok: true, value: undefined, tags: ['site'] });
    expect(await settingsForEdit()).toMatchObject({
      name: 'The Tidewaiter',
      tagline: 'مدينة 🌊',
      theme: 'quiet',
      accent: '#0b567d',
      logoId: null,
      footerText: '<p>Port Averill</p>',
      frontOrder: 'featured',
      postsPerPage: 12,
      listText: 'whole',
      readingTime: true,
      dateForm: 'short',
      openingHours: [{ day: 1, from: 540, to: 1080 }],
      slowModeSeconds: 60,
      closeAfterDays: 90,
      closeAfterQuietDays: null,
      editMinutes: 10,
      likes: true,
      holdFirstTime: true,
      holdWords: 'casino\nlottery',
    });
  });

  it('keep in the audit log what changed, and nothing else', async () => {
    await saveSettings(ada, standing, now);
    await saveSettings(ada, { ...standing, closeAfterDays: 30 }, now);
    const [entry] = await db.auditLog.findMany({
      where: { action: 'settings.change' },
      orderBy: { id: 'desc' },
    });
    expect(entry).toMatchObject({
      actorId: ada.id,
      before: { closeAfterDays: standing.closeAfterDays },
      after: { closeAfterDays: 30 },
    });
  });

  it.each([
    ['name', '\u200b'],
    ['name', 'x'.repeat(101)],
    ['name', ['a', 'b']],
    ['timeZone', 'Mars/Olympus'],
    ['language', 'English please'],
    ['permalinkPattern', '/desk/:slug'],
    ['theme', 'brutalist'],
    ['theme', ['quiet']],
    ['accent', 'red'],
    ['accent', '#0b567'],
    ['accent', '#0b567d; color: red'],
    ['accent', '＃0b567d'],
    ['accent', { r: 1 }],
    ['logoId', 'logo.png'],
    ['logoId', '019aabcd-0000-7000-8000-000000000000'],
    ['logoDarkId', ['a']],
    ['footerText', 'x'.repeat(5001)],
    ['footerText', ['<p>a</p>', '<p>b</p>']],
    ['frontOrder', ''],
    ['listText', 'everything'],
    ['readingTime', 'often'],
    ['dateForm', 'yesterday'],
    ['movePosts', 'some'],
    ['movePosts', ['all', 'all']],
    ['permalinkPattern', '/:slug/:slug'],
    ['permalinkPattern', '/:slug\u200b'],
    ['permalinkPattern', '/🌊/:slug'],
    ['permalinkPattern', `/${'x'.repeat(200)}/:slug`],
    ['postsPerPage', '0'],
    ['postsPerPage', 'ten'],
    ['closeAfterDays', '-3'],
    ['closeAfterDays', '1.5'],
    ['closeAfterDays', { days: 3 }],
    ['holdWords', 'x'.repeat(50_001)],
    ['threadDepth', '21'],
    ['floodSeconds', '999999999999'],
    ['wordsWhole', ['on', 'on']],
    ['spamHoldPercent', '49'],
    ['spamHoldPercent', '101'],
    ['spamHoldPercent', '９９'],
    ['spamHoldPercent', { percent: 99 }],
    ['holdFirstTime', 'perhaps'],
    ['reportsHold', '-1'],
    ['editMinutes', '-1'],
    ['editMinutes', '1441'],
    ['likes', 'often'],
    ['smartQuotes', 'curly'],
    ['openingHours', 'nine to five'],
    ['openingHours', '[{"day":8,"from":0,"to":60}]'],
    ['openingHours', '[{"day":1,"from":600,"to":540}]'],
    ['closeAfterResponses', '0'],
    ['slowModeSeconds', '-1'],
  ])('say beside %s what is wrong with %j', async (field, value) => {
    const outcome = await saveSettings(ada, { ...sent, [field]: value }, now);
    expect(outcome).toMatchObject({ ok: false, refusal: { fields: { [field]: [expect.any(String)] } } });
  });

  it.each(['<p></p>', '<p>\u200b</p>', '<script>alert(1)</script>', ' <hr> '])(
    'have no text at the foot when nothing would be seen of %j',
    async (footerText) => {
      await saveSettings(ada, { ...sent, footerText }, now);
      expect((await settingsForEdit()).footerText).toBe('');
    },
  );

  it('take a picture of the library for the logo, and let go of it when it is deleted', async () => {
    const { id } = await db.mediaItem.create({
      data: {
        ...{ hash: 'a', key: 'b', stem: 'logo', fallback: 'png', widths: [480], width: 480, height: 120 },
        ...{ bytes: 1, name: 'logo.png', createdAt: now },
      },
    });
    await saveSettings(ada, { ...sent, logoId: id }, now);
    expect((await settingsForEdit()).logoId).toBe(id);
    await db.mediaItem.delete({ where: { id } });
    expect((await settingsForEdit()).logoId).toBeNull();
  });
});
