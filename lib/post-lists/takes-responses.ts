import 'server-only';
import { type ClosingRules, upward } from '@/lib/closing/facts';
import { openingAt } from '@/lib/closing/hours';
import { Prisma } from '@/lib/generated/prisma/client';
import { publication } from './order';

const DAY = 24 * 60 * 60 * 1000;

/**
 * `closingState(…).open` of the published post `p` as a condition, so that PostgreSQL can look for it among many.
 * A test holds that the two answer alike; whoever changes the rule changes both.
 */
export function takesResponses(rules: ClosingRules, now: Date): Prisma.Sql {
  const { site } = rules;
  const turned = site.until !== null && now >= site.until;
  if (site.open === turned) return Prisma.sql`false`;
  return Prisma.sql`CASE
    (CASE WHEN p."responsesUntil" <= ${now} AND p."responsesThen" IS NOT NULL THEN p."responsesThen" ELSE p.responses END)
    WHEN 'open' THEN true
    WHEN 'closed' THEN false
    ELSE CASE
      WHEN ${within(choosing(rules, 'closed'))} THEN false
      WHEN ${within(choosing(rules, 'open'))} THEN true
      ELSE ${byTheClock(rules, now)} END
    END`;
}

/**
 * What such posts have in common that an index knows, where there is something: PostgreSQL cannot tell from the whole
 * rule that few of many thousands are still open, or that few are closed.
 */
export function commonTo(responses: 'open' | 'closed', rules: ClosingRules, now: Date): Prisma.Sql[] {
  const chosen = Prisma.sql`p.responses <> 'follow'`;
  const { closeAfterDays, closeAfterQuietDays, closeAfterResponses, openingHours, site } = rules;
  if (responses === 'open') {
    if (closeAfterDays === null || choosing(rules, 'open').length > 0) return [];
    return [Prisma.sql`(${chosen} OR ${publication} > ${daysBefore(now, closeAfterDays)})`];
  }
  const alwaysOpen = site.open && site.until === null && openingHours === null;
  const endless = closeAfterDays === null && closeAfterQuietDays === null && closeAfterResponses === null;
  return alwaysOpen && endless && choosing(rules, 'closed').length === 0 ? [chosen] : [];
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY);

function byTheClock(rules: ClosingRules, now: Date): Prisma.Sql {
  if (!openingAt(rules.openingHours, rules.timeZone, now).open) return Prisma.sql`false`;
  const { closeAfterDays, closeAfterQuietDays, closeAfterResponses } = rules;
  const conditions = [
    ...(closeAfterDays === null ? [] : [Prisma.sql`p."publishedAt" > ${daysBefore(now, closeAfterDays)}`]),
    ...(closeAfterQuietDays === null
      ? []
      : [
          Prisma.sql`greatest(p."publishedAt", p."lastResponseAt") > ${daysBefore(now, closeAfterQuietDays)}`,
        ]),
    ...(closeAfterResponses === null ? [] : [Prisma.sql`p."responseCount" < ${closeAfterResponses}::int`]),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
}

/** The categories that say so: themselves, or by the nearest above them that has a choice. */
function choosing({ categories }: ClosingRules, policy: 'open' | 'closed'): string[] {
  const ids = [...categories.keys()];
  return ids.filter((id) => upward(categories, id).find((choice) => choice !== 'follow') === policy);
}

function within(categoryIds: readonly string[]): Prisma.Sql {
  if (categoryIds.length === 0) return Prisma.sql`false`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "PostCategory" c WHERE c."postId" = p.id AND c."categoryId" = ANY(${[...categoryIds]}::uuid[]))`;
}
