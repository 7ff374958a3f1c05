import { describe, expect, test } from 'vitest';
import { deletedAfter, keptInTrash, restored, trashedBefore } from './rules';

const now = new Date('2026-11-22T14:05:00Z');
const later = new Date('2026-11-22T14:05:00.001Z');

describe('A post in the trash', () => {
  test('comes back as what it was', () => {
    expect(restored({ statusBeforeTrash: 'pending', unpublishAt: null }, now)).toEqual({ status: 'pending' });
    expect(restored({ statusBeforeTrash: null, unpublishAt: null }, now)).toEqual({ status: 'draft' });
  });

  test('is no longer scheduled: it comes back as a draft', () => {
    expect(keptInTrash('scheduled')).toBe('draft');
    expect(keptInTrash('published')).toBe('published');
    expect(restored({ statusBeforeTrash: 'scheduled', unpublishAt: null }, now)).toEqual({ status: 'draft' });
  });

  test('is published again only when its end has not come in the meantime', () => {
    expect(restored({ statusBeforeTrash: 'published', unpublishAt: later }, now)).toEqual({
      status: 'published',
    });
    expect(restored({ statusBeforeTrash: 'published', unpublishAt: now }, now)).toEqual({
      status: 'draft',
      unpublishAt: null,
    });
  });

  test('is deleted for good thirty days after', () => {
    expect(deletedAfter(now)).toEqual(new Date('2026-12-22T14:05:00Z'));
    expect(trashedBefore(deletedAfter(now))).toEqual(now);
  });
});
