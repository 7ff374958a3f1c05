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
  postsPerPage: '12',
  homePageId: '',
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
      postsPerPage: 12,
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
});
