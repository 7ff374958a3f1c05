import type { PostKind, PostStatus } from '@/lib/generated/prisma/enums';
import { hasVisibleText } from '@/lib/text/visible';

/** Which verb may be done to a post of which status, and what the post is then. */
export const transitions = {
  save: { draft: 'draft', pending: 'pending', scheduled: 'scheduled', published: 'published' },
  publish: { draft: 'published', pending: 'published', scheduled: 'published', published: 'published' },
  unpublish: { published: 'draft' },
  submit: { draft: 'pending' },
  sendBack: { pending: 'draft' },
  schedule: { draft: 'scheduled', pending: 'scheduled', scheduled: 'scheduled' },
  unschedule: { scheduled: 'draft' },
  scheduleEnd: { published: 'published' },
  cancelEnd: { published: 'published' },
  scheduleUpdate: { published: 'published' },
  trash: { draft: 'trashed', pending: 'trashed', scheduled: 'trashed', published: 'trashed' },
  restore: { trashed: 'as it was' },
} as const satisfies Record<string, Partial<Record<PostStatus, PostStatus | 'as it was'>>>;

export type PostVerb = keyof typeof transitions;

/** Whether changes to a post of this status wait for an update: readers have its text, or get it at its moment. */
export function changesWait(status: PostStatus): boolean {
  return status === 'published' || status === 'scheduled';
}

/** Whether `verb` can be done to a post of this status. */
export function can(verb: PostVerb, status: PostStatus): boolean {
  return status in transitions[verb];
}

/** What of a post decides whether it can be published; `body` is sanitised HTML. */
export type Publishable = {
  kind: PostKind;
  title: string;
  dek: string;
  body: string;
  authorIds: readonly string[];
  media: readonly unknown[];
};

/** What is still missing for publication: sentences by field, none when nothing is. */
export function missingToPublish(post: Publishable): Record<string, string[]> {
  const it = post.kind === 'page' ? 'page' : 'post';
  return {
    ...(!hasVisibleText(post.title) && { title: [`Give the ${it} a title before you publish it.`] }),
    // Readers are not told who keeps a page.
    ...(post.kind === 'article' &&
      post.authorIds.length === 0 && {
        authorIds: ['Choose at least one author before you publish the post.'],
      }),
    ...(!hasContent(post) && { body: [`Write something before you publish the ${it}.`] }),
  };
}

/** Whether there is anything to see under the title: words, an image or related media. */
export function hasContent({ dek, body, media }: Omit<Publishable, 'kind' | 'title' | 'authorIds'>): boolean {
  const words = body.replace(/<[^>]*>/g, '').replace(/&(nbsp|#\w+);/g, ' ');
  return hasVisibleText(dek) || hasVisibleText(words) || /<img\b/.test(body) || media.length > 0;
}

/** The names of a byline in one line: 'A', 'A and B', 'A, B, and C', in the manner of the language. */
export function bylineText(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
