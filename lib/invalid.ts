import type { z } from 'zod';
import { type Refusal, refuse } from '@/lib/outcome';

/**
 * The refusal of a form that its schema did not take: the schema's sentences by field, named by its path
 * (`media.0.url`); what is wrong with the form as a whole is the message.
 */
export function invalid(error: z.ZodError) {
  let message = 'Some of this needs another look.';
  const fields: Refusal['fields'] = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    if (field === '') message = issue.message;
    else fields[field] = [...(fields[field] ?? []), issue.message];
  }
  return refuse('invalid', message, fields);
}
