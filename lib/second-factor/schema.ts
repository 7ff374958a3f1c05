import { z } from 'zod';
import { typedPassword } from '@/lib/auth/schema';

/** What proves who somebody is before their second factor changes. */
export const provedForm = z.object({
  password: typedPassword,
  code: z.string('Write the code.').min(1, 'Write the code.').max(200, 'This is not a code.'),
});
