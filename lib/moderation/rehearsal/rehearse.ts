import 'server-only';
import { type Actor, may, roleMay } from '@/lib/auth/permissions';
import { linksIn } from '@/lib/comments/format';
import { db } from '@/lib/db';
import type { Role } from '@/lib/generated/prisma/enums';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { settingsForEdit } from '@/lib/settings/queries';
import { settingsForm } from '@/lib/settings/schema';
import { idsOfPage } from '../queries';
import { type Change, changeOf, judgeAgain, type Passage, passage } from './rules';

/** Responses that are looked at, those read at a time, and those shown. */
const LOOKED_AT = 1_000;
const AT_A_TIME = 100;
const SHOWN = 50;

/** A response that changed settings would have treated otherwise; `by` and `match` say which rule, and what it found. */
export type Rehearsed = {
  id: string;
  name: string;
  title: string;
  change: Change;
  by: string;
  match: string;
  text: Passage;
};

/** What changed settings would have done: how many of those looked at each change is, and the newest fifty. */
export type Rehearsal = { looked: number; held: number; refused: number; passed: number; shown: Rehearsed[] };

/**
 * Tries changed settings (the settings form as it arrived, of any shape) on the last 1,000 responses, whatever became
 * of them, against the settings as they stand. Nothing is saved. Refuses, as saving does, who may not change settings,
 * and what the form does not take. Eleven queries at most beside that of the settings, however many responses there are.
 */
export async function rehearse(actor: Actor, input: unknown, now: Date): Promise<Outcome<Rehearsal>> {
  if (!may(actor, 'settings.change')) {
    return refuse('forbidden', 'Only an administrator may change the settings.');
  }
  const form = settingsForm.safeParse(input);
  if (!form.success) return invalid(form.error);

  const standing = await settingsForEdit();
  const ids = await idsOfPage({ status: 'all', skip: 0, take: LOOKED_AT });
  const rehearsal: Rehearsal = { looked: ids.length, held: 0, refused: 0, passed: 0, shown: [] };
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    for (const row of await sentBefore(ids.slice(from, from + AT_A_TIME))) {
      const remembered = {
        ...row,
        links: linksIn(row.html),
        trusted: roleMay(row.role, 'response.publishUnheld'),
        spam: row.spamScore === null ? null : { score: row.spamScore, telling: [] },
      };
      const before = judgeAgain(remembered, standing, now);
      const after = judgeAgain(remembered, form.data, now);
      const change = changeOf(before, after);
      if (!change) continue;
      rehearsal[change] += 1;
      if (rehearsal.shown.length < SHOWN) {
        rehearsal.shown.push(shownAs(row, change, change === 'passed' ? before : after));
      }
    }
  }
  return done(rehearsal);
}

function shownAs(
  { id, name, title, body }: Sent,
  change: Change,
  judgement: ReturnType<typeof judgeAgain>,
): Rehearsed {
  const match = judgement.verdict === 'pass' ? '' : judgement.match;
  const found = judgement.by === 'links' ? (match.split(' ')[0] ?? '') : match;
  return { id, name, title, change, by: judgement.by, match, text: passage(body, found) };
}

type Sent = {
  id: string;
  body: string;
  html: string;
  name: string;
  email: string;
  url: string;
  title: string;
  spamScore: number | null;
  role: Role | null;
  approvedBefore: boolean;
};

/** Responses with whether the same person, as the gathering of facts knows one, had been shown before. */
function sentBefore(ids: string[]): Promise<Sent[]> {
  return db.$queryRaw<Sent[]>`
    SELECT c.id::text, c.body, c.html, c."authorName" AS name, c."authorEmail" AS email, c."authorUrl" AS url,
      p.title, c."spamScore", u.role::text,
      c."authorEmail" <> '' AND EXISTS (
        SELECT 1 FROM "Comment" earlier
        WHERE earlier."authorEmail" = c."authorEmail" AND earlier.status = 'approved' AND earlier.kind = 'comment'
          AND earlier."createdAt" < c."createdAt" AND earlier."userId" IS NOT DISTINCT FROM c."userId"
          AND (c."userId" IS NOT NULL OR lower(earlier."authorName") = lower(c."authorName"))
      ) AS "approvedBefore"
    FROM "Comment" c JOIN "Post" p ON p.id = c."postId" LEFT JOIN "User" u ON u.id = c."userId"
    WHERE c.id = ANY(${ids}::uuid[])
    ORDER BY c."createdAt" DESC, c.id DESC`;
}
