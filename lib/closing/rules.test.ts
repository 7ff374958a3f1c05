import { describe, expect, it } from 'vitest';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { type ClosingFacts, type ClosingState, closesSoon, closingChange, closingState } from './rules';

/*
 * The specification of closing. A post was published on Sunday 1 March 2026 at noon; the clocks of the first
 * parts read UTC.
 */
const published = new Date('2026-03-01T12:00:00Z');
const day = (days: number, ms = 0) => new Date(published.getTime() + days * 86_400_000 + ms);
const noHand = { at: null, who: null, why: '' };
const hand = (who: string, until: Date | null = null) => ({ at: day(1), who, why: `${who} said so`, until });

/** A post of a site with no rules at all. */
const free: ClosingFacts = {
  site: { ...noHand, open: true, until: null },
  threads: [],
  post: { ...noHand, policy: 'follow', until: null, afterwards: null },
  categories: [],
  openingHours: null,
  timeZone: 'UTC',
  publishedAt: published,
  lastResponseAt: null,
  closeAfterDays: null,
  closeAfterQuietDays: null,
  closeAfterResponses: null,
  responseCount: 0,
};

/** From 9 to 17 on every day. */
const daytime = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ day: weekday, from: 540, to: 1020 }));
const noon = day(30);
const midnight = day(30.5);

type Given = Partial<ClosingFacts>;

/** What each scope can say, widest first: the name of the verdict, and the facts that make it say so. */
const scopes: Record<string, readonly (readonly [says: string | null, given: Given])[]> = {
  'the site switch': [
    [null, {}],
    ['site', { site: { ...hand('Ada'), open: false } }],
  ],
  'the sub-thread': [
    [null, {}],
    ['thread', { threads: [hand('Moses')] }],
  ],
  'the post': [
    [null, {}],
    ['post', { post: { ...hand('Edith'), policy: 'closed', afterwards: null } }],
    ['open', { post: { ...hand('Edith'), policy: 'open', afterwards: null } }],
    ['timer', { post: { ...hand('Edith', day(20)), policy: 'open', afterwards: 'closed' } }],
    // A closing that has run out says what was said before it.
    [null, { post: { ...hand('Edith', day(20)), policy: 'closed', afterwards: 'follow' } }],
    ['open', { post: { ...hand('Edith', day(20)), policy: 'closed', afterwards: 'open' } }],
  ],
  'the categories': [
    [null, {}],
    ['category', { categories: [['open'], ['follow', 'closed']] }],
    ['open', { categories: [['follow'], ['open', 'closed']] }],
  ],
  'the weekly hours': [
    [null, {}],
    [null, { openingHours: daytime }],
    ['hours', { openingHours: [{ day: 1, from: 0, to: 60 }] }],
  ],
  'the age': [
    [null, {}],
    ['age', { closeAfterDays: 14 }],
    ['quiet', { closeAfterQuietDays: 7 }],
  ],
  'the count': [
    [null, {}],
    [null, { closeAfterResponses: 4, responseCount: 3 }],
    ['count', { closeAfterResponses: 4, responseCount: 4 }],
  ],
};

const saidBy = (state: ClosingState) => (state.open ? 'open' : state.by);

