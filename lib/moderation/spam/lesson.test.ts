import { expect, it } from 'vitest';
import type { CommentStatus, LearntAs } from '@/lib/generated/prisma/enums';
import { lessonAfter } from './lesson';

it.each<[string, CommentStatus, CommentStatus, LearntAs | null, LearntAs | null]>([
  // act, from, to, known, learnt
  ['approve', 'pending', 'approved', null, 'ham'],
  ['approve', 'spam', 'approved', 'spam', 'ham'],
  ['markSpam', 'pending', 'spam', null, 'spam'],
  ['markSpam', 'approved', 'spam', 'ham', 'spam'],
  ['restore', 'spam', 'approved', 'spam', 'ham'],
  ['restore', 'spam', 'pending', 'spam', 'ham'],
  ['restore', 'trashed', 'pending', 'spam', null],
  ['restore', 'trashed', 'approved', null, 'ham'],
  ['trash', 'pending', 'trashed', null, null],
  ['trash', 'approved', 'trashed', 'ham', 'ham'],
  ['trash', 'spam', 'trashed', 'spam', 'spam'],
  ['hold', 'approved', 'pending', 'ham', null],
  ['hold', 'spam', 'pending', 'spam', null],
])('%s of a %s response that becomes %s, known as %s, teaches %s', (act, status, to, known, learnt) => {
  expect(lessonAfter(act, { id: '', status, to }, known)).toBe(learnt);
});
