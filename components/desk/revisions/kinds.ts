import type { RevisionKind } from '@/lib/generated/prisma/enums';

/** What was done with the text of a revision, in a word or two. */
export const revisionKinds: Record<RevisionKind, string> = {
  save: 'Saved',
  autosave: 'Autosaved',
  publish: 'Published',
  update: 'Updated',
  restore: 'Restored',
  merge: 'Merged',
  aside: 'Set aside in a merge',
  discard: 'Changes discarded',
};
