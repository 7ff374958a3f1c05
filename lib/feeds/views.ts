import type { MediaView } from '@/lib/posts/views';

/** A post as a feed has it. Addresses are absolute, also those in its HTML. */
export type FeedItem = {
  id: string;
  title: string;
  url: string;
  publishedAt: Date;
  updatedAt: Date;
  authors: string[];
  /** Of its categories, then of its tags. */
  terms: string[];
  /** Plain text. */
  description: string;
  content: string;
  media: MediaView[];
};

/** The newest posts of the site. `tags` are the cache tags of what is in it. */
export type SiteFeed = { name: string; tagline: string; language: string; items: FeedItem[]; tags: string[] };
