import { expect, it } from 'vitest';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { type ModerationAct, statusAfter } from './rules';

it.each<[ModerationAct, CommentStatus, CommentStatus, CommentStatus]>([
  // act, from, after when never shown, after when shown before
  ['approve', 'pending', 'approved', 'approved'],
  ['approve', 'approved', 'approved', 'approved'],
  ['approve', 'spam', 'approved', 'approved'],
  ['approve', 'trashed', 'approved', 'approved'],
  ['hold', 'pending', 'pending', 'pending'],
  ['hold', 'approved', 'pending', 'pending'],
  ['hold', 'spam', 'pending', 'pending'],
  ['hold', 'trashed', 'pending', 'pending'],
  ['markSpam', 'pending', 'spam', 'spam'],
  ['markSpam', 'approved', 'spam', 'spam'],
  ['markSpam', 'spam', 'spam', 'spam'],
  ['markSpam', 'trashed', 'spam', 'spam'],
  ['trash', 'pending', 'trashed', 'trashed'],
  ['trash', 'approved', 'trashed', 'trashed'],
  ['trash', 'spam', 'trashed', 'trashed'],
  ['trash', 'trashed', 'trashed', 'trashed'],
  ['restore', 'pending', 'pending', 'pending'],
  ['restore', 'approved', 'approved', 'approved'],
  ['restore', 'spam', 'pending', 'approved'],
  ['restore', 'trashed', 'pending', 'approved'],
  ['dismissReports', 'pending', 'pending', 'pending'],
  ['dismissReports', 'approved', 'approved', 'approved'],
])('%s makes a %s response %s, and one that was shown before %s', (act, status, fresh, shown) => {
  expect(statusAfter(act, { status, approvedAt: null })).toBe(fresh);
  expect(statusAfter(act, { status, approvedAt: new Date('2026-11-22T12:00:00Z') })).toBe(shown);
});
