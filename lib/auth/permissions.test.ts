import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cast } from '@/test/cast';
import { type Actor, may, permissions, roleMay, type Subject, type Verb } from './permissions';
import { permissionsTable } from './permissions-table';

const { ada, edith, anna, abel, moses, rita, guest } = cast;
const everyone: Actor[] = [ada, edith, anna, abel, moses, rita, guest];
const staff: Actor[] = [ada, edith, anna, abel, moses];

/** Who may, of the whole cast; the rest may not. */
function only(verb: Verb, allowed: Actor[], subject?: Subject) {
  for (const actor of everyone) {
    expect(may(actor, verb, subject), `${actor?.name ?? 'a guest'}: ${verb}`).toBe(allowed.includes(actor));
  }
}

const annas = { authorIds: [anna.id] };
const together = { authorIds: [abel.id, anna.id] };

const sentences: Record<Verb, () => void> = {
  'desk.enter': () => only('desk.enter', staff),
  'post.write': () => only('post.write', [ada, edith, anna, abel]),
  'post.edit': () => {
    only('post.edit', [ada, edith, anna], annas);
    only('post.edit', [ada, edith, anna, abel], together);
    only('post.edit', [ada, edith]);
  },
  'post.publish': () => {
    only('post.publish', [ada, edith, anna], annas);
    only('post.publish', [ada, edith]);
  },
  'post.trash': () => {
    only('post.trash', [ada, edith, anna], annas);
    only('post.trash', [ada, edith]);
  },
  'post.feature': () => only('post.feature', [ada, edith], annas),
  'post.assignAuthors': () => only('post.assignAuthors', [ada, edith], annas),
  'page.write': () => {
    only('page.write', [ada, edith], annas);
    for (const verb of ['post.write', 'post.edit', 'post.publish', 'post.trash'] as const)
      only(verb, [ada, edith], { ...annas, kind: 'page' });
  },
  'category.create': () => only('category.create', [ada, edith, anna, abel]),
  'media.upload': () => only('media.upload', [ada, edith, anna, abel]),
  'media.change': () => {
    only('media.change', [ada, edith, anna], { userId: anna.id });
    only('media.change', [ada, edith], { userId: null });
  },
  'taxonomy.manage': () => only('taxonomy.manage', [ada, edith]),
  'response.write': () => only('response.write', everyone),
  'response.report': () => only('response.report', everyone),
  'response.publishUnheld': () => only('response.publishUnheld', staff),
  'response.moderate': () => only('response.moderate', [ada, edith, moses], annas),
  'commenter.judge': () => only('commenter.judge', [ada, edith, moses], annas),
  'thread.close': () => {
    only('thread.close', [ada, edith, moses, anna], annas);
    only('thread.close', [ada, edith, moses]);
  },
  'log.read': () => only('log.read', [ada, edith, moses], annas),
  'settings.change': () => only('settings.change', [ada]),
  'person.manage': () => only('person.manage', [ada]),
  'account.change': () => {
    for (const actor of everyone) only('account.change', actor ? [actor] : [], { userId: actor?.id ?? null });
    only('account.change', []);
  },
};

describe('What each role may do', () => {
  for (const verb of Object.keys(permissions) as Verb[]) it(verb, sentences[verb]);

  it('An author may not touch what another author wrote', () => {
    expect(may(abel, 'post.edit', annas)).toBe(false);
    expect(may(abel, 'post.publish', annas)).toBe(false);
    expect(may(abel, 'post.trash', annas)).toBe(false);
  });

  it('A verb or a role that the table does not name is denied', () => {
    expect(may({ ...rita, role: 'owner' as 'reader' }, 'response.moderate')).toBe(false);
    expect(may(rita, 'desk.enter')).toBe(false);
  });

  it('A role may do what everyone of it may, not what each may to their own', () => {
    expect(roleMay('author', 'post.write')).toBe(true);
    expect(roleMay('author', 'post.edit')).toBe(false);
    expect(roleMay(null, 'response.write')).toBe(true);
    expect(roleMay(null, 'desk.enter')).toBe(false);
  });

  it('A guest owns nothing, whatever a subject lacks', () => {
    expect(may(guest, 'account.change', { userId: null })).toBe(false);
    expect(may(guest, 'post.edit', { authorIds: [] })).toBe(false);
  });
});

describe('ARCHITECTURE.md', () => {
  it('prints the table of permissions as it stands', () => {
    const text = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');
    const printed = /<!-- permissions -->\n([\s\S]*?)\n<!-- \/permissions -->/.exec(text)?.[1];
    expect(printed?.trim()).toBe(permissionsTable());
  });
});
