import { embedsIn, settleEmbeds } from '@/lib/media/body';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { sanitiseBody } from '@/lib/text/sanitise';
import { slugFrom } from '@/lib/text/slug';
import { bodyLimit, type PostForm } from './schema';

/**
 * A form as it is stored: the body made safe and what it embeds in one form, a typed slug in the spelling of an address. Refuses a body that
 * is too long then or embeds too much, and a slug of which nothing is left.
 */
export function prepare(form: PostForm): Outcome<PostForm> {
  const body = settleEmbeds(sanitiseBody(form.body));
  const slug = slugFrom(form.slug);
  const fields: Record<string, string[]> = {};
  const embeds = embedsIn(body).length;
  if (body.length > bodyLimit) fields.body = [tooLong(body.length)];
  else if (embeds > embedLimit) fields.body = [tooMany(embeds)];
  if (form.slug && !slug) fields.slug = ['The slug needs letters or digits.'];
  return Object.keys(fields).length > 0
    ? refuse('invalid', 'Nothing was saved. Correct the fields that are marked.', fields)
    : done({ ...form, body, slug });
}

/** What one body may embed: its provider is asked about each. */
const embedLimit = 100;

function tooMany(embeds: number): string {
  return `The body may have at most ${embedLimit} embeds; this one has ${embeds.toLocaleString('en')}. Make links of some, or split it into two posts.`;
}

function tooLong(length: number): string {
  const [limit, given] = [bodyLimit, length].map((count) => count.toLocaleString('en'));
  return `The body may have at most ${limit} characters of HTML; this one has ${given}. Split it into two posts.`;
}
