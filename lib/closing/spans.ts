/** How long a closing or an opening by hand may be said to last; '' is until someone changes it. */
export const spans = {
  '': 'Until someone changes it',
  '1h': '1 hour',
  '3h': '3 hours',
  '12h': '12 hours',
  '1d': '1 day',
  '3d': '3 days',
  '7d': '1 week',
  '30d': '30 days',
} as const;

export type SpanName = keyof typeof spans;
