'use client';

import { pageAddress, permalinkFor, readablePath } from '@/lib/posts/address';
import type { PostForm } from '@/lib/posts/schema';
import { slugFrom } from '@/lib/text/slug';
import type { PageChoice } from './parent-field';
import { TextField } from './text-field';

export type PermalinkFacts = {
  siteUrl: string;
  pattern: string;
  timeZone: string;
  /** When it was published, or would be if it were now. */
  publishedAt: Date;
  /** Slugs of categories and people by id. */
  slugs: Record<string, string>;
};

type Props = {
  facts: PermalinkFacts;
  /** The pages that a page may stand under. */
  pages: PageChoice[];
  /** What it is while the field is empty. */
  fallback: string;
  fields: PostForm;
  onChange: (slug: string) => void;
};

/** The last part of the address, made from the title until it is written by hand, in its whole address. */
export function PermalinkField({ facts, pages, fallback, fields, onChange }: Props) {
  const slug = slugFrom(fields.slug) || fallback || '…';
  return (
    <TextField
      name="slug"
      label="Slug"
      value={fields.slug}
      placeholder={fallback || 'made from the title'}
      onChange={onChange}
      hint={
        <span className="break-all">
          {facts.siteUrl}
          {readablePath(
            fields.kind === 'page'
              ? pageAddress(pages.find(({ id }) => id === fields.parentId)?.permalink ?? '', slug)
              : articleAddress(facts, fields, slug),
          )}
        </span>
      }
    />
  );
}

function articleAddress(
  { pattern, timeZone, publishedAt, slugs }: PermalinkFacts,
  fields: PostForm,
  slug: string,
) {
  const [categoryId = '', authorId = ''] = [fields.categoryIds[0], fields.authorIds[0]];
  const made = { categorySlug: slugs[categoryId] ?? null, authorSlug: slugs[authorId] ?? null };
  return permalinkFor(pattern, timeZone, { slug, publishedAt, ...made });
}
