import type { Name } from './types';

/** What each setting is called, beside its control, where an error names it, and in the log. */
export const labels: Record<Name, string> = {
  name: 'Name',
  tagline: 'Tagline',
  timeZone: 'Time zone',
  language: 'Language',
  theme: 'Theme',
  accent: 'Accent',
  logoId: 'Logo',
  logoDarkId: 'Logo on dark paper',
  footerText: 'Text at the foot',
  frontOrder: 'The home page begins with',
  listText: 'Lists show',
  readingTime: 'Show how long an article takes to read',
  dateForm: 'Dates',
  postsPerPage: 'Posts per page',
  homePageId: 'Home page',
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
  wordsWhole: 'Match whole words only',
  spamScore: 'Hold what looks like spam',
  spamHoldPercent: 'Hold from this certainty on',
  floodSeconds: 'Between two responses of one person',
  moderationPage: 'A public page of moderation',
  reportsHold: 'Hold for reports',
  permalinkPattern: 'Permalinks',
  smartQuotes: 'Curly quotes while writing',
};

/** What stands behind a number, beside its control and in the log. */
export const units = {
  postsPerPage: 'posts',
  closeAfterDays: 'days',
  closeAfterQuietDays: 'days',
  closeAfterResponses: 'responses',
  slowModeSeconds: 'seconds',
  threadDepth: 'levels',
  threadsPerPage: 'threads',
  responseMaxLength: 'characters',
  editMinutes: 'minutes',
  holdLinks: 'links or more',
  floodSeconds: 'seconds',
  reportsHold: 'readers or more',
  spamHoldPercent: 'percent sure, or more',
} as const satisfies Partial<Record<Name, string>>;

/** What an empty field, or 0 where it may be written, comes to. */
export const whenNone: Partial<Record<Name, string>> = {
  closeAfterDays: 'never',
  closeAfterQuietDays: 'never',
  closeAfterResponses: 'never',
  openingHours: 'at every hour',
  accent: 'the theme’s own',
  logoId: 'none',
  logoDarkId: 'none',
  slowModeSeconds: 'off',
  editMinutes: 'never',
  holdLinks: 'never',
  floodSeconds: 'off',
  reportsHold: 'never',
};

export const themes = { newspaper: 'Newspaper', quiet: 'Quiet' };

export const frontOrders = {
  latest: 'The latest posts',
  featured: 'What editors feature, then the latest',
};

export const listTexts = {
  excerpt: 'The beginning of each post',
  whole: 'The whole text of each post',
};

export const dateForms = {
  longTime: 'the month in full, with the time',
  long: 'the month in full',
  shortTime: 'the month short, with the time',
  short: 'the month short',
};

export const threadOrders = {
  oldest: 'Oldest first',
  newest: 'Newest first',
  mostDiscussed: 'Most discussed first',
};

export const threadsOpenOn = {
  last: 'The page of the newest threads',
  first: 'The page of the oldest threads',
};
