import type { PostStatus, RevisionKind } from '@/lib/generated/prisma/enums';
import { changesWait } from './rules';

/** How a form comes to be saved. */
export type How = 'save' | 'publish' | 'autosave' | 'revert';

/**
 * What a person meant who saved a draft, now that the post is what it is: of one that went out, or was scheduled, while
 * it was open the text waits, as what is being typed does.
 */
export function meant(asked: How | 'draft', status: PostStatus): How {
  if (asked !== 'draft') return asked;
  return changesWait(status) ? 'autosave' : 'save';
}

/** Whether what is saved so waits for an update: readers get only what somebody meant them to. */
export function waits(how: How, status: PostStatus): boolean {
  return changesWait(status) && (how === 'autosave' || how === 'revert');
}

/** What the revision of a save is called. `merged` is whether two texts were made into one. */
export function kindOf(how: How, status: PostStatus, live: boolean, merged: boolean): RevisionKind {
  if (live) return status === 'published' ? 'update' : 'publish';
  if (how === 'revert') return 'restore';
  return merged ? 'merge' : how === 'autosave' ? 'autosave' : 'save';
}
