import type { CommentStatus, Role, StandingKind } from '@/lib/generated/prisma/enums';
import type { InForce, Scope } from './rules';

/** A standing as its history tells it. */
export type StandingView = {
  id: string;
  kind: StandingKind;
  scope: Scope;
  reason: string;
  /** The moderator's name as it was. */
  by: string;
  at: Date;
  until: Date | null;
  endedAt: Date | null;
  /** Whether it was neither ended nor has run out. */
  lasts: boolean;
};

/** A commenter as moderators see them: one account, or the guest with one e-mail address. */
export type CommenterView = {
  /** The id that the page was asked for: a response's or an account's. */
  of: string;
  /** Those used, the most used first. */
  names: string[];
  /** Empty when none was ever given. */
  email: string;
  account: { id: string; role: Role; suspendedAt: Date | null } | null;
  /** Someone of the desk: nothing can be decided about them here. */
  staff: boolean;
  /** What a standing can be of, as far as this commenter is known. */
  scopes: Scope[];
  counts: Record<CommentStatus, number>;
  recent: CommenterResponse[];
  /** The one that counts for what they write next, trusting that it is them who writes. */
  inForce: InForce | null;
  /** Newest first, those in force and the history. */
  standings: StandingView[];
};

/** One of a commenter's responses. */
export type CommenterResponse = {
  id: string;
  number: number | null;
  status: CommentStatus;
  html: string;
  at: Date;
  post: { id: string; title: string; permalink: string | null };
};
