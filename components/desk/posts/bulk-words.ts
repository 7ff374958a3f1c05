import type { BulkDone } from '@/lib/post-lists/bulk';

/** What came of a change of many posts, in a sentence or two. */
export function bulkSentence({
  changed,
  same,
  left,
}: {
  changed: number;
  same: number;
  left: number;
}): string {
  const parts = [
    changed === 1 ? '1 post changed.' : `${changed} posts changed.`,
    ...(same > 0 ? [`${same} ${same === 1 ? 'was' : 'were'} so already.`] : []),
    ...(left > 0
      ? [`${left} ${left === 1 ? 'was' : 'were'} left as ${left === 1 ? 'it is' : 'they are'}.`]
      : []),
  ];
  return parts.join(' ');
}

/** Two parts of one change, as one. */
export function together(one: BulkDone, other: BulkDone): BulkDone {
  return {
    changed: one.changed + other.changed,
    same: one.same + other.same,
    left: [...one.left, ...other.left],
  };
}
