export type SampleResponse = {
  name: string;
  email: string;
  url?: string;
  /** What the reader typed: plain text with light Markdown. */
  text: string;
  /** Hours after the post's publication, for replies too. */
  hoursAfter: number;
  /** Approved when absent. */
  status?: 'approved' | 'pending' | 'spam' | 'trashed';
  /** Key of a sample person, when they responded signed in. */
  as?: string;
  replies?: SampleResponse[];
};

export type SampleMedia = {
  label: string;
  url: string;
  title: string;
  caption: string;
  credit?: string;
};

export type SamplePost = {
  title: string;
  slug: string;
  dek: string;
  /** HTML: p h2 h3 blockquote ul ol li a em strong. */
  body: string;
  /** Keys of sample people, in the order of the byline. */
  authors: string[];
  credit?: { name: string; url: string };
  /** Category slugs. */
  categories: string[];
  tags: string[];
  media?: SampleMedia[];
  /** Publication, in days before now; fractions allowed. */
  daysAgo: number;
  /** Published when absent. */
  status?: 'published' | 'draft' | 'pending';
  /** Follows the site's rules when absent. */
  responses?: 'follow' | 'open' | 'closed';
  closedNote?: string;
  thread: SampleResponse[];
};

export type SamplePerson = {
  key: string;
  name: string;
  email: string;
  role: 'editor' | 'author' | 'moderator' | 'reader';
  bio: string;
};

export type SampleCategory = {
  slug: string;
  name: string;
  description: string;
  children?: SampleCategory[];
};

export type SampleSite = {
  name: string;
  tagline: string;
  people: SamplePerson[];
  categories: SampleCategory[];
  posts: SamplePost[];
};
