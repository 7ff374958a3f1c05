import { describe, expect, it } from 'vitest';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import {
  type ClosedBy,
  type ClosingFacts,
  type ClosingState,
  closesSoon,
  closingChange,
  closingState,
} from './rules';

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

const saidBy = (state: ClosingState) => (state.open ? 'open' : state.by);

/** What a scope says at an instant: open, closed by itself, or nothing. */
type Says = (at: Date) => ClosedBy | 'open' | null;
type Word = ReturnType<Says>;

const always = (word: Word) => () => word;
const turns = (before: Word, instant: Date, from: Word) => (at: Date) => (at < instant ? before : from);

/**
 * Sundays on which the clocks change, with hours from half past one (in Sydney half past two) to ten on every day. In
 * spring that half hour is skipped and they begin with the next one; in autumn it comes twice and they begin with the
 * first. The times are UTC.
 */
const changes = [
  ['Lisbon, spring', 'Europe/Lisbon', 90, '2026-03-29T01:00Z', '2026-03-29T09:00Z'],
  ['Lisbon, autumn', 'Europe/Lisbon', 90, '2026-10-25T00:30Z', '2026-10-25T10:00Z'],
  ['Sydney, autumn', 'Australia/Sydney', 150, '2026-04-04T15:30Z', '2026-04-05T00:00Z'],
  ['Sydney, spring', 'Australia/Sydney', 150, '2026-10-03T16:00Z', '2026-10-03T23:00Z'],
] as const;

describe.each(changes)(
  'The first scope with an opinion has the last word: %s',
  (_, timeZone, half, from, to) => {
    const opens = new Date(from);
    const closes = new Date(to);
    const at = (hours: number) => new Date(opens.getTime() + hours * 3_600_000);
    const instants = [opens, at(1), at(2), at(3), at(4), at(5), at(6), closes];

    const site = (open: boolean, until: Date | null) => ({ site: { ...hand('Ada', until), open } });
    const post = (policy: ResponsePolicy, until: Date | null, afterwards: ResponsePolicy | null) => ({
      post: { ...hand('Edith', until), policy, afterwards },
    });
    const openingHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ day: weekday, from: half, to: 600 }));

    /** All that each scope can say, widest first. */
    const scopes: readonly (readonly [Given, Says])[][] = [
      // The site switch.
      [
        [{}, always(null)],
        [site(false, null), always('site')],
        [site(false, at(1)), turns('site', at(1), null)],
        [site(true, at(6)), turns(null, at(6), 'site')],
      ],
      // The sub-thread.
      [
        [{}, always(null)],
        [{ threads: [hand('Moses')] }, always('thread')],
        [{ threads: [hand('Moses', opens), hand('Ada', at(2))] }, turns('thread', at(2), null)],
      ],
      // The post. A closing that has run out says what was said before it, an opening is closed.
      [
        [{}, always(null)],
        [post('closed', null, null), always('post')],
        [post('open', null, null), always('open')],
        [post('closed', at(3), 'follow'), turns('post', at(3), null)],
        [post('closed', at(3), 'open'), turns('post', at(3), 'open')],
        [post('open', at(4), 'closed'), turns('open', at(4), 'timer')],
      ],
      // The categories and those above them.
      [
        [{ categories: [['follow', 'follow']] }, always(null)],
        [{ categories: [['open'], ['follow', 'closed']] }, always('category')],
        [{ categories: [['follow'], ['open', 'closed']] }, always('open')],
      ],
      // The weekly hours.
      [
        [{}, always(null)],
        [{ openingHours }, (now) => (opens <= now && now < closes ? null : 'hours')],
      ],
      // The age, of the post and of its last response.
      [
        [{}, always(null)],
        [{ closeAfterDays: 14 }, turns(null, at(5), 'age')],
        [{ closeAfterQuietDays: 7 }, turns(null, at(6), 'quiet')],
        [{ closeAfterDays: 14, closeAfterQuietDays: 7 }, turns(null, at(5), 'age')],
      ],
      // The number of responses.
      [
        [{ closeAfterResponses: 4, responseCount: 3 }, always(null)],
        [{ closeAfterResponses: 4, responseCount: 4 }, always('count')],
      ],
    ];

    const nothing: Given = { timeZone, publishedAt: at(5 - 14 * 24), lastResponseAt: at(6 - 7 * 24) };
    const combinations = scopes.reduce(
      (some, choices) =>
        some.flatMap(({ facts, says }) =>
          choices.map(([given, say]) => ({ facts: { ...facts, ...given }, says: [...says, say] })),
        ),
      [{ facts: { ...free, ...nothing }, says: [] as Says[] }],
    );
    const lastWord = (says: readonly Says[], now: Date) =>
      says.map((say) => say(now)).find((word) => word !== null) ?? 'open';

    it('in every combination, a millisecond before each boundary, at it and a millisecond after', () => {
      expect(combinations).toHaveLength(4 * 3 * 6 * 3 * 2 * 4 * 2);
      const wrong = instants
        .flatMap((instant) => [-1, 0, 1].map((ms) => new Date(instant.getTime() + ms)))
        .flatMap((now) =>
          combinations
            .filter(({ facts, says }) => saidBy(closingState(facts, now)) !== lastWord(says, now))
            .map(({ facts }) => ({ now, facts })),
        );
      expect(wrong).toEqual([]);
    });

    it('and tells when that turns, and until when all that is said of it holds', () => {
      const wrong = [at(-0.5), at(2.5), at(5.5)].flatMap((now) => {
        const ahead = instants.filter((instant) => instant > now);
        return combinations.filter(({ facts, says }) => {
          const state = closingState(facts, now);
          const turn = ahead.find((instant) => (lastWord(says, instant) === 'open') !== state.open);
          // What lies beyond ten o'clock is another day's.
          const isTold = turn
            ? Number(state.until) === Number(turn)
            : !(state.until && state.until <= closes);
          const change = closingChange(facts, now) ?? at(48);
          const said = ahead.filter((instant) => instant < change).map((instant) => lastWord(says, instant));
          return !(isTold && change > now && said.every((word) => word === saidBy(state)));
        });
      });
      expect(wrong).toEqual([]);
    });
  },
);

