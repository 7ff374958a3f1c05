import { describe, expect, test } from 'vitest';
import { PostStatus } from '@/lib/generated/prisma/enums';
import { dueAt, nextMoment, type Planned } from './rules';

const now = new Date('2026-11-22T14:05:00Z');
const after = new Date(now.getTime() + 1);
const planned = (fields: Partial<Planned>): Planned => ({
  status: 'draft',
  publishAt: null,
  unpublishAt: null,
  updateAt: null,
  ...fields,
});

describe('A scheduled post', () => {
  const scheduled = planned({ status: 'scheduled', publishAt: now });

  test('goes out at its moment, not a millisecond before', () => {
    expect(dueAt(scheduled, new Date(now.getTime() - 1))).toBeNull();
    expect(dueAt(scheduled, now)).toBe('publish');
  });

  test('goes out late when nobody was there at its moment', () => {
    expect(dueAt(scheduled, new Date('2027-03-01T00:00:00Z'))).toBe('publish');
  });
});

describe('A published post', () => {
  test('is taken back at its end, and stays when it has none', () => {
    const ending = planned({ status: 'published', unpublishAt: after });
    expect([dueAt(ending, now), dueAt(ending, after)]).toEqual([null, 'unpublish']);
    expect(dueAt(planned({ status: 'published' }), after)).toBeNull();
    expect(nextMoment(ending)).toEqual(after);
  });

  test('gets the update that was planned for it, before its end', () => {
    const both = planned({ status: 'published', updateAt: now, unpublishAt: after });
    expect([dueAt(both, now), dueAt(both, after)]).toEqual(['update', 'update']);
    expect(nextMoment(both)).toEqual(now);
    expect(nextMoment(planned({ status: 'published', updateAt: after }))).toEqual(after);
  });

  test('that came to its end first is taken back, with a plan that is void by then', () => {
    const ended = planned({ status: 'published', updateAt: after, unpublishAt: now });
    expect(dueAt(ended, after)).toBe('unpublish');
  });
});

test('A late or second job finds nothing to do', () => {
  for (const status of Object.values(PostStatus).filter((status) => status !== 'scheduled'))
    expect(dueAt(planned({ status, publishAt: now }), now), status).toBeNull();
  for (const status of Object.values(PostStatus).filter((status) => status !== 'published'))
    expect(dueAt(planned({ status, unpublishAt: now, updateAt: now }), now), status).toBeNull();
});
