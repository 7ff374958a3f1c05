import { z } from 'zod';
import { emailAddress, newPassword, personName, role } from '@/lib/auth/schema';
import { cleanLine } from '@/lib/text/visible';

/** What an administrator sends to invite somebody. Without an address it makes a link for whoever gets it. */
export const inviteForm = z.object({
  email: z
    .string('Write words here.')
    .transform(cleanLine)
    .pipe(z.union([z.literal('').transform(() => null), emailAddress])),
  role,
});

/** What the invited person says. `email` is asked only when the invitation names none. */
export const joinForm = z
  .object({
    name: personName,
    email: emailAddress.optional(),
    password: newPassword,
    again: z.string('Write words here.'),
  })
  .refine((form) => form.password === form.again, {
    path: ['again'],
    message: 'The two passwords differ.',
  });
