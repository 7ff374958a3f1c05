import { z } from 'zod';
import { closingForm } from '@/lib/closing/schema';
import { StandingKind } from '@/lib/generated/prisma/enums';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine, hasVisibleText } from '@/lib/text/visible';

/** Characters of a reason. */
export const REASON_MAX = 500;

const why = 'Write why: another moderator will ask.';

const reason = z
  .string(why)
  .transform(cleanLine)
  .refine(hasVisibleText, why)
  .refine((typed) => typed.length <= REASON_MAX, `Keep the reason within ${REASON_MAX} characters.`);

const commenter = z.string('Choose a commenter first.').refine(isUuid, 'Choose a commenter first.');

/**
 * The form that gives a standing: `of` names the commenter, by a response of theirs or an account. Its timer is that
 * of a closing by hand, and comes out as `until`, an instant after `now` or null.
 */
export const standingForm = (timeZone: string, now: Date) =>
  z
    .object({
      of: commenter,
      scope: z.enum(['account', 'email', 'network'], 'Choose whom it is for.'),
      kind: z.enum(StandingKind, 'Choose what it is.'),
      reason,
    })
    .and(closingForm(timeZone, now))
    .superRefine(({ kind, scope, until }, context) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      if (kind === 'suspended' && !until) refuse('until', 'Say until when. Without an end it is a ban.');
      if (kind === 'trusted' && scope === 'network')
        refuse('scope', 'Trust a person, not a network: others write from it too.');
    });

/** The form that ends a standing of a commenter. */
export const endingForm = z.object({
  of: commenter,
  standing: z.string('Choose a standing first.').refine(isUuid, 'Choose a standing first.'),
});
