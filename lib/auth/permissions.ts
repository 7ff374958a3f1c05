import type { PostKind, Role } from '@/lib/generated/prisma/enums';

/** Who acts. Null is a guest. A suspended person is never an actor: their sessions end. */
export type Actor = { id: string; name: string; email: string; role: Role } | null;

/** What of a subject matters to a permission. */
export type Subject = { authorIds?: readonly string[]; userId?: string | null; kind?: PostKind };

const own = (actor: NonNullable<Actor>, subject: Subject) =>
  subject.userId === actor.id || (subject.authorIds ?? []).includes(actor.id);

/**
 * Every verb, and the roles that may do it: true is always, 'own' only to what they wrote. A role that is not
 * named may not. ARCHITECTURE.md prints this table; a test keeps the two alike.
 */
export const permissions = {
  'desk.enter': { administrator: true, editor: true, author: true, moderator: true },
  'post.write': { administrator: true, editor: true, author: true },
  'post.edit': { administrator: true, editor: true, author: 'own' },
  'post.publish': { administrator: true, editor: true, author: 'own' },
  'post.feature': { administrator: true, editor: true },
  'post.trash': { administrator: true, editor: true, author: 'own' },
  'post.assignAuthors': { administrator: true, editor: true },
  'page.write': { administrator: true, editor: true },
  'category.create': { administrator: true, editor: true, author: true },
  'media.upload': { administrator: true, editor: true, author: true },
  'media.change': { administrator: true, editor: true, author: 'own' },
  'taxonomy.manage': { administrator: true, editor: true },
  'response.write': {
    guest: true,
    administrator: true,
    editor: true,
    author: true,
    moderator: true,
    reader: true,
  },
  'response.report': {
    guest: true,
    administrator: true,
    editor: true,
    author: true,
    moderator: true,
    reader: true,
  },
  'response.publishUnheld': { administrator: true, editor: true, author: true, moderator: true },
  'response.moderate': { administrator: true, editor: true, moderator: true },
  'commenter.judge': { administrator: true, editor: true, moderator: true },
  'thread.close': { administrator: true, editor: true, moderator: true, author: 'own' },
  'log.read': { administrator: true, editor: true, moderator: true },
  'settings.change': { administrator: true },
  'person.manage': { administrator: true },
  'account.change': {
    administrator: 'own',
    editor: 'own',
    author: 'own',
    moderator: 'own',
    reader: 'own',
  },
} as const satisfies Record<string, Partial<Record<Role | 'guest', true | 'own'>>>;

export type Verb = keyof typeof permissions;

/** Whether everyone of this role may do `verb`, whoever's the subject is. Null is a guest. */
export function roleMay(role: Role | null, verb: Verb): boolean {
  const rule: Partial<Record<Role | 'guest', true | 'own'>> = permissions[verb];
  return rule[role ?? 'guest'] === true;
}

/** Whether `actor` may do `verb` to `subject`. Denied unless the table says otherwise. */
export function may(actor: Actor, verb: Verb, subject: Subject = {}): boolean {
  const rule: Partial<Record<Role | 'guest', true | 'own'>> = permissions[verbFor(verb, subject)];
  const grant = rule[actor?.role ?? 'guest'];
  return grant === true || (grant === 'own' && actor !== null && own(actor, subject));
}

/** A page is for those who keep the pages, whoever wrote it and whatever is done to it. */
function verbFor(verb: Verb, { kind }: Subject): Verb {
  return kind === 'page' && verb.startsWith('post.') ? 'page.write' : verb;
}