describe('The first scope with an opinion has the last word', () => {
  const combinations = Object.values(scopes).reduce<{ spoken: string[]; facts: ClosingFacts }[]>(
    (some, choices) =>
      some.flatMap(({ spoken, facts }) =>
        choices.map(([says, given]) => ({
          spoken: says ? [...spoken, says] : spoken,
          facts: { ...facts, ...given },
        })),
      ),
    [{ spoken: [], facts: free }],
  );

  it(`in every one of the ${combinations.length} combinations of what the seven scopes can say`, () => {
    expect(combinations).toHaveLength(2 * 2 * 6 * 3 * 3 * 3 * 3);
    const wrong = combinations.filter(
      ({ spoken, facts }) => saidBy(closingState(facts, noon)) !== (spoken[0] ?? 'open'),
    );
    expect(wrong).toEqual([]);
  });

  it('and what is said holds until the instant that is told, in all of them', () => {
    for (const { facts } of combinations) {
      const now = closingState(facts, noon);
      const change = closingChange(facts, noon);
      if (now.until) {
        expect(closingState(facts, new Date(now.until.getTime() - 1)).open).toBe(now.open);
        expect(closingState(facts, now.until).open).toBe(!now.open);
        expect(change && change <= now.until).toBe(true);
      }
      // Until the copy of a page ends, nothing of what it says has changed.
      const later = closingState(facts, new Date((change ?? day(400)).getTime() - 1));
      if (change) expect(later).toEqual(now);
      else expect(later.open).toBe(now.open);
    }
  });

  it.each<[string, Given, string]>([
    [
      'the site beats a thread',
      { ...scope('the site switch', 'site'), ...scope('the sub-thread', 'thread') },
      'site',
    ],
    [
      'the site beats a post kept open',
      { ...scope('the site switch', 'site'), ...scope('the post', 'open') },
      'site',
    ],
    [
      'a thread beats a post kept open',
      { ...scope('the sub-thread', 'thread'), ...scope('the post', 'open') },
      'thread',
    ],
    [
      'a post kept open beats a closed category',
      { ...scope('the post', 'open'), ...scope('the categories', 'category') },
      'open',
    ],
    [
      'a post kept open is not closed by hours',
      { ...scope('the post', 'open'), ...scope('the weekly hours', 'hours') },
      'open',
    ],
    [
      'a post kept open is not closed by age',
      { ...scope('the post', 'open'), ...scope('the age', 'age') },
      'open',
    ],
    [
      'a post kept open is not closed by count',
      { ...scope('the post', 'open'), ...scope('the count', 'count') },
      'open',
    ],
    [
      'a category kept open beats hours and age',
      {
        ...scope('the categories', 'open'),
        ...scope('the weekly hours', 'hours'),
        ...scope('the age', 'age'),
      },
      'open',
    ],
    ['hours beat age', { ...scope('the weekly hours', 'hours'), ...scope('the age', 'age') }, 'hours'],
    ['age beats count', { ...scope('the age', 'age'), ...scope('the count', 'count') }, 'age'],
    ['what was never published has no age', { ...scope('the age', 'age'), publishedAt: null }, 'open'],
  ])('so %s', (_, given, expected) => {
    expect(saidBy(closingState({ ...free, ...given }, noon))).toBe(expected);
  });

  function scope(name: string, says: string): Given {
    return scopes[name]?.find(([verdict]) => verdict === says)?.[1] ?? {};
  }
});

describe('A category', () => {
  it.each<[string, ResponsePolicy[][], string]>([
    ['with a choice speaks for itself', [['closed', 'open']], 'category'],
    [
      'that follows asks the nearest above it with a choice',
      [['follow', 'follow', 'closed', 'open']],
      'category',
    ],
    ['kept open under a closed one stays open', [['open', 'closed']], 'open'],
    ['that is closed closes the post, whatever its others say', [['open'], ['closed'], ['open']], 'category'],
    ['whose whole branch follows says nothing', [['follow', 'follow']], 'quiet'],
  ])('%s', (_, categories, expected) => {
    const facts = { ...free, categories, closeAfterQuietDays: 7 };
    expect(saidBy(closingState(facts, noon))).toBe(expected);
  });
});

/** Before, at and after the instant: what is said of it. */
function around(facts: ClosingFacts, at: Date) {
  return [-1, 0, 1].map((ms) => saidBy(closingState(facts, new Date(at.getTime() + ms))));
}

