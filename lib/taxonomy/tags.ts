import 'server-only';
import type { Tx } from '@/lib/db';
import { numberedSlug, slugFrom } from '@/lib/text/slug';

/**
 * The ids of the tags with these names, in their order; what is not there is made. 'IRAQ' finds 'Iraq', and the name
 * of a tag that was renamed or merged finds what it is now. Two transactions that make the same tag wait for each other
 * and get the same one.
 */
export async function findOrCreateTags(tx: Tx, names: readonly string[]): Promise<string[]> {
  const found = await findTags(tx, names);
  const former = await formerTags(
    tx,
    names.filter((name) => !found.has(name)),
  );
  const known = new Map([...found, ...former]);
  // In one order for everyone, so that two who make several never wait for each other in a ring.
  for (const name of names.filter((name) => !known.has(name)).sort()) {
    known.set(name, await makeTag(tx, name));
  }
  return names.flatMap((name) => known.get(name) ?? []);
}

/** Forms and revisions that are older than a rename or a merge name tags as they were called. */
async function formerTags(tx: Tx, names: readonly string[]): Promise<[name: string, id: string][]> {
  if (names.length === 0) return [];
  const slugs = names.map(slugFrom);
  const rows = await tx.formerTagSlug.findMany({ where: { slug: { in: slugs } } });
  const ids = new Map(rows.map(({ slug, tagId }) => [slug, tagId]));
  return names.flatMap((name, n): [string, string][] => {
    const id = ids.get(slugs[n] ?? '');
    return id ? [[name, id]] : [];
  });
}

async function makeTag(tx: Tx, name: string): Promise<string> {
  const slug = slugFrom(name) || 'tag';
  for (let attempt = 1; ; attempt++) {
    const data = { name, slug: numberedSlug(slug, attempt) };
    const [made] = await tx.tag.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
    if (made) return made.id;
    // The slug was taken: by this very tag, made in the meantime, or by another ('C' and 'C++').
    const found = (await findTags(tx, [name])).get(name);
    if (found) return found;
  }
}

/** The ids of the tags with these names, whatever the case, by the name asked for; one is left out with `except`. */
export async function findTags(
  tx: Tx,
  names: readonly string[],
  except: string | null = null,
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ asked: string; id: string }[]>`
    SELECT asked, min(id::text) AS id
    FROM unnest(${[...names]}::text[]) asked JOIN "Tag" ON lower(name) = lower(asked)
    WHERE id IS DISTINCT FROM ${except}::uuid
    GROUP BY asked`;
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}
