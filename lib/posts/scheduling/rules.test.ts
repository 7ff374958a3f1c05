import { describe, expect, test } from 'vitest';
import { PostStatus } from '@/lib/generated/prisma/enums';
import { dueAt, nextMoment, type Planned } from './rules';

const now = new Date('2026-11-22T14:05:00Z');
const after = new Date(now.getTime() + 1);
const planned = (fields: Partial<Planned>): Planned => ({
  status: 'draft',
  publishAt: null,
  unpublishAt: null,
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
});

test('A late or second job finds nothing to do', () => {
  for (const status of Object.values(PostStatus).filter((status) => status !== 'scheduled'))
    expect(dueAt(planned({ status, publishAt: now }), now), status).toBeNull();
  for (const status of Object.values(PostStatus).filter((status) => status !== 'published'))
    expect(dueAt(planned({ status, unpublishAt: now }), now), status).toBeNull();
});