describe('A boundary takes effect at its very instant', () => {
  const closedPost = (until: Date, afterwards: ResponsePolicy = 'follow') => ({
    post: { ...hand('Edith', until), policy: 'closed' as const, afterwards },
  });
  it.each<[string, Given, Date, [string, string]]>([
    ['days after publication', { closeAfterDays: 14 }, day(14), ['open', 'age']],
    [
      'days after the last response',
      { closeAfterQuietDays: 7, lastResponseAt: day(3) },
      day(10),
      ['open', 'quiet'],
    ],
    [
      'days after publication while nobody has responded',
      { closeAfterQuietDays: 7 },
      day(7),
      ['open', 'quiet'],
    ],
    [
      'days after publication when the last response is older',
      { closeAfterQuietDays: 7, lastResponseAt: day(-3) },
      day(7),
      ['open', 'quiet'],
    ],
    [
      'age where it ends before the quiet',
      { closeAfterDays: 9, closeAfterQuietDays: 7, lastResponseAt: day(3) },
      day(9),
      ['open', 'age'],
    ],
    [
      'quiet where it ends before the age',
      { closeAfterDays: 11, closeAfterQuietDays: 7, lastResponseAt: day(3) },
      day(10),
      ['open', 'quiet'],
    ],
    ['age where both end at once', { closeAfterDays: 7, closeAfterQuietDays: 7 }, day(7), ['open', 'age']],
    ['the timer of a closed post', closedPost(day(5)), day(5), ['post', 'open']],
    [
      'the timer of a closed post that its age has closed since',
      { ...closedPost(day(5)), closeAfterDays: 2 },
      day(5),
      ['post', 'age'],
    ],
    [
      'the timer of a closed post that was kept open before',
      { ...closedPost(day(5), 'open'), closeAfterDays: 2 },
      day(5),
      ['post', 'open'],
    ],
    [
      'the timer of an opened post',
      { post: { ...hand('E', day(5)), policy: 'open', afterwards: 'closed' } },
      day(5),
      ['open', 'timer'],
    ],
    ['the timer of a closed thread', { threads: [hand('Moses', day(5))] }, day(5), ['thread', 'open']],
    [
      'the timer of a thread in a closed thread',
      { threads: [hand('Moses', day(5)), hand('Ann')] },
      day(5),
      ['thread', 'thread'],
    ],
    [
      'the timer of a closed site',
      { site: { ...hand('Ada', day(5)), open: false } },
      day(5),
      ['site', 'open'],
    ],
    ['the timer of an open site', { site: { ...hand('Ada', day(5)), open: true } }, day(5), ['open', 'site']],
    [
      'the beginning of the hours',
      { openingHours: daytime },
      new Date('2026-03-02T09:00:00Z'),
      ['hours', 'open'],
    ],
    ['the end of the hours', { openingHours: daytime }, new Date('2026-03-02T17:00:00Z'), ['open', 'hours']],
  ])('%s', (_, given, at, [before, after]) => {
    expect(around({ ...free, ...given }, at)).toEqual([before, after, after]);
  });

  it('also where the clocks change: a day of age is 24 hours', () => {
    const facts = { ...free, publishedAt: new Date('2026-03-28T23:30:00Z'), closeAfterDays: 1 };
    expect(around(facts, new Date('2026-03-29T23:30:00Z'))).toEqual(['open', 'age', 'age']);
  });
});

