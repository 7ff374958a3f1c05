import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';

const place = { locale: 'en', timeZone: 'Europe/Lisbon' };
const changes = (action: string, before: unknown, after: unknown) =>
  changesOf({ action, before, after }, place);
const id = '0198c0de-0000-7000-8000-000000000000';

describe('What changed, in the log', () => {
  it('calls each setting what its form calls it, and says never and off for zero and nothing', () => {
    expect(
      changes(
        'settings.change',
        { holdFirstTime: true, holdLinks: 0, floodSeconds: 15, closeAfterDays: null, reportsHold: 3 },
        { holdFirstTime: false, holdLinks: 1, floodSeconds: 0, closeAfterDays: 90, reportsHold: 0 },
      ),
    ).toEqual([
      'Hold the first response of each person: on → off',
      'Hold for links: never → 1 link or more',
      'Between two responses of one person: 15 seconds → off',
      'Close after publication: never → 90 days',
      'Hold for reports: 3 readers or more → never',
    ]);
  });

  it('says choices, hours and texts as the form does', () => {
    expect(
      changes(
        'settings.change',
        { threadOrder: 'oldest', openingHours: null, tagline: '' },
        { threadOrder: 'mostDiscussed', openingHours: [{ day: 1, from: 540, to: 1080 }], tagline: 'New' },
      ),
    ).toEqual([
      'Order of threads: Oldest first → Most discussed first',
      'Weekly hours: at every hour → Monday 09:00–18:00',
      'Tagline: none → “New”',
    ]);
  });

  it('tells of a list of words what came and what went', () => {
    expect(changes('settings.change', { holdWords: 'casino\nloan' }, { holdWords: 'casino\npills' })).toEqual(
      ['Hold for words: “pills” added, “loan” taken out'],
    );
    const many = Array.from({ length: 20 }, (_, n) => `word ${n}`).join('\n');
    expect(changes('settings.change', { holdWords: '' }, { holdWords: many })[0]).toMatch(
      / and 12 more added$/,
    );
  });

  it('writes an instant by the clock of the site, and that there is no end in words', () => {
    expect(
      changes(
        'responses.close',
        { responses: 'follow' },
        { responses: 'closed', until: '2026-05-05T12:00:00.000Z' },
      ),
    ).toEqual(['Responses: by the rules → closed', 'Until: May 5, 2026 at 1:00 PM']);
    expect(changes('commenter.ban', null, { standing: id, of: 'email', until: null })).toEqual([
      'For: this e-mail address',
      'Until: someone ends it',
    ]);
    expect(changes('commenter.end', { standing: id, kind: 'muted' }, null)).toEqual([
      'Standing: Muted → ended',
    ]);
  });

  it('leaves words that look like a date as they were written, also ones that no calendar has', () => {
    for (const text of ['2026-05-05T12:00Z', '2026-99-99T99Z', '2026-05-05T12:00:00.000Z', '-0-0T::Z']) {
      expect(changes('person.updateProfile', { bio: '' }, { bio: text })).toEqual([
        `About: none → “${text}”`,
      ]);
      expect(changes('category.create', null, { name: text })).toEqual([`Name: “${text}”`]);
      expect(changes('kettle.boil', null, { lid: text })).toEqual([`Lid: “${text}”`]);
    }
    expect(changes('commenter.ban', null, { until: '2026-99-99T99Z' })).toEqual(['Until: “2026-99-99T99Z”']);
  });

  it('names the states of responses, posts and people', () => {
    expect(changes('response.trash', { status: 'approved' }, { status: 'trashed' })).toEqual([
      'Status: Approved → Trash',
    ]);
    expect(changes('response.dismissReports', { reportCount: 2 }, { reportCount: 0 })).toEqual([
      'Open reports: 2 → none',
    ]);
    expect(
      changes(
        'post.publish',
        { status: 'draft', version: 1, permalink: null },
        { status: 'published', version: 2, permalink: '/2026/05/ferry', changed: ['title', 'authorIds'] },
      ),
    ).toEqual(['Status: Draft → Published', 'Address: none → “/2026/05/ferry”', 'Changed: Title, Byline']);
    expect(changes('person.changeRole', { role: 'reader' }, { role: 'editor' })).toEqual([
      'Role: Reader → Editor',
    ]);
    expect(changes('responses.slow-mode', { slowModeSeconds: null }, { slowModeSeconds: 0 })).toEqual([
      'Slow mode: as the whole site → off',
    ]);
  });

  it('shows no raw value of what it does not know', () => {
    const odd = {
      someNewThing: true,
      at: '2026-05-05T12:00:00Z',
      by: id,
      list: [],
      of: { a: 1 },
      toString: 'x',
    };
    expect(changes('kettle.boil', {}, odd)).toEqual([
      'Some new thing: on',
      'At: “2026-05-05T12:00:00Z”',
      'To string: “x”',
    ]);
    expect(changes('kettle.boil', 'a', ['b'])).toEqual([]);
  });

  it('is short also when a value is long', () => {
    expect(changes('person.updateProfile', { bio: '' }, { bio: 'x'.repeat(500) })[0]?.length).toBeLessThan(
      140,
    );
  });
});
