import { z } from 'zod';
import { openingHours } from '@/lib/closing/schema';
import { isColour } from '@/lib/look/shades';
import { patternProblem } from '@/lib/posts/address';
import { isTimeZone } from '@/lib/text/dates';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine, cleanText, hasVisibleText } from '@/lib/text/visible';
import { isLanguage } from './rules';

const words = 'Write words here.';

const line = (limit: number) =>
  z
    .string(words)
    .transform(cleanLine)
    .pipe(z.string().max(limit, `Keep it within ${limit} characters.`));

const list = z
  .string(words)
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().max(50_000, 'Keep the list within 50,000 characters.'));

/** A checkbox: a browser sends it only when it is ticked. */
const tick = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false);

const whole = (least: number, most: number) => {
  const sentence = `Write a whole number from ${least} to ${most.toLocaleString('en')}.`;
  const number = z.number(sentence).int(sentence).min(least, sentence).max(most, sentence);
  const digits = z.string(sentence).trim().regex(/^\d+$/, sentence).transform(Number).pipe(number);
  return z.union([number, digits], sentence);
};

/** So many, or never: an empty field. */
const orNever = (most: number, of: string) =>
  z.union([z.null(), z.literal('').transform(() => null), whole(1, most)], {
    error: `Write a whole number of ${of}, or leave it empty for never.`,
  });

/** A picture of the library by its id, or none: an empty field. */
const picture = z.union([z.null(), z.literal('').transform(() => null), z.uuid()], {
  error: 'Choose a picture of the library, or none.',
});

/** Everything an administrator decides for the whole site, as the settings form sends it. */
export const settingsForm = z.object({
  name: line(100).refine(hasVisibleText, 'Write the name of the site.'),
  tagline: line(200),
  timeZone: z.string(words).refine(isTimeZone, 'Choose a time zone, like Europe/Lisbon.'),
  language: z.string(words).refine(isLanguage, 'Write a language code, like en or pt-BR.'),
  permalinkPattern: z
    .string(words)
    .trim()
    .superRefine((pattern, context) => {
      const message = patternProblem(pattern);
      if (message) context.addIssue({ code: 'custom', message });
    }),
  theme: z.enum(['newspaper', 'quiet'], 'Choose one of the two.'),
  accent: z
    .string(words)
    .trim()
    .toLowerCase()
    .refine((text) => text === '' || isColour(text), 'Write a colour like #0b567d, or leave it empty.'),
  logoId: picture,
  logoDarkId: picture,
  footerText: z
    .string(words)
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(5000, 'Keep it within 5,000 characters.')),
  frontOrder: z.enum(['latest', 'featured'], 'Choose what stands first.'),
  postsPerPage: whole(1, 100),
  /** The page at `/`; null is the latest posts. */
  homePageId: z.union(
    [z.null(), z.literal('').transform(() => null), z.string().refine(isUuid)],
    'Choose the home page again.',
  ),
  listText: z.enum(['excerpt', 'whole'], 'Choose what lists show.'),
  readingTime: tick,
  dateForm: z.enum(['longTime', 'long', 'shortTime', 'short'], 'Choose how dates are written.'),
  closeAfterDays: orNever(36_500, 'days'),
  closeAfterQuietDays: orNever(36_500, 'days'),
  closeAfterResponses: orNever(1_000_000, 'responses'),
  openingHours,
  slowModeSeconds: whole(0, 86_400),
  threadDepth: whole(1, 20),
  threadOrder: z.enum(['oldest', 'newest', 'mostDiscussed'], 'Choose an order.'),
  threadsPerPage: whole(1, 200),
  threadsOpenOn: z.enum(['first', 'last'], 'Choose a page.'),
  responseMaxLength: whole(1, 100_000),
  editMinutes: whole(0, 1440),
  likes: tick,
  holdFirstTime: tick,
  holdLinks: whole(0, 100),
  holdWords: list,
  disallowedWords: list,
  wordsWhole: tick,
  floodSeconds: whole(0, 86_400),
  moderationPage: tick,
  reportsHold: whole(0, 100),
  spamScore: tick,
  spamHoldPercent: whole(50, 100),
  smartQuotes: tick,
});

/** Whether the posts there are follow the permalink pattern too; a form that says nothing of it lets them be. */
export const movePosts = z.object({
  movePosts: z.enum(['new', 'all'], 'Choose which posts follow the pattern.').default('new'),
});

export type SettingsForm = z.output<typeof settingsForm>;
