import { z } from 'zod';
import { emailField } from '@/lib/mail/schema';

/** "Follow this discussion by e-mail". A signed-in person may leave the address empty: it is then their account's. */
export function followForm(ownEmail: string | null) {
  return z.object(
    {
      postId: z.uuid('This form has lost its article. Open the article again.'),
      email: ownEmail === null ? emailField : z.preprocess((typed) => typed || ownEmail, emailField),
    },
    'Send the form again: it did not arrive whole.',
  );
}