it('What was never published has no age', () => {
  expect(saidBy(closingState({ ...free, closeAfterDays: 14, publishedAt: null }, noon))).toBe('open');
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
  it.each<[string, Given, Date, [string, string]]>([
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
    [
      'the timer of a closed post that its age has closed since',
      { post: { ...hand('Edith', day(5)), policy: 'closed', afterwards: 'follow' }, closeAfterDays: 2 },
      day(5),
      ['post', 'age'],
    ],
  ])('%s', (_, given, at, [before, after]) => {
    expect(around({ ...free, ...given }, at)).toEqual([before, after, after]);
  });

  it.each([
    ['spring', '2026-03-28T23:30:00Z', '2026-03-29T23:30:00Z'],
    ['autumn', '2026-10-24T23:30:00Z', '2026-10-25T23:30:00Z'],
  ])('also where the clocks change in %s: a day of age is 24 hours', (_, from, to) => {
    const facts = { ...free, timeZone: 'Europe/Lisbon', publishedAt: new Date(from), closeAfterDays: 1 };
    expect(around(facts, new Date(to))).toEqual(['open', 'age', 'age']);
  });
});

describe('Weekly hours keep to the clock of the site', () => {
  const sundays = (from: number, to: number) => ({ openingHours: [{ day: 7, from, to }] });
  const lisbon = { timeZone: 'Europe/Lisbon' };
  const santiago = { timeZone: 'America/Santiago' };
  const sydney = { timeZone: 'Australia/Sydney' };
  // Lisbon: on 29 March 1:00 becomes 2:00, on 25 October 2:00 becomes 1:00. Sydney: on 5 April 3:00 becomes 2:00,
  // on 4 October 2:00 becomes 3:00. Santiago: on 6 September 0:00 becomes 1:00, on 4 April 24:00 becomes 23:00.
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
      'Sydney, autumn: it does not open again when 2:00 comes back',
      { ...sydney, ...sundays(0, 150) },
      '2026-04-04T16:00Z',
      ['hours', 'hours'],
    ],
    [
      'Santiago, autumn: a closing at the doubled 23:30 of Saturday is at the first',
      { ...santiago, openingHours: [{ day: 6, from: 540, to: 1410 }] },
      '2026-04-05T02:30Z',
      ['open', 'hours'],
    ],
    [
      'Santiago, autumn: a closing at midnight waits for the second hour',
      { ...santiago, openingHours: [{ day: 6, from: 540, to: 1440 }] },
      '2026-04-05T04:00Z',
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

  it('ends with the hours and with the age, though the thread was closed before by something else', () => {
    const full = { ...free, closeAfterResponses: 0, closeAfterDays: 31, openingHours: daytime };
    expect(closingChange(full, noon)).toEqual(new Date('2026-03-31T17:00:00Z'));
    expect(closingChange(full, day(30.9))).toEqual(day(31));
    expect(closingState(full, noon)).toMatchObject({ by: 'count', until: null });
  });

  it('ends when the reason changes, though the thread stays closed', () => {
    const post = { ...hand('Edith', day(5)), policy: 'closed' as const, afterwards: 'follow' as const };
    const facts = { ...free, post, closeAfterDays: 2 };
    expect(closingState(facts, day(3)).until).toBeNull();
    expect(closingChange(facts, day(3))).toEqual(day(5));
  });
});
