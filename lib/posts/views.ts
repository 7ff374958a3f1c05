import type { ClosedThread } from '@/lib/closing/queries';
import type { ClosingState } from '@/lib/closing/rules';
import type { ListText, PostKind, Theme } from '@/lib/generated/prisma/enums';
import type { EmbedView } from '@/lib/media/views';
import type { Picture } from '@/lib/media-library/rules';
import type { ProfileLink } from '@/lib/profiles/schema';
import type { DateForm } from '@/lib/text/dates';

export type Link = { name: string; path: string };

/** Related media: a title of the editor's comes before the provider's. */
export type MediaView = EmbedView & {
  id: string;
  label: string;
  caption: string;
  credit: string;
  /** Plain text, in paragraphs. */
  transcript: string;
};

/** An article as its page shows it. Paths are site-relative, dates UTC. */
export type ArticleView = {
  id: string;
  kind: PostKind;
  /** Of a page: the id of the one above it, and that page where readers find it. */
  parentId: string | null;
  above: Link | null;
  title: string;
  dek: string;
  /** Sanitised HTML. */
  body: string;
  /** Plain text, at most 160 characters: the description of the page. */
  description: string;
  permalink: string;
  publishedAt: Date;
  updatedAt: Date;
  /** `picture` when it is one of the library. */
  image: { url: string; alt: string; picture: Picture | null } | null;
  authors: (Link & { id: string; bio: string; portraitKey: string | null })[];
  credit: { name: string; url: string } | null;
  categories: Link[];
  tags: Link[];
  /** The ids of these categories and tags. */
  termIds: string[];
  media: MediaView[];
  /** What the body embeds. */
  embeds: EmbedView[];
  responseCount: number;
  closing: ClosingState;
  /** In the last day before it closes by the clock. */
  closesSoon: boolean;
  /** The sub-threads that are closed by hand. */
  closedThreads: ClosedThread[];
  /** When any of that changes by the clock: no copy of a page may be served from then on. */
  closingChangesAt: Date | null;
  /** Seconds between two responses of one person; 0 is off. */
  slowModeSeconds: number;
};

/** A post as a list shows it. */
export type TeaserView = {
  id: string;
  title: string;
  dek: string;
  excerpt: string;
  permalink: string;
  publishedAt: Date;
  authors: (Link & { id: string })[];
  credit: { name: string; url: string } | null;
  categories: Link[];
  /** The ids of these categories. */
  termIds: string[];
  /** `picture` when it is one of the library. */
  image: { url: string; alt: string; picture: Picture | null } | null;
  /** Sanitised HTML, where lists show whole texts. */
  body: string | null;
  /** Set larger on the home page. */
  featured: boolean;
  hasVideo: boolean;
  responseCount: number;
};

/** One page of a list, newest first. `pages` is at least 1. */
export type TeaserPage = { posts: TeaserView[]; page: number; pages: number };

/** A page of a category, tag or author, with what the heading says. `id` is that of the row, `text` sanitised HTML. */
export type ArchiveView = TeaserPage & {
  id: string;
  name: string;
  description: string;
  text?: string;
  /** Of an author: their picture, and where else they are found. */
  portraitKey?: string | null;
  links?: ProfileLink[];
};

/** What every public page needs of the settings. */
export type SiteView = {
  name: string;
  tagline: string;
  timeZone: string;
  language: string;
  /** Whether readers find a page of what was removed and why. */
  moderationPage: boolean;
  theme: Theme;
  /** '#rrggbb'; empty is the theme's own. */
  accent: string;
  /** In place of the name, on light paper and on dark. */
  logo: Picture | null;
  logoDark: Picture | null;
  /** Sanitised HTML. */
  footerText: string;
  dateForm: DateForm;
  readingTime: boolean;
  listText: ListText;
};
