import 'server-only';
import { db } from '@/lib/db';
import { localTimeOf, repeatOf, type Which } from '@/lib/text/local-time';
import { type PreviewLinkRow, previewLinks } from './preview-links/queries';
import { type ReviewNote, reviewNotes } from './review/queries';

/** An instant, as a field for a date and a time takes it, and which of two it is when the clock shows that time twice. */
export type Moment = { at: Date; typed: string; repeat: { which: Which; offset: string } | null };

/** Changes that go out at a moment, as they were when it was chosen; `later` is whether others were saved since. */
export type UpdateToCome = { moment: Moment; plannedAt: Date; later: boolean };

/** All about the way of a post to its readers that is not its text. */
export type Publication = {
  publishAt: Moment | null;
  unpublishAt: Moment | null;
  update: UpdateToCome | null;
  sticky: boolean;
  featured: boolean;
  notes: ReviewNote[];
  links: PreviewLinkRow[];
};

/** What there is before the first save. */
export const unpublished: Publication = {
  ...{ publishAt: null, unpublishAt: null, update: null, sticky: false, featured: false },
  ...{ notes: [], links: [] },
};

/** The publication of a post at `now`, by the clock of `timeZone`; for whoever may edit it. Four statements. */
export async function publicationOf(postId: string, timeZone: string, now: Date): Promise<Publication> {
  const [{ plannedUpdate: plan, version, ...post }, notes, links] = await Promise.all([
    db.post.findUniqueOrThrow({
      where: { id: postId },
      select: {
        ...{ publishAt: true, unpublishAt: true, sticky: true, featured: true, version: true },
        plannedUpdate: { select: { at: true, plannedAt: true, version: true } },
      },
    }),
    reviewNotes(postId),
    previewLinks(postId, now),
  ]);
  const moment = (at: Date): Moment => ({
    at,
    typed: localTimeOf(at, timeZone),
    repeat: repeatOf(at, timeZone),
  });
  return {
    ...post,
    publishAt: post.publishAt && moment(post.publishAt),
    unpublishAt: post.unpublishAt && moment(post.unpublishAt),
    update: plan && { moment: moment(plan.at), plannedAt: plan.plannedAt, later: version !== plan.version },
    notes,
    links,
  };
}
