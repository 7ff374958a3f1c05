import 'server-only';
import { dayBegins } from '@/lib/audit-log/schema';
import { type Actor, may } from '@/lib/auth/permissions';
import type { ClosingRules } from '@/lib/closing/facts';
import { Prisma } from '@/lib/generated/prisma/client';
import type { PostKind } from '@/lib/generated/prisma/enums';
import { publication } from './order';
import type { PostListQuery } from './schema';
import { commonTo, takesResponses } from './takes-responses';

/** What a post `p` must be to stand in the list that the actor asks for, whatever its status. */
export function conditions(actor: Actor, query: PostListQuery, rules: ClosingRules, now: Date): Prisma.Sql[] {
  const { kind, q, author, category, month, responses } = query;
  return [
    // Written out, as the index of pages is.
    kind === 'page' ? Prisma.sql`p.kind = 'page'` : Prisma.sql`p.kind = 'article'`,
    ...mine(actor, kind),
    ...(q ? [Prisma.sql`p.title ILIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`] : []),
    ...(author ? [by(author)] : []),
    ...(category ? [inCategory(category)] : []),
    ...(month ? [inMonth(month, rules.timeZone)] : []),
    ...(responses ? taking(responses, rules, now) : []),
  ];
}

/** Those that the actor may edit: everyone's, their own, or none. */
function mine(actor: Actor, kind: PostKind): Prisma.Sql[] {
  if (may(actor, 'post.edit', { kind })) return [];
  return [kind === 'article' && actor && may(actor, 'post.write') ? by(actor.id) : Prisma.sql`false`];
}

const by = (userId: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "PostAuthor" a WHERE a."postId" = p.id AND a."userId" = ${userId}::uuid)`;

/** In a category, or in one below it. */
const inCategory = (id: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "PostCategory" c WHERE c."postId" = p.id AND c."categoryId" = ANY(ARRAY(
    WITH RECURSIVE branch AS (
      SELECT ${id}::uuid AS id
      UNION SELECT below.id FROM "Category" below JOIN branch ON below."parentId" = branch.id
    ) SELECT id FROM branch)))`;

function inMonth(month: string, timeZone: string): Prisma.Sql {
  const first = `${month}-01`;
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return Prisma.sql`${publication} >= ${dayBegins(first, timeZone)} AND ${publication} < ${dayBegins(first, timeZone, days)}`;
}

/** Published posts whose responses are open, or closed. */
function taking(responses: 'open' | 'closed', rules: ClosingRules, now: Date): Prisma.Sql[] {
  const takes = takesResponses(rules, now);
  return [
    Prisma.sql`p.status = 'published'`,
    responses === 'open' ? Prisma.sql`(${takes})` : Prisma.sql`NOT (${takes})`,
    ...commonTo(responses, rules, now),
  ];
}
