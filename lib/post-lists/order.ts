import 'server-only';
import { Prisma } from '@/lib/generated/prisma/client';
import type { PostSort } from './schema';

/** An order of the posts `p`: each goes by an index on this expression and the id. */
type Order = {
  by: Prisma.Sql;
  descending: boolean;
  /** The expression as it stands in an address. */
  written: Prisma.Sql;
  /** What stood in an address, as PostgreSQL compares it; null for what the order cannot have written. */
  read: (written: string) => Prisma.Sql | null;
};

const updatedAt = Prisma.sql`p."updatedAt"`;
const publishedAt = Prisma.sql`coalesce(p."publishedAt", 'infinity')`;
const due = Prisma.sql`coalesce(p."publishAt", 'infinity')`;
const title = Prisma.sql`left(lower(p.title), 200)`;

const milliseconds = (instant: Prisma.Sql) => Prisma.sql`
  CASE WHEN isfinite(${instant}) THEN (extract(epoch FROM ${instant}) * 1000)::bigint::text ELSE 'never' END`;

/** Year 9999, in milliseconds. */
const LATEST = 253_402_300_800_000;

function instant(written: string): Prisma.Sql | null {
  if (written === 'never') return Prisma.sql`'infinity'::timestamptz`;
  const at = Number(written);
  if (!/^-?\d{1,15}$/.test(written) || Math.abs(at) > LATEST) return null;
  return Prisma.sql`${new Date(at)}::timestamptz`;
}

const byTitle = { by: title, written: title, read: (written: string) => Prisma.sql`${written}` };

const byResponses = {
  by: Prisma.sql`p."responseCount"`,
  written: Prisma.sql`p."responseCount"::text`,
  read: (written: string) => (/^\d{1,9}$/.test(written) ? Prisma.sql`${Number(written)}::int` : null),
};

const byPublication = { by: publishedAt, written: milliseconds(publishedAt), read: instant };

/** How each order goes. What is not published yet counts as published last; what goes out next is due first. */
export const orders: Record<PostSort | 'due', Order> = {
  updated: { by: updatedAt, descending: true, written: milliseconds(updatedAt), read: instant },
  published: { ...byPublication, descending: true },
  oldest: { ...byPublication, descending: false },
  due: { by: due, descending: false, written: milliseconds(due), read: instant },
  title: { ...byTitle, descending: false },
  titleBack: { ...byTitle, descending: true },
  responses: { ...byResponses, descending: true },
  fewest: { ...byResponses, descending: false },
};

/** The place that an address names, for a comparison with (`by`, id); null for none that can be read. */
export function readPlace({ read }: Order, place: string | undefined): Prisma.Sql | null {
  if (place === undefined) return null;
  const value = read(place.slice(0, -37));
  return value && Prisma.sql`(${value}, ${place.slice(-36)}::uuid)`;
}

/** The publication of posts, as an index knows it. */
export const publication = publishedAt;
