import { describe, expect, it } from 'vitest';
import type { InForce } from '@/lib/commenters/rules';
import type { StandingKind } from '@/lib/generated/prisma/enums';
import type { ResponseFacts } from './phase';
import { judge, phases } from './pipeline';

const now = new Date('2026-03-01T12:00:00Z');
const seconds = (ago: number) => new Date(now.getTime() - ago * 1000);

/** A returning guest who says something harmless in an open thread. */
const harmless: ResponseFacts = {
  closing: { open: true, until: null },
  name: 'Rita',
  email: 'rita@example.org',
  url: '',
  body: 'I agree.',
  links: [],
  trusted: false,
  suspended: null,
  standing: null,
  lastSentAt: null,
  slowModeSeconds: 0,
  lastSentHereAt: null,
  saidBefore: false,
  approvedBefore: true,
  elapsed: null,
  spam: null,
  outside: 'off',
  settings: {
    floodSeconds: 15,
    disallowedWords: '',
    holdWords: '',
    wordsWhole: false,
    holdLinks: 2,
    holdFirstTime: true,
    spamScore: true,
    spamHoldPercent: 90,
    language: 'en',
    timeZone: 'UTC',
  },
};

const answer = (facts: Partial<ResponseFacts>) => judge({ ...harmless, ...facts }, now);
const withSettings = (settings: Partial<ResponseFacts['settings']>, facts: Partial<ResponseFacts> = {}) =>
  answer({ ...facts, settings: { ...harmless.settings, ...settings } });
const closed = { open: false, by: 'post', at: now, who: 'Edith', why: '', until: null } as const;

describe('A response goes through named phases', () => {
  it('from top to bottom', () => {
    expect(phases.map(({ name }) => name)).toEqual([
      'closed',
      'suspended',
      'banned',
      'suspended-until',
      'duplicate',
      'staff',
      'flood',
      'slow-mode',
      'disallowed-words',
      'muted',
      'held-always',
      'trusted',
      'held-words',
      'links',
      'too-quick',
      'first-time',
      'spam-score',
      'outside-check',
    ]);
  });

  it('and passes when none has something to say', () => {
    expect(answer({})).toEqual({ verdict: 'pass', by: '' });
  });

  it('is refused first of all where responses are closed, in the words of who closed them', () => {
    expect(answer({ closing: closed, suspended: 'account', saidBefore: true })).toMatchObject({
      by: 'closed',
      verdict: 'refuse',
      code: 'closed',
      message: 'Comments are closed.',
    });
    expect(answer({ closing: { ...closed, why: 'Enough.' }, trusted: true })).toMatchObject({
      message: 'Comments are closed: Enough.',
    });
  });

  it('is refused from a suspended account, and held from its address', () => {
    expect(answer({ suspended: 'account' })).toMatchObject({ by: 'suspended', verdict: 'refuse' });
    expect(answer({ suspended: 'address' })).toEqual({
      by: 'suspended',
      verdict: 'hold',
      match: 'rita@example.org',
    });
  });

  it('is refused the second time it is said, and a double click does not hear of haste', () => {
    expect(answer({ saidBefore: true, lastSentAt: seconds(0) })).toMatchObject({
      by: 'duplicate',
      verdict: 'refuse',
    });
  });

  it('passes from the people of the desk, whatever its pace, words and links', () => {
    const facts: Partial<ResponseFacts> = {
      ...{ trusted: true, lastSentAt: seconds(1), links: ['a', 'b', 'c'], approvedBefore: false },
      ...{ elapsed: 3, spam: { score: 1, telling: [] }, outside: 'spam' },
    };
    expect(withSettings({ holdWords: 'agree', disallowedWords: 'agree' }, facts)).toEqual({
      by: 'staff',
      verdict: 'pass',
    });
  });
});

