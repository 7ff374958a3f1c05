import 'server-only';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { keyedHash } from '@/lib/auth/secret';
import { config } from '@/lib/config';

/** What a form on an account page is told: a sentence, what stands beside the fields, and what to fill in again. */
export type Answered = {
  /** Which of the page's forms it answers. */
  form: string;
  good: boolean;
  message: string;
  errors: Record<string, string[]>;
  fields: Record<string, string>;
};

const cookie = 'broadside.answer';

/**
 * Keeps an answer in the sender's browser for a minute, signed, and returns the address that shows it: these pages
 * work without scripts, so a form's post ends in a redirect. Never give it a password.
 */
export async function withAnswer(path: string, answered: Answered): Promise<string> {
  const id = randomBytes(6).toString('base64url');
  const content = Buffer.from(JSON.stringify(fitting(answered))).toString('base64url');
  const url = new URL(path, 'http://site.invalid');
  const value = `${id}.${content}.${keyedHash('answer', `${id}.${content}`)}`;
  (await cookies()).set(cookie, value, {
    // One for the whole site: of two that pages below one another have, a browser sends the older first.
    path: '/',
    maxAge: 60,
    httpOnly: true,
    sameSite: 'lax',
    secure: config().siteUrl.startsWith('https:'),
  });
  url.searchParams.set('answer', id);
  return url.pathname + url.search;
}

/** The answer that the address names, for the page to show; null when it is past, or was made elsewhere. */
export async function answerNamed(id: unknown): Promise<Answered | null> {
  const [kept, content, mac] = ((await cookies()).get(cookie)?.value ?? '').split('.');
  if (!kept || !content || !mac || kept !== id) return null;
  const right = Buffer.from(keyedHash('answer', `${kept}.${content}`));
  const given = Buffer.from(mac);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return null;
  return JSON.parse(Buffer.from(content, 'base64url').toString()) as Answered;
}

/** What a form is told that was refused. `kept` are the fields to fill in again: never a password. */
export function refused(
  name: string,
  refusal: { message: string; fields: Answered['errors'] },
  form: FormData,
  kept: readonly string[] = [],
): Answered {
  const fields = kept.map((field) => [field, String(form.get(field) ?? '')]);
  const { message, fields: errors } = refusal;
  return { form: name, good: false, message, errors, fields: Object.fromEntries(fields) };
}

/** A cookie holds 4 KB. Only what no browser's form lets one type is longer, and that is let go of. */
function fitting(answered: Answered): Answered {
  const fields = Object.entries(answered.fields).sort(([, a], [, b]) => a.length - b.length);
  while (Buffer.byteLength(JSON.stringify({ ...answered, fields })) > 2800 && fields.length > 0) fields.pop();
  return { ...answered, fields: Object.fromEntries(fields) };
}
