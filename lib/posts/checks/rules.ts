import { embedsIn } from '@/lib/media/body';
import { hasVisibleText } from '@/lib/text/visible';
import type { PostForm } from '../schema';
import { imagesIn, isPossibleLink, linksIn } from './body';

/** What of a form is looked at; the body is HTML. */
export type Checked = Pick<
  PostForm,
  'kind' | 'title' | 'dek' | 'body' | 'categoryIds' | 'imageUrl' | 'imageAlt' | 'responses' | 'media'
>;

/** What the settings say about the end of a thread. */
export type ClosingSettings = {
  closeAfterDays: number | null;
  closeAfterQuietDays: number | null;
  closeAfterResponses: number | null;
};

/** Something to look at before publishing, and the field it is about. */
export type Check = { field: keyof Checked; text: string };

/** Characters after which search engines and cards cut a title. */
const LONG_TITLE = 90;

/**
 * What an editor may want to look at before publishing; none of it keeps a post from being published. `gone` are addresses
 * elsewhere whose providers say that there is nothing at them any more.
 */
export function publishingChecks(post: Checked, gone: readonly string[] = []): Check[] {
  const undescribed = imagesIn(post.body).filter(({ alt }) => !hasVisibleText(alt)).length;
  const impossible = [...new Set(linksIn(post.body).filter((href) => !isPossibleLink(href)))];
  const isArticle = post.kind === 'article';
  const found: (Check | false)[] = [
    [...post.title].length > LONG_TITLE && {
      field: 'title',
      text: `The title is longer than ${LONG_TITLE} characters: search engines cut it.`,
    },
    isArticle &&
      !hasVisibleText(post.dek) && {
        field: 'dek',
        text: 'There is no dek: lists show the beginning of the text.',
      },
    undescribed > 0 && {
      field: 'body',
      text: `${undescribed === 1 ? 'One image has' : `${undescribed} images have`} no alternative text.`,
    },
    impossible.length > 0 && { field: 'body', text: leadNowhere(impossible) },
    ...embedsIn(post.body)
      .filter(({ url }) => gone.includes(url))
      .map(
        ({ url, title }): Check => ({
          field: 'body',
          text: `An embed is gone: “${shortened(title || url)}”.`,
        }),
      ),
    ...post.media
      .filter(({ url }) => gone.includes(url))
      .map(
        ({ url, title }): Check => ({
          field: 'media',
          text: `Related media is gone: “${shortened(title || url)}”.`,
        }),
      ),
    isArticle && post.categoryIds.length === 0 && { field: 'categoryIds', text: 'No category is chosen.' },
    post.imageUrl !== '' &&
      !hasVisibleText(post.imageAlt) && {
        field: 'imageAlt',
        text: 'The featured image has no alternative text.',
      },
  ];
  return found.filter((check) => check !== false);
}

/** When the responses to a post will close, as it is chosen and set, in a sentence. */
export function closingSentence(responses: PostForm['responses'], settings: ClosingSettings): string {
  if (responses === 'closed') return 'Responses are closed.';
  if (responses === 'open') return 'Responses stay open.';
  const { closeAfterDays, closeAfterQuietDays, closeAfterResponses } = settings;
  const ends = [
    closeAfterDays && `after ${days(closeAfterDays)}`,
    closeAfterQuietDays && `after ${days(closeAfterQuietDays)} without one`,
    closeAfterResponses && `when there are ${closeAfterResponses}`,
  ].filter((end) => typeof end === 'string');
  if (ends.length === 0) return 'Responses stay open.';
  return `Responses close ${new Intl.ListFormat('en', { type: 'disjunction' }).format(ends)}.`;
}

function leadNowhere(links: string[]): string {
  const [first = '', ...others] = links;
  const shown = shortened(first);
  if (others.length > 0) return `${links.length} links lead nowhere: “${shown}” is one of them.`;
  return shown ? `A link leads nowhere: “${shown}”.` : 'A link has no address.';
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
