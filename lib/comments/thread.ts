import { roleMay } from '@/lib/auth/permissions';
import type { CommentStatus, Role } from '@/lib/generated/prisma/enums';
import { isSilent } from '@/lib/moderation/phases/muted';
import type { ResponseView } from './views';

/** A response as the thread's query reads it. */
export type ThreadRow = {
  id: string;
  number: number | null;
  parentId: string | null;
  sortPath: string;
  depth: number;
  shownBelow: number;
  importedId: string | null;
  status: CommentStatus;
  heldBy: string | null;
  authorName: string;
  authorUrl: string;
  html: string;
  createdAt: Date;
  editedAt: Date | null;
  erasedAt: Date | null;
  withdrawnAt: Date | null;
  likeCount: number;
  featuredAt: Date | null;
  /** The role of the account that wrote it; null for a guest. */
  role: Role | null;
  wroteThePost: boolean;
};

/**
 * A row as the page shows it. What is not approved is a tombstone and gives away nothing, unless it waits.
 * `numbers` is the highest number given under the post: an imported id up to it may be another's anchor.
 */
export function viewOf(row: ThreadRow, waits: boolean, numbers = Number.POSITIVE_INFINITY): ResponseView {
  const place = {
    id: row.id,
    number: row.number,
    parentId: row.parentId,
    depth: row.depth,
    at: row.createdAt,
    below: row.shownBelow,
    oldAnchor: row.importedId && isFree(row.importedId, numbers) ? row.importedId : null,
  };
  if (row.status !== 'approved' && !(waits && row.status === 'pending')) {
    const withdrawn = row.status === 'trashed' && row.withdrawnAt !== null;
    return { ...place, ...nothing, withdrawn };
  }
  return {
    ...place,
    state: row.status === 'approved' ? 'approved' : isSilent(row.heldBy) ? 'unseen' : 'waiting',
    name: row.authorName,
    url: row.authorUrl,
    badge: badgeOf(row),
    html: row.html,
    editedAt: row.editedAt,
    changedAt: later(row.editedAt, row.erasedAt),
    withdrawn: false,
    likes: row.likeCount,
    featured: row.featuredAt !== null,
  };
}

const later = (one: Date | null, other: Date | null) =>
  one && other && one < other ? other : (one ?? other);

/** What is told of a response that was removed. */
const nothing = {
  state: 'tombstone',
  name: '',
  url: '',
  badge: null,
  html: '',
  editedAt: null,
  changedAt: null,
  likes: 0,
  featured: false,
} as const;

function isFree(importedId: string, numbers: number) {
  return /^[\w-]{1,64}$/.test(importedId) && !(Number(importedId) <= numbers);
}

function badgeOf({ role, wroteThePost }: ThreadRow): ResponseView['badge'] {
  if (wroteThePost) return 'author';
  return roleMay(role, 'desk.enter') ? 'staff' : null;
}
