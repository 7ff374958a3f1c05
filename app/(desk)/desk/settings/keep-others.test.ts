import { describe, expect, it } from 'vitest';
import type { SettingsForm } from '@/lib/settings/schema';
import { asTyped, keepOthers } from './keep-others';

const opened: SettingsForm = {
  name: 'The Tidewaiter',
  tagline: '',
  timeZone: 'UTC',
  language: 'en',
  permalinkPattern: '/:slug',
  homePageId: null,
  theme: 'newspaper',
  accent: '',
  logoId: null,
  logoDarkId: null,
  footerText: '',
  frontOrder: 'latest',
  listText: 'excerpt',
  readingTime: false,
  dateForm: 'longTime',
  postsPerPage: 10,
  closeAfterResponses: null,
  openingHours: null,
  slowModeSeconds: 0,
  closeAfterDays: null,
  closeAfterQuietDays: 30,
  threadOrder: 'oldest',
  threadsPerPage: 50,
  threadsOpenOn: 'last',
  threadDepth: 5,
  responseMaxLength: 10_000,
  editMinutes: 5,
  likes: false,
  holdFirstTime: true,
  holdLinks: 2,
  holdWords: 'a\nb',
  disallowedWords: '',
  wordsWhole: false,
  floodSeconds: 15,
  moderationPage: false,
  reportsHold: 3,
  spamScore: true,
  spamHoldPercent: 90,
  smartQuotes: true,
};
const was = JSON.stringify(asTyped(opened));

describe('Two administrators in the settings', () => {
  it('both get what they changed', () => {
    const { holdFirstTime: _unticked, ...typed } = { ...asTyped(opened), name: 'The Ebb' };
    const today = { ...opened, postsPerPage: 20, holdWords: 'casino' };
    const merged = keepOthers(typed, was, today);
    expect(merged).toMatchObject({ name: 'The Ebb', postsPerPage: 20, holdWords: 'casino' });
    expect(merged.holdFirstTime).toBeUndefined();
  });

  it('who both changed the same field: the later one stands', () => {
    const typed = { ...asTyped(opened), postsPerPage: '12' };
    expect(keepOthers(typed, was, { ...opened, postsPerPage: 20 }).postsPerPage).toBe('12');
  });

  it('may empty a field and tick a box', () => {
    const typed = { ...asTyped({ ...opened, holdFirstTime: false }), closeAfterQuietDays: '' };
    const shut = JSON.stringify(asTyped({ ...opened, holdFirstTime: false }));
    const merged = keepOthers({ ...typed, holdFirstTime: 'on' }, shut, opened);
    expect(merged).toMatchObject({ closeAfterQuietDays: '', holdFirstTime: 'on' });
  });

  it.each([undefined, '', 'null', '[', '"x"'])(
    'without a readable start (%j) get what they typed',
    (start) => {
      expect(keepOthers({ name: 'x' }, start, opened)).toEqual({ name: 'x' });
    },
  );
});
