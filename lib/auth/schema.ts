import { z } from 'zod';
import { cleanLine, cleanText, hasVisibleText } from '@/lib/text/visible';
import { readWebUrl } from '@/lib/text/web-url';
import { max, passwordMin } from './rules';

const roles = ['administrator', 'editor', 'author', 'moderator', 'reader'] as const;

const words = 'Write words here.';

/** A name as bylines show it. */
export const personName = z
  .string(words)
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .refine(hasVisibleText, 'Write a name.')
      .max(max.name, `Keep the name within ${max.name} characters.`),
  );

/** An e-mail address. */
export const emailAddress = z
  .string(words)
  .transform(cleanLine)
  .pipe(
    z
      .email('Write an e-mail address like name@example.org.')
      .max(max.email, `Keep the address within ${max.email} characters.`),
  );

/** A password that is being chosen. */
export const newPassword = z
  .string(words)
  .min(passwordMin, `Choose a password of at least ${passwordMin} characters.`)
  .max(max.password, `Keep the password within ${max.password} characters.`);

/** A password that is being proved. */
export const typedPassword = z
  .string(words)
  .min(1, 'Write your password.')
  .max(max.password, 'That is not the password.');

const siteSentence = 'Write an address like https://example.org, or leave this empty.';

const site = z
  .string(words)
  .transform((typed) => readWebUrl(cleanLine(typed)))
  .refine((url) => url !== null, siteSentence)
  .refine((url) => (url ?? '').length <= max.url, `Keep the address within ${max.url} characters.`)
  .transform((url) => url || null);

/** One of the roles. */
export const role = z.enum(roles, 'Choose a role.');

/** What the sign-in page sends. */
export const signInForm = z.object({ email: emailAddress, password: typedPassword });

/** What a person says of themselves. `password` is asked only when the e-mail changes. */
export const profileForm = z.object({
  name: personName,
  email: emailAddress,
  url: site,
  bio: z
    .string(words)
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(max.bio, `Keep the biography within ${max.bio} characters.`)),
  password: z.string(words).max(max.password, 'That is not the password.').default(''),
});

/** A new password, with the one it replaces. */
export const passwordForm = z
  .object({ current: typedPassword, password: newPassword, again: z.string(words) })
  .refine((form) => form.password === form.again, {
    path: ['again'],
    message: 'The two new passwords differ.',
  });

/** A person whom an administrator adds. Without a password they cannot sign in. */
export const personForm = z.object({
  name: personName,
  email: emailAddress,
  role,
  password: newPassword.nullable(),
  bio: profileForm.shape.bio.default(''),
});

/** The role that an administrator gives someone. */
export const roleForm = z.object({ role });

/** A password that an administrator sets for someone. */
export const resetForm = z.object({ password: newPassword });
