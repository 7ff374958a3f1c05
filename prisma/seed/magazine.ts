import { operator } from '@/lib/auth/operator';
import { createPerson } from '@/lib/auth/people-commands';
import type { Actor } from '@/lib/auth/permissions';
import { closeResponses } from '@/lib/closing/commands';
import { db } from '@/lib/db';
import { createPost, publishPost } from '@/lib/posts/commands';
import { noPost } from '@/lib/posts/schema';
import { saveSettings } from '@/lib/settings/commands';
import { settingsForEdit } from '@/lib/settings/queries';
import { createCategory } from '@/lib/taxonomy/commands';
import type { SampleCategory, SamplePerson, SamplePost, SampleSite } from '../sample/types';
import { expectDone } from './expect-done';
import { addThread } from './thread';

type Person = NonNullable<Actor>;

/** Who and what the posts refer to: people by key, ids of categories by slug. */
type Known = { people: Map<string, Person>; categories: Map<string, string> };

const hour = 3_600_000;
const day = 24 * hour;

/** Publishes the sample magazine by the commands that the desk uses, each at its own time in the past. */
export async function addMagazine(sample: SampleSite, now: Date) {
  const oldest = Math.max(...sample.posts.map((post) => post.daysAgo));
  const began = new Date(now.getTime() - (oldest + 1) * day);

  const settings = { ...(await settingsForEdit()), name: sample.name, tagline: sample.tagline };
  expectDone('Settings', await saveSettings(operator, settings, began));
  const people = new Map<string, Person>();
  for (const person of sample.people) people.set(person.key, await addPerson(person, began));
  const categories = new Map<string, string>();
  for (const category of sample.categories) await addCategory(category, null, categories, began);

  const posts = [...sample.posts].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const post of posts) await addPost(post, { people, categories }, now);
}

/** Without a password: nobody signs in as them until an administrator sets one. Nor is there anyone to write to. */
async function addPerson({ key: _, ...person }: SamplePerson, at: Date): Promise<Person> {
  const added = await createPerson(operator, { ...person, password: null }, at);
  const { id } = expectDone(person.name, added);
  await db.user.update({ where: { id }, data: { mailResponses: false, mailDigest: false } });
  return { id, name: person.name, email: person.email, role: person.role };
}

async function addCategory(
  { slug, name, description, children = [] }: SampleCategory,
  parentId: string | null,
  known: Known['categories'],
  at: Date,
) {
  const { id } = expectDone(name, await createCategory(operator, { name, parentId }, at));
  await db.category.update({ where: { id }, data: { slug, description } });
  known.set(slug, id);
  for (const child of children) await addCategory(child, id, known, at);
}

async function addPost(post: SamplePost, { people, categories }: Known, now: Date) {
  const byline = post.authors.map((key) => find(people, key));
  const editor = find(byRole(people), 'editor');
  const moderator = find(byRole(people), 'moderator');
  const at = new Date(now.getTime() - Math.max(post.daysAgo * day, 2 * hour));

  const form = {
    ...noPost,
    title: post.title,
    slug: post.slug,
    dek: post.dek,
    body: post.body,
    authorIds: byline.map(({ id }) => id),
    creditName: post.credit?.name ?? '',
    creditUrl: post.credit?.url ?? '',
    categoryIds: post.categories.map((slug) => find(categories, slug)),
    tags: post.tags,
    media: (post.media ?? []).map((item) => ({ credit: '', transcript: '', ...item })),
    responses: post.responses === 'open' ? ('open' as const) : ('follow' as const),
  };
  const { id, version } = expectDone(post.title, await createPost(editor, form, at));
  // Nothing hands a draft in for review yet.
  if (post.status === 'pending') await db.post.update({ where: { id }, data: { status: 'pending' } });
  if (post.status && post.status !== 'published') return;

  expectDone(post.title, await publishPost(editor, id, { ...form, version }, at));
  const last = await addThread({ id, title: post.title, at }, post.thread, { people, moderator, now });
  if (post.responses === 'closed') {
    const closing = new Date(Math.min(last.getTime() + 36 * hour, now.getTime()));
    expectDone(post.title, await closeResponses(editor, [id], { note: post.closedNote ?? '' }, closing));
  }
}

const byRole = (people: Known['people']) =>
  new Map([...people.values()].map((one) => [one.role as string, one]));

function find<T>(known: Map<string, T>, key: string): T {
  const found = known.get(key);
  if (found === undefined) throw new Error(`The sample names “${key}”, which it does not have.`);
  return found;
}