describe('What a moderator decided about a commenter', () => {
  const standing = (kind: StandingKind, more: Partial<InForce> = {}): InForce => ({
    ...{ kind, scope: 'email', reason: 'Insults', until: null },
    ...more,
  });
  const until = new Date('2026-03-08T12:00:00Z');
  const trouble: Partial<ResponseFacts> = { links: ['a', 'b', 'c'], approvedBefore: false };

  it.each<[InForce, string]>([
    [standing('banned'), 'A moderator has banned you from responding here.'],
    [
      standing('banned', { until }),
      'A moderator has banned you from responding here. The ban ends on March 8, 2026 at 12:00 PM.',
    ],
    [
      standing('banned', { scope: 'network' }),
      'A moderator has banned your network: responses from it are not taken here.',
    ],
    [
      standing('suspended', { until }),
      'You are suspended from responding here until March 8, 2026 at 12:00 PM.',
    ],
    [
      standing('suspended', { until, scope: 'network' }),
      'Your network is suspended from responding here until March 8, 2026 at 12:00 PM.',
    ],
  ])('refuses one who is $kind, in words that say so and until when', (given, message) => {
    expect(answer({ standing: given, saidBefore: true })).toMatchObject({
      verdict: 'refuse',
      code: 'forbidden',
      message,
    });
  });

  it('holds one who is muted or always held, with why, whatever they did well before', () => {
    expect(answer({ standing: standing('muted') })).toEqual({
      by: 'muted',
      verdict: 'hold',
      match: 'Insults',
    });
    expect(answer({ standing: standing('held') })).toEqual({
      by: 'held-always',
      verdict: 'hold',
      match: 'Insults',
    });
  });

  it('hands a muted commenter what it hands to everyone', () => {
    expect(answer({ standing: standing('muted'), lastSentAt: seconds(1) })).toMatchObject({ by: 'flood' });
    expect(withSettings({ disallowedWords: 'agree' }, { standing: standing('muted') })).toMatchObject({
      by: 'disallowed-words',
    });
  });

  it('passes one who is trusted past what is held, not past what is refused', () => {
    const facts = { ...trouble, standing: standing('trusted') };
    expect(withSettings({ holdWords: 'agree' }, facts)).toEqual({ by: 'trusted', verdict: 'pass' });
    expect(withSettings({ disallowedWords: 'agree' }, facts)).toMatchObject({ by: 'disallowed-words' });
    expect(answer({ ...facts, lastSentAt: seconds(1) })).toMatchObject({ by: 'flood' });
  });
});

describe('Flood', () => {
  it.each([
    [0, 'Wait 15 seconds'],
    [0.001, 'Wait 15 seconds'],
    [10, 'Wait 5 seconds'],
    [14, 'Wait one second'],
    [14.999, 'Wait one second'],
    [-3, 'Wait 15 seconds'],
  ])('%s seconds after the last response says how long to wait', (ago, sentence) => {
    const judgement = answer({ lastSentAt: seconds(ago) });
    expect(judgement).toMatchObject({ by: 'flood', verdict: 'refuse', code: 'limited' });
    expect(judgement).toHaveProperty('message', expect.stringContaining(sentence));
  });

  it('is over after its seconds, and off at 0', () => {
    expect(answer({ lastSentAt: seconds(15) }).verdict).toBe('pass');
    expect(withSettings({ floodSeconds: 0 }, { lastSentAt: seconds(0) }).verdict).toBe('pass');
  });
});

