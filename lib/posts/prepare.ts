import { embedsIn, longest, settleEmbeds } from '@/lib/media/body';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { excerpt } from '@/lib/text/plain';
import { sanitiseBody } from '@/lib/text/sanitise';
import { slugFrom } from '@/lib/text/slug';
import { bodyLimit, type PostForm } from './schema';

/**
 * A form as it is stored: the body made safe and what it embeds in one form, a typed slug in the spelling of an address.
 * Refuses a body that is too long then, embeds too much or with more words than an embed may have, and a slug of which
 * nothing is left.
 */
export function prepare(form: PostForm): Outcome<PostForm> {
  const body = settleEmbeds(sanitiseBody(form.body));
  const slug = slugFrom(form.slug);
  const fields: Record<string, string[]> = {};
  const long = body.length > bodyLimit ? [tooLong(body.length)] : wrongEmbeds(body);
  if (long.length > 0) fields.body = long;
  if (form.slug && !slug) fields.slug = ['The slug needs letters or digits.'];
  return Object.keys(fields).length > 0
    ? refuse('invalid', 'Nothing was saved. Correct the fields that are marked.', fields)
    : done({ ...form, body, slug });
}

/** What one body may embed: its provider is asked about each. */
const embedLimit = 100;

function wrongEmbeds(body: string): string[] {
  const embedded = embedsIn(body);
  if (embedded.length > embedLimit) return [tooMany(embedded.length)];
  return (['title', 'caption'] as const).flatMap((part) => {
    const text = embedded.map((one) => one[part]).find((said) => lengthOf(said) > longest[part]);
    if (!text) return [];
    const [limit, given] = inEnglish(longest[part], lengthOf(text));
    const which = `the one that begins “${excerpt(text, 40)}”`;
    return [
      `The ${part} of an embed may have at most ${limit} characters; ${which} has ${given}. Shorten it.`,
    ];
  });
}

function tooMany(embeds: number): string {
  const [limit, given] = inEnglish(embedLimit, embeds);
  return `The body may have at most ${limit} embeds; this one has ${given}. Make links of some, or split it into two posts.`;
}

function tooLong(length: number): string {
  const [limit, given] = inEnglish(bodyLimit, length);
  return `The body may have at most ${limit} characters of HTML; this one has ${given}. Split it into two posts.`;
}

/** As the titles that come from elsewhere are counted: an emoji is one. */
const lengthOf = (text: string) => [...text].length;

const inEnglish = (...counts: number[]) => counts.map((count) => count.toLocaleString('en'));
