import { type Actor, may, type Verb } from '@/lib/auth/permissions';

/** What an entry of the log is about. */
export type LogKind = 'responses' | 'commenters' | 'closings' | 'posts' | 'people' | 'settings' | 'others';

/** What one must be allowed to act on to read of it. What is not known is the administrator's. */
const asks: Record<LogKind, Verb> = {
  responses: 'response.moderate',
  commenters: 'response.moderate',
  closings: 'thread.close',
  posts: 'post.edit',
  people: 'person.manage',
  settings: 'settings.change',
  others: 'settings.change',
};

const kindByNoun: Partial<Record<string, LogKind>> = {
  response: 'responses',
  report: 'responses',
  commenter: 'commenters',
  standing: 'commenters',
  responses: 'closings',
  thread: 'closings',
  site: 'closings',
  post: 'posts',
  category: 'posts',
  media: 'posts',
  tag: 'posts',
  person: 'people',
  privacy: 'people',
  settings: 'settings',
  menu: 'settings',
  permalinks: 'settings',
};

/** The kind of an action, like 'response.trash'. */
export function kindOf(action: string): LogKind {
  if (action === 'category.responses') return 'closings';
  const [noun = ''] = action.split('.');
  return (Object.hasOwn(kindByNoun, noun) && kindByNoun[noun]) || 'others';
}

/** The kinds of entries that `actor` may read, in the order of the menu; none for who may not read the log. */
export function readableKinds(actor: Actor): LogKind[] {
  if (!may(actor, 'log.read')) return [];
  return (Object.keys(asks) as LogKind[]).filter((kind) => may(actor, asks[kind]));
}
