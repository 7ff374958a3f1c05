import { z } from 'zod';
import { timerProblem } from '@/lib/closing/schema';
import { readLocalTime } from '@/lib/text/local-time';

const whole = 'Choose a date and a time.';

/**
 * A moment as a form sends it: `at` by the clock of the site, `which` of the two when autumn shows it twice. What comes
 * out is an instant after `now`.
 */
export const momentForm = (timeZone: string, now: Date) =>
  z
    .object(
      {
        at: z.string(whole).trim().min(1, whole).max(40, whole),
        which: z.enum(['first', 'second'], 'Choose the first or the second of the two.').default('first'),
      },
      whole,
    )
    .transform(({ at: typed, which }, context) => {
      const read = readLocalTime(typed, timeZone, which);
      const problem = 'problem' in read ? read.problem : timerProblem(read.at, now);
      if (problem) context.addIssue({ code: 'custom', path: ['at'], message: problem });
      return 'at' in read ? read.at : now;
    });