describe('Weekly hours keep to the clock of the site', () => {
  const sundays = (from: number, to: number) => ({ openingHours: [{ day: 7, from, to }] });
  const lisbon = { timeZone: 'Europe/Lisbon' };
  const santiago = { timeZone: 'America/Santiago' };
  const sydney = { timeZone: 'Australia/Sydney' };
  // Lisbon: on 29 March 1:00 becomes 2:00, on 25 October 2:00 becomes 1:00. Sydney: on 5 April 3:00 becomes 2:00,
  // on 4 October 2:00 becomes 3:00. Santiago: on 6 September 0:00 becomes 1:00.
  it.each<[string, Given, string, [string, string]]>([
    [
      'Lisbon, winter: 9:00 is 9:00 UTC',
      { ...lisbon, ...sundays(540, 1020) },
      '2026-03-22T09:00Z',
      ['hours', 'open'],
    ],
    [
      'Lisbon, the day spring comes: 9:00 is 8:00 UTC',
      { ...lisbon, ...sundays(540, 1020) },
      '2026-03-29T08:00Z',
      ['hours', 'open'],
    ],
    [
      'Lisbon, the day spring comes: 17:00 is 16:00 UTC',
      { ...lisbon, ...sundays(540, 1020) },
      '2026-03-29T16:00Z',
      ['open', 'hours'],
    ],
    [
      'Lisbon, an opening at the skipped 1:30 is at 2:00',
      { ...lisbon, ...sundays(90, 600) },
      '2026-03-29T01:00Z',
      ['hours', 'open'],
    ],
    [
      'Lisbon, a closing at the skipped 1:30 is at 2:00',
      { ...lisbon, ...sundays(0, 90) },
      '2026-03-29T01:00Z',
      ['open', 'hours'],
    ],
    [
      'Lisbon, autumn: an opening at the doubled 1:30 is at the first',
      { ...lisbon, ...sundays(90, 600) },
      '2026-10-25T00:30Z',
      ['hours', 'open'],
    ],
    [
      'Lisbon, autumn: a closing at the doubled 1:30 is at the first',
      { ...lisbon, ...sundays(0, 90) },
      '2026-10-25T00:30Z',
      ['open', 'hours'],
    ],
    [
      'Lisbon, autumn: it does not open again when 1:00 comes back',
      { ...lisbon, ...sundays(0, 90) },
      '2026-10-25T01:00Z',
      ['hours', 'hours'],
    ],
    [
      'Lisbon, autumn: a closing at 2:00 waits for the second hour',
      { ...lisbon, ...sundays(0, 120) },
      '2026-10-25T02:00Z',
      ['open', 'hours'],
    ],
    [
      'Sydney, the day autumn comes: 9:00 is 23:00 UTC of the day before',
      { ...sydney, ...sundays(540, 1020) },
      '2026-04-04T23:00Z',
      ['hours', 'open'],
    ],
    [
      'Sydney, a closing at the doubled 2:30 is at the first',
      { ...sydney, ...sundays(0, 150) },
      '2026-04-04T15:30Z',
      ['open', 'hours'],
    ],
    [
      'Sydney, the day spring comes: 9:00 is 22:00 UTC of the day before',
      { ...sydney, ...sundays(540, 1020) },
      '2026-10-03T22:00Z',
      ['hours', 'open'],
    ],
    [
      'Sydney, an opening at the skipped 2:30 is at 3:00',
      { ...sydney, ...sundays(150, 600) },
      '2026-10-03T16:00Z',
      ['hours', 'open'],
    ],
    [
      'Santiago, an opening at the skipped midnight is at 1:00',
      { ...santiago, ...sundays(0, 600) },
      '2026-09-06T04:00Z',
      ['hours', 'open'],
    ],
    [
      'over midnight into the next day',
      { openingHours: [{ day: 6, from: 1320, to: 1560 }] },
      '2026-03-08T02:00Z',
      ['open', 'hours'],
    ],
    [
      'touching hours are one',
      {
        openingHours: [
          { day: 6, from: 600, to: 1440 },
          { day: 7, from: 0, to: 600 },
        ],
      },
      '2026-03-08T00:00Z',
      ['open', 'open'],
    ],
  ])('%s', (_, given, at, [before, after]) => {
    expect(around({ ...free, ...given }, new Date(at))).toEqual([before, after, after]);
  });

  it('an hour that spring skips whole does not come that week', () => {
    const facts = { ...free, ...lisbon, ...sundays(60, 120) };
    const state = closingState(facts, new Date('2026-03-24T12:00:00Z'));
    expect(state).toMatchObject({ by: 'hours', until: new Date('2026-04-05T00:00:00Z') });
  });

  it('that never end do not tell an end', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ day: weekday, from: 0, to: 1440 }));
    expect(closingState({ ...free, openingHours: always }, noon)).toEqual({ open: true, until: null });
  });
});

