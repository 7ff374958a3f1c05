/** Earlier texts of one response that are shown. */
const MOST = 20;

/** What of a Comment row the desk says about its earlier texts: the latest first, at most 20. */
export const earlierSelect = {
  orderBy: { replacedAt: 'desc' },
  take: MOST,
  select: { id: true, html: true, replacedAt: true, replacedBy: true },
} as const;
