import type { Name } from './types';

/** What each setting is called, beside its control and where an error names it. */
export const labels: Record<Name, string> = {
  name: 'Name',
  tagline: 'Tagline',
  timeZone: 'Time zone',
  language: 'Language',
  postsPerPage: 'Posts per page',
  closeAfterDays: 'Close after publication',
  closeAfterQuietDays: 'Close after the last response',
  closeAfterResponses: 'Close after so many responses',
  openingHours: 'Weekly hours',
  slowModeSeconds: 'Slow mode',
  threadDepth: 'Levels of replies',
  threadOrder: 'Order of threads',
  threadsPerPage: 'Threads per page',
  threadsOpenOn: 'Open on',
  responseMaxLength: 'Longest response',
  editMinutes: 'Edit and withdraw one’s own',
  likes: 'Readers may like responses',
  holdFirstTime: 'Hold the first response of each person',
  holdLinks: 'Hold for links',
  holdWords: 'Hold for words',
  disallowedWords: 'Do not take words',
  floodSeconds: 'Between two responses of one person',
  permalinkPattern: 'Permalinks',
};
