import type { CommentStatus, Role } from '@/lib/generated/prisma/enums';

/** Which responses the queue lists: those of one status, those with open reports, or all. */
export type QueueStatus = CommentStatus | 'reported' | 'all';

/** A response as a moderator sees it. */
export type QueueItem = {
  id: string;
  number: number | null;
  status: CommentStatus;
  /** The phase that held it, and the text that matched; null when nothing did. */
  heldBy: string | null;
  heldMatch: string | null;
  name: string;
  email: string;
  /** http or https; empty when none. */
  url: string;
  /** The role of the account that wrote it; null for a guest. */
  role: Role | null;
  /** Other responses under the same e-mail address that are shown. */
  approvedBefore: number;
  /** As typed, and as shown. */
  body: string;
  html: string;
  at: Date;
  editedAt: Date | null;
  /** When its writer took it back. */
  withdrawnAt: Date | null;
  /** The texts it had before, the latest first. */
  earlier: EarlierText[];
  /** The permalink is null when the post was never published. */
  post: { id: string; title: string; permalink: string | null };
  /** What it answers; null for a response to the post. */
  parent: { id: string; number: number | null; status: CommentStatus; name: string; html: string } | null;
};

/** A text that a response had before; `replacedBy` is the moderator who changed it, null for its writer. */
export type EarlierText = { id: string; html: string; replacedAt: Date; replacedBy: string | null };

/** A response as a moderator edits its text. */
export type EditedResponse = Pick<
  QueueItem,
  'id' | 'number' | 'status' | 'name' | 'body' | 'withdrawnAt' | 'earlier'
> & {
  /** Of the text, for the form that is made from it. */
  version: string;
  post: { id: string; title: string };
};

/** How many responses there are of each status, with open reports, and in all. */
export type QueueCounts = Record<QueueStatus, number>;

/**
 * One page of the queue, newest first. `page` is within 1 and `pages`, which is at least 1; `counts` are those of
 * the whole site or of the one post asked for.
 */
export type QueuePage = { items: QueueItem[]; page: number; pages: number; counts: QueueCounts };

/**
 * How a response stands by somebody's decision: whose, and when; nobody's when no moderator decided. Or nothing was
 * decided, but its text was `edited` then.
 */
export type Meanwhile = {
  id: string;
  status: CommentStatus;
  by: string | null;
  at: Date | null;
  edited: boolean;
};

/** One press of a moderator within the last day. */
export type ActView = {
  id: string;
  by: string;
  /** A ModerationAct of the rules. */
  act: string;
  at: Date;
  undoneAt: Date | null;
  /** How many responses it changed, and the writers of the first few. */
  count: number;
  names: string[];
};

/** What came of an undo: how many were put back, and how many had been decided anew since and were left. */
export type Undone = { changed: number; left: number };

/** What readers are told of moderation, a page at a time, newest first. */
export type DisclosedPage = {
  entries: {
    at: Date;
    /** Taken out of a thread, never let into one, or closed: the responses to an article, or one thread. */
    what: 'removed' | 'refused' | 'closed' | 'closedThread';
    reason: string;
    /** When a closing was to end by itself, unless somebody has decided anew before. */
    until: Date | null;
    post: { id: string; title: string; permalink: string };
  }[];
  /** The entry that the page goes on from, null for the newest; and the one that an older page would, if there is one. */
  before: string | null;
  older: string | null;
};
