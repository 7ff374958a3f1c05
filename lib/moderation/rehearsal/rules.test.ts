import { describe, expect, it } from 'vitest';
import { changeOf, judgeAgain, passage, type Remembered, type RuleSettings } from './rules';

const now = new Date('2026-05-01T12:00:00Z');
const settings: RuleSettings = {
  ...{ floodSeconds: 15, disallowedWords: '', holdWords: '', wordsWhole: false, holdLinks: 2 },
  ...{ holdFirstTime: false, spamScore: true, spamHoldPercent: 90, language: 'en', timeZone: 'UTC' },
};
const said: Remembered = {
  ...{ name: 'Rita', email: 'rita@example.org', url: '', body: 'A WordPress site', links: ['a'] },
  ...{ trusted: false, approvedBefore: true, spam: { score: 0.7, telling: [] } },
};
const change = (
  changed: Partial<RuleSettings>,
  was: Partial<RuleSettings> = {},
  more: Partial<Remembered> = {},
) => {
  const remembered = { ...said, ...more };
  return changeOf(
    judgeAgain(remembered, { ...settings, ...was }, now),
    judgeAgain(remembered, { ...settings, ...changed }, now),
  );
};

describe('Changed settings', () => {
  it.each<[Partial<RuleSettings>, ReturnType<typeof change>]>([
    [{}, null],
    [{ floodSeconds: 3_600 }, null],
    [{ holdWords: 'press' }, 'held'],
    [{ holdWords: 'press', wordsWhole: true }, null],
    [{ disallowedWords: 'press' }, 'refused'],
    [{ holdLinks: 1 }, 'held'],
    [{ spamHoldPercent: 70 }, 'held'],
    [{ spamHoldPercent: 70, spamScore: false }, null],
    [{ holdFirstTime: true }, null],
  ])('%j would have done to a response: %s', (changed, expected) => {
    expect(change(changed)).toBe(expected);
  });

  it('hold who had never been shown, and not the people of the desk', () => {
    expect(change({ holdFirstTime: true }, {}, { approvedBefore: false })).toBe('held');
    expect(change({ holdFirstTime: true, holdWords: 'site' }, {}, { trusted: true })).toBeNull();
  });

  it('let pass what is held now, and refuse what is held now', () => {
    expect(change({}, { holdWords: 'press' })).toBe('passed');
    expect(change({ disallowedWords: 'press' }, { holdWords: 'press' })).toBe('refused');
    expect(change({ holdWords: 'site' }, { holdWords: 'press' })).toBeNull();
  });

  it('leave alone what has no score, from before the score knew enough', () => {
    expect(change({ spamHoldPercent: 50 }, {}, { spam: null })).toBeNull();
  });
});

describe('The passage around a match', () => {
  it('marks it where it stands', () => {
    expect(passage('We press on.', 'press')).toEqual({ before: 'We ', marked: 'press', after: ' on.' });
    const long = passage(`${'a'.repeat(500)}press${'b'.repeat(500)}`, 'press');
    expect(long).toEqual({ before: `…${'a'.repeat(60)}`, marked: 'press', after: `${'b'.repeat(140)}…` });
  });

  it('is the beginning when it was found elsewhere', () => {
    expect(passage('Hello', 'Rita')).toEqual({ before: '', marked: '', after: 'Hello' });
    expect(passage('', '')).toEqual({ before: '', marked: '', after: '' });
  });

  it('cuts no character in two', () => {
    const { before, after } = passage(`${'😀'.repeat(100)}x${'y😀'.repeat(100)}`, 'x');
    expect((before + after).isWellFormed()).toBe(true);
  });
});
