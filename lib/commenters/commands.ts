import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import type { StandingKind } from '@/lib/generated/prisma/enums';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { type Commenter, findCommenter } from './find';
import { isInForce, type Scope } from './rules';
import { endingForm, standingForm } from './schema';
import { scopeOf, waysTo } from './standings';

/** The verbs of the log. */
const verbs: Record<StandingKind, string> = {
  trusted: 'commenter.trust',
  held: 'commenter.hold',
  muted: 'commenter.mute',
  suspended: 'commenter.suspend',
  banned: 'commenter.ban',
};

const forbidden = () => refuse('forbidden', 'You may not decide about commenters.');
const gone = () => refuse('not-found', 'That commenter is not known any more.');

/** Milliseconds between two ends that were meant as one: a form sent twice. */
const SAME_MOMENT = 60_000;

/**
 * Trusts, holds, mutes, suspends or bans a commenter by account, e-mail or network, from now until a time or until
 * someone ends it. `input` is the form as it arrived. What was in force of the same account, e-mail or network
 * stands back while this lasts. The same once more, as from a form sent twice, changes nothing. Refuses what the
 * form does not take, people of the desk, and what the commenter is not known by.
 */
export async function giveStanding(actor: Actor, input: unknown, now: Date): Promise<Outcome> {
  if (!may(actor, 'commenter.judge')) return forbidden();
  const { timeZone } = await db.settings.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const parsed = standingForm(timeZone, now).safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const { of, scope, kind, reason, until } = parsed.data;

  return db.$transaction(async (tx) => {
    const commenter = await findCommenter(tx, of);
    if (!commenter) return gone();
    if (commenter.staff) {
      return refuse('forbidden', 'That is someone of the desk. An administrator can suspend their account.');
    }
    const subject = subjectOf(commenter, scope);
    if (!subject) {
      return refuse('invalid', notKnown[scope], { scope: [notKnown[scope]] });
    }
    await oneAtATime(tx);
    const last = await tx.standing.findFirst({ where: subject, orderBy: { createdAt: 'desc' } });
    const again = last?.kind === kind && last.reason === reason && isInForce(last, now);
    if (again && sameMoment(last.until, until)) return done(undefined);

    const { id } = await tx.standing.create({
      data: {
        kind,
        ...subject,
        reason,
        until,
        createdAt: now,
        givenById: actor?.id,
        givenBy: actor?.name ?? '',
      },
      select: { id: true },
    });
    await audit(tx, actor, now, {
      action: verbs[kind],
      subject: loggedAs(commenter, scope),
      reason,
      after: { standing: id, of: scope, until: until?.toISOString() ?? null },
    });
    return done(undefined);
  });
}

/**
 * Ends a standing of a commenter before its time; what it stood before, if anything, counts again. Refuses one that
 * has ended already, or is another's.
 */
export async function endStanding(actor: Actor, input: unknown, now: Date): Promise<Outcome> {
  if (!may(actor, 'commenter.judge')) return forbidden();
  const parsed = endingForm.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);

  return db.$transaction(async (tx) => {
    const commenter = await findCommenter(tx, parsed.data.of);
    if (!commenter) return gone();
    await oneAtATime(tx);
    const standing = await tx.standing.findFirst({
      where: { id: parsed.data.standing, OR: waysTo(commenter) },
    });
    if (!standing) return gone();
    if (!isInForce(standing, now)) return refuse('conflict', 'It has ended already.');
    await tx.standing.update({ where: { id: standing.id }, data: { endedAt: now } });
    await audit(tx, actor, now, {
      action: 'commenter.end',
      subject: loggedAs(commenter, scopeOf(standing)),
      before: { standing: standing.id, kind: standing.kind },
    });
    return done(undefined);
  });
}

const notKnown: Record<Scope, string> = {
  account: 'They have no account. Choose the e-mail address.',
  email: 'They are not known by an e-mail address of their own here. Choose another way.',
  network: 'Their network is not known any more: addresses are forgotten in time. Choose another way.',
};

/** The column of a standing that says of what it is; null when the commenter is not known by that. */
function subjectOf({ userId, email, networkHashes: [addressHash] }: Commenter, scope: Scope) {
  if (scope === 'account') return userId === null ? null : { userId };
  if (scope === 'network') return addressHash === undefined ? null : { addressHash };
  return userId !== null || email === '' ? null : { email };
}

/** The log is never erased: it names an account, or the response that a guest wrote, never an address. */
function loggedAs({ userId, responseId }: Commenter, scope: Scope): ['person' | 'response', string] {
  if (userId !== null && (scope === 'account' || responseId === null)) return ['person', userId];
  return ['response', responseId ?? ''];
}

function sameMoment(one: Date | null, other: Date | null) {
  if (one === null || other === null) return one === other;
  return Math.abs(one.getTime() - other.getTime()) < SAME_MOMENT;
}

/** Decisions about commenters are rare: one waits for the other, so that one press counts once. */
async function oneAtATime(tx: Tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadside.standings'))`;
}
