import 'server-only';
import { type Actor, may, roleMay } from '@/lib/auth/permissions';
import { choiceAt } from '@/lib/closing/decide';
import { closingFacts, closingFactsSelect } from '@/lib/closing/facts';
import { type ClosingState, closingState } from '@/lib/closing/rules';
import { closingRules } from '@/lib/closing/site-rules';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type PostStatus, Role } from '@/lib/generated/prisma/enums';
import { isUuid } from '@/lib/text/uuid';
import { formOf, formSelect } from './form';
import { subjectOf } from './hold';
import { savedByOthers } from './saved';
import type { PostForm } from './schema';
import { textInHand, waitingSelect } from './waiting';

export type PostForEdit = {
  id: string;
  form: PostForm;
  status: PostStatus;
  permalink: string | null;
  publishedAt: Date | null;
  updatedAt: Date;
  /** The newest version that someone other than the actor saved; 0 when nobody did. */
  savedByOthers: number;
  /** When changes were last made that wait for an update; null when none wait. */
  waitingSince: Date | null;
  responseCount: number;
  closing: ClosingState;
};

/** A post with its form, changes that wait included, for whoever may edit it; null for everyone else and when there is none. */
export async function postForEdit(actor: Actor, id: string, now: Date): Promise<PostForEdit | null> {
  if (!actor || !isUuid(id)) return null;
  const [rules, post, byOthers] = await Promise.all([
    closingRules(),
    db.post.findUnique({
      where: { id },
      select: {
        ...standing,
        ...formSelect,
        ...editedCategories,
        waiting: { select: { ...waitingSelect, changedAt: true } },
      },
    }),
    savedByOthers(actor.id, id),
  ]);
  if (!post || !may(actor, 'post.edit', subjectOf(post))) return null;
  const { status, permalink, publishedAt, updatedAt, responseCount } = post;
  const facts = closingFacts(post, rules);
  const responses = choiceAt(facts.post, now);
  return {
    id,
    form: { ...textInHand(post.waiting, formOf({ ...post, responses })), responsesWas: responses },
    status,
    permalink,
    publishedAt,
    updatedAt,
    savedByOthers: byOthers,
    waitingSince: post.waiting?.changedAt ?? null,
    responseCount,
    closing: closingState(facts, now),
  };
}

/** The people who may stand in a byline, by name. */
export async function bylines(): Promise<{ id: string; name: string; slug: string }[]> {
  return db.user.findMany({
    where: { suspendedAt: null, role: { in: writers } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, slug: true },
  });
}

const writers = Object.values(Role).filter((role) => roleMay(role, 'post.write'));

const standing = {
  ...closingFactsSelect,
  status: true,
  permalink: true,
  publishAt: true,
  trashedAt: true,
  updatedAt: true,
  responseCount: true,
} satisfies Prisma.PostSelect;

/** The categories of the form, with what the closing rules ask of them. */
const editedCategories = {
  categories: {
    orderBy: { position: 'asc' },
    select: { category: { select: { id: true, name: true, slug: true } } },
  },
} satisfies Prisma.PostSelect;