describe('Words', () => {
  it.each<[string, Partial<ResponseFacts>]>([
    ['the text', { body: 'Buy VIÁGRA now' }],
    ['the name', { name: 'Viagra King' }],
    ['the e-mail address', { email: 'me@viagra.example' }],
    ['the site', { url: 'https://viagra.example' }],
    ['a longer word', { body: 'nonviagral' }],
    ['letters held apart by invisible ones', { body: 'vi\u200bagra' }],
    ['another shape of the letters', { body: 'ｖｉａｇｒａ' }],
  ])('are found in %s', (_, facts) => {
    expect(withSettings({ holdWords: 'first\nviagra\n' }, facts)).toMatchObject({
      by: 'held-words',
      verdict: 'hold',
    });
    expect(withSettings({ disallowedWords: ' Viagra \n\n' }, facts)).toMatchObject({
      by: 'disallowed-words',
      verdict: 'refuse',
    });
  });

  it('are told as they stand in the text', () => {
    expect(withSettings({ holdWords: 'viagra' }, { body: 'Buy VIÁ\u200bGRA, now' })).toMatchObject({
      match: 'VIÁ\u200bGRA',
    });
    expect(withSettings({ disallowedWords: 'so and so' }, { body: 'that So And So!' })).toMatchObject({
      message: '“So And So” is not accepted here. Put it otherwise and send it again.',
    });
  });

  it('match whole words only when the setting says so', () => {
    const facts = { body: 'I use WordPress.' };
    expect(withSettings({ holdWords: 'press' }, facts)).toMatchObject({ match: 'Press' });
    for (const list of [{ holdWords: 'press' }, { disallowedWords: 'press' }]) {
      expect(withSettings({ ...list, wordsWhole: true }, facts).verdict).toBe('pass');
      expect(withSettings({ ...list, wordsWhole: true }, { body: 'The PRESS!' }).verdict).not.toBe('pass');
    }
  });

  it('match nothing when the list has only empty lines', () => {
    expect(withSettings({ holdWords: '\n  \n\u200b\n', disallowedWords: '\r\n' }).verdict).toBe('pass');
  });
});

describe('Links', () => {
  it('hold from the number in the settings on, and 0 is off', () => {
    const two = { links: ['https://a.example', 'https://b.example'] };
    expect(answer({ links: ['https://a.example'] }).verdict).toBe('pass');
    expect(answer(two)).toEqual({
      by: 'links',
      verdict: 'hold',
      match: 'https://a.example https://b.example',
    });
    expect(withSettings({ holdLinks: 0 }, two).verdict).toBe('pass');
    expect(withSettings({ holdLinks: 3 }, two).verdict).toBe('pass');
  });
});

describe('A first response', () => {
  it('is held, until the setting says otherwise', () => {
    expect(answer({ approvedBefore: false })).toEqual({ by: 'first-time', verdict: 'hold', match: 'Rita' });
    expect(withSettings({ holdFirstTime: false }, { approvedBefore: false }).verdict).toBe('pass');
  });
});

describe('A response that is sent quicker than a person can', () => {
  it.each([
    [0, 'hold'],
    [1_999, 'hold'],
    [2_000, 'pass'],
    [86_400_000, 'pass'],
    [null, 'pass'],
  ])('after %s milliseconds: %s', (elapsed, verdict) => {
    expect(answer({ elapsed }).verdict).toBe(verdict);
  });

  it('is held, not refused, and says how quick it was', () => {
    expect(answer({ elapsed: 412 })).toEqual({ by: 'too-quick', verdict: 'hold', match: '0.4 seconds' });
  });
});

describe('The trained spam score', () => {
  const sure = (score: number) => ({ spam: { score, telling: ['casino', 'link:pills.example'] } });

  it('holds from the certainty in the settings on, and says by which words', () => {
    expect(answer(sure(0.9))).toEqual({
      by: 'spam-score',
      verdict: 'hold',
      match: 'casino link:pills.example',
    });
    expect(answer(sure(0.899)).verdict).toBe('pass');
    expect(withSettings({ spamHoldPercent: 50 }, sure(0.5)).verdict).toBe('hold');
    expect(withSettings({ spamHoldPercent: 100 }, sure(0.9999)).verdict).toBe('pass');
  });

  it('says nothing when it is off, or before it has learnt enough', () => {
    expect(withSettings({ spamScore: false }, sure(1)).verdict).toBe('pass');
    expect(withSettings({ spamHoldPercent: 50 }, { spam: null }).verdict).toBe('pass');
  });
});

describe('The outside check', () => {
  it.each([
    ['off', 'pass'],
    ['wanted', 'pass'],
    ['spam', 'hold'],
    ['discard', 'hold'],
    ['silent', 'hold'],
    ['unasked', 'hold'],
  ] as const)('that is or says %s: %s', (outside, verdict) => {
    expect(answer({ outside }).verdict).toBe(verdict);
  });

  it('is the last to be heard', () => {
    expect(answer({ outside: 'spam', approvedBefore: false })).toMatchObject({ by: 'first-time' });
    expect(answer({ outside: 'spam' })).toEqual({ by: 'outside-check', verdict: 'hold', match: 'spam' });
  });
});
