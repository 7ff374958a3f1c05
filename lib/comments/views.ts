import type { ThreadOrder } from '@/lib/generated/prisma/enums';

/**
 * A response as the thread lists it, in thread order (a reply directly follows what it answers). `state`:
 * approved; tombstone (removed, kept for its replies: no text, no name); waiting (held, shown only to its writer);
 * unseen (the same of a muted writer, to whom it looks approved: no word of it leaves the server).
 */
export type ResponseView = {
  id: string;
  /** Public and permanent; null while it waits for its first approval. */
  number: number | null;
  parentId: string | null;
  /** 0 for a response to the post. Not clamped: the page clamps to the setting. */
  depth: number;
  state: 'approved' | 'tombstone' | 'waiting' | 'unseen';
  name: string;
  /** The writer's own site, http or https; empty when none. */
  url: string;
  /** 'author' of this post, 'staff' of this site, or neither. */
  badge: 'author' | 'staff' | null;
  html: string;
  at: Date;
  /** When its text was last changed; null when never. */
  editedAt: Date | null;
  /** When it last became another than it was, its text or its name: what an open page compares; null when never. */
  changedAt: Date | null;
  /** Of a tombstone: its writer took it back. */
  withdrawn: boolean;
  likes: number;
  /** Pinned by a moderator. */
  featured: boolean;
  /** Approved responses below it, at any depth, on this page or not. */
  below: number;
  /** The id it had where it was imported from, when no response of the post has it as its number. */
  oldAnchor: string | null;
};

/** One page of the threads of a post, or one conversation from a response on. */
export type ThreadView = {
  responses: ResponseView[];
  /** Approved responses of the post, on whatever page. */
  count: number;
  /** The highest number given under the post; 0 before the first. */
  newest: number;
  /** Levels shown; deeper replies stand at the last one. */
  maxDepth: number;
  order: ThreadOrder;
  /** From 1; null when this is one conversation. */
  page: number | null;
  pages: number;
  /** The page that stands under the article itself. */
  opening: number;
  /** The number of the response with which the conversation goes on here; null for a page of threads. */
  from: number | null;
  rests: Rest[];
  /** Responses that stand above the threads under the article, the newest pin first; none elsewhere. */
  featured: FeaturedView[];
  /** Whether readers may like responses, and for how many minutes they may edit and withdraw their own; 0 is never. */
  likes: boolean;
  editMinutes: number;
};

/** The beginning of a response that a moderator pinned, as plain text, and its number, which leads to it. */
export type FeaturedView = { number: number; name: string; excerpt: string };

/** What is left out of a long conversation: how many replies, null when not counted, and where they go on. */
export type Rest = { rootId: string; from: number; count: number | null };

/** What a sent form left behind, for the page that shows it again. */
export type AttemptView = {
  token: string;
  postId: string;
  /** Null when the post was never published. */
  permalink: string | null;
  /** As typed; `version` is that of the text which an edit was made from. */
  fields: {
    name: string;
    email: string;
    url: string;
    body: string;
    parentId: string;
    follow: string;
    version: string;
  };
  /** Sentences by field name; '' holds those of the whole form. */
  errors: Record<string, string[]>;
  /** The response that was held, when the attempt was taken. */
  waitingCommentId: string | null;
  /** Whether that is still in the time in which its writer may change it. */
  mayChange: boolean;
};
