import { z } from 'zod';
import { emailField } from '@/lib/mail/schema';

/** What somebody wants done with what is held about an address. */
export const privacyForm = z.object(
  {
    email: emailField,
    purpose: z.enum(['exportData', 'eraseData'], 'Choose whether to fetch it or to have it erased.'),
  },
  'Send the form again: it did not arrive whole.',
);

/** The same for a moderator; what cannot be undone takes a tick. */
export const desksForm = z.object(
  { email: emailField, sure: z.literal('yes', 'Tick that it is to be erased for good.') },
  'Send the form again: it did not arrive whole.',
);
