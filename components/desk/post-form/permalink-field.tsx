'use client';

import { permalinkFor } from '@/lib/posts/address';
import { slugFrom } from '@/lib/text/slug';
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
  /** What it is while the field is empty. */
  fallback: string;
  slug: string;
  categoryId: string | undefined;
  authorId: string | undefined;
  onChange: (slug: string) => void;
};

/** The last part of the address, made from the title until it is written by hand, in its whole address. */
export function PermalinkField({ facts, fallback, slug, categoryId, authorId, onChange }: Props) {
  const path = permalinkFor(facts.pattern, facts.timeZone, {
    slug: slugFrom(slug) || fallback || '…',
    publishedAt: facts.publishedAt,
    categorySlug: (categoryId && facts.slugs[categoryId]) || null,
    authorSlug: (authorId && facts.slugs[authorId]) || null,
  });
  return (
    <TextField
      name="slug"
      label="Slug"
      value={slug}
      placeholder={fallback || 'made from the title'}
      onChange={onChange}
      hint={
        <span className="break-all">
          {facts.siteUrl}
          {decoded(path)}
        </span>
      }
    />
  );
}

function decoded(path: string) {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
