import { canBePermalink, permalinkFor } from '../address';

/** A post that has an address, and what its address is made of. */
export type Placed = {
  id: string;
  title: string;
  slug: string;
  publishedAt: Date;
  permalink: string;
  categorySlug: string | null;
  authorSlug: string | null;
};

/** A post and the address that it would get. */
export type Step = { id: string; title: string; from: string; to: string };

/** Why a post cannot have the address that a pattern makes for it; `other` is the title of who has it. */
export type Collision = Step & { other: string | null };

/** What moving all posts to a pattern would do. Both lists hold the first few only. */
export type MovePreview = {
  posts: number;
  moves: number;
  examples: Step[];
  collisions: number;
  named: Collision[];
};

/** How far a move is. */
export type MoveState = {
  id: string;
  pattern: string;
  startedAt: Date;
  finishedAt: Date | null;
  total: number;
  seen: number;
  moved: number;
  /** Those that kept their address, because another post had taken the new one meanwhile. */
  kept: number;
};

/** The way of a post to the address that the pattern makes for it; null when it is there. */
export function stepOf(post: Placed, pattern: string, timeZone: string): Step | null {
  const to = permalinkFor(pattern, timeZone, post);
  return to === post.permalink ? null : { id: post.id, title: post.title, from: post.permalink, to };
}

/** Steps that share their goal, or lead to an address that the site uses itself. */
export function inTheWayOfEachOther(steps: readonly Step[]): Collision[] {
  const first = new Map<string, Step>();
  return steps.flatMap((step): Collision[] => {
    if (!canBePermalink(step.to)) return [{ ...step, other: null }];
    const before = first.get(step.to);
    if (!before) first.set(step.to, step);
    return before ? [{ ...step, other: before.title }] : [];
  });
}

/** Why posts cannot be moved, as a sentence. */
export function refusalOf({ collisions, named }: Pick<MovePreview, 'collisions' | 'named'>): string | null {
  const [first] = named;
  if (!first) return null;
  const title = `“${first.title || 'Untitled'}”`;
  const why =
    first.other === null
      ? `the site uses ${first.to} itself`
      : `${first.to} is an address of “${first.other || 'Untitled'}”`;
  const more = collisions > 1 ? ` So it is with ${collisions - 1} more.` : '';
  return `${title} cannot move: ${why}.${more} Give it another slug, write another pattern, or let only new posts follow it.`;
}