describe('It tells until when', () => {
  const untilOf = (given: Given, now = noon) => closingState({ ...free, ...given }, now).until;
  const nine = new Date('2026-04-01T09:00:00Z');

  it.each<[string, Given, Date, Date | null]>([
    ['only a person can close what no clock closes', {}, noon, null],
    [
      'a post kept open has no end',
      { post: { ...hand('E'), policy: 'open', afterwards: null }, closeAfterDays: 1 },
      noon,
      null,
    ],
    [
      'hours that end today, before the age does',
      { openingHours: daytime, closeAfterDays: 60 },
      noon,
      new Date('2026-03-31T17:00:00Z'),
    ],
    [
      'an age that ends before the hours do',
      { openingHours: daytime, closeAfterDays: 30 },
      day(29.9),
      day(30),
    ],
    [
      'a site that closes before all that',
      { site: { ...noHand, open: true, until: day(30, 60_000) }, openingHours: daytime },
      noon,
      day(30, 60_000),
    ],
    ['closed for the night, it opens in the morning', { openingHours: daytime }, midnight, nine],
    [
      'closed by hand until the night, it opens in the morning',
      { openingHours: daytime, post: { ...hand('E', midnight), policy: 'closed', afterwards: 'follow' } },
      noon,
      nine,
    ],
    [
      'closed by site and thread and post, it opens with the last',
      {
        site: { ...noHand, open: false, until: day(31) },
        threads: [hand('M', day(32))],
        post: { ...hand('E', day(33)), policy: 'closed', afterwards: 'follow' },
      },
      noon,
      day(33),
    ],
  ])('%s', (_, given, now, until) => {
    expect(untilOf(given, now)).toEqual(until);
  });

  it('and what keeps it closed afterwards, where it does not open', () => {
    const facts = {
      ...free,
      closeAfterDays: 20,
      post: { ...hand('Edith', day(40)), policy: 'closed' as const, afterwards: 'follow' as const },
    };
    expect(closingState(facts, noon)).toMatchObject({ by: 'post', until: null, afterwards: 'age' });
    expect(closingState({ ...free, openingHours: daytime, closeAfterDays: 20 }, midnight)).toMatchObject({
      by: 'hours',
      until: null,
      afterwards: 'age',
    });
  });

  it('says who closed it, when and why; what closed by itself has no name', () => {
    const told = { open: false, at: day(1), who: 'Edith', why: 'Edith said so', until: null };
    const post = { ...hand('Edith'), policy: 'closed' as const, afterwards: null };
    expect(closingState({ ...free, post }, day(2))).toEqual({ ...told, by: 'post' });
    expect(closingState({ ...free, threads: [hand('Edith')] }, day(2))).toEqual({ ...told, by: 'thread' });
    const site = { ...hand('Edith'), open: false };
    expect(closingState({ ...free, site }, day(2))).toEqual({ ...told, by: 'site' });
    expect(closingState({ ...free, closeAfterDays: 1 }, day(2))).toEqual({
      ...{ open: false, by: 'age', at: day(1), who: null, why: '', until: null },
    });
  });
});

describe('The copy of a page', () => {
  it('ends a day before an open thread closes, to say so, and again when it closes', () => {
    const facts = { ...free, closeAfterDays: 14 };
    expect(closingChange(facts, day(3))).toEqual(day(13));
    expect(closingChange(facts, day(13))).toEqual(day(14));
    expect(closingChange(facts, day(14))).toBeNull();
    expect(closesSoon(closingState(facts, day(13, -1)), day(13, -1))).toBe(false);
    expect(closesSoon(closingState(facts, day(13)), day(13))).toBe(true);
    expect(closesSoon(closingState(facts, day(14)), day(14))).toBe(false);
  });

  it('ends when the reason changes, though the thread stays closed', () => {
    const post = { ...hand('Edith', day(5)), policy: 'closed' as const, afterwards: 'follow' as const };
    const facts = { ...free, post, closeAfterDays: 2 };
    expect(closingState(facts, day(3)).until).toBeNull();
    expect(closingChange(facts, day(3))).toEqual(day(5));
  });
});
