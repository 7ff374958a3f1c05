import type { StandingKind } from '@/lib/generated/prisma/enums';

/** What a standing is of: an account, a guest's e-mail address, or a network. */
export type Scope = 'account' | 'email' | 'network';

/** A standing as a moderator gave it. */
export type Given = {
  kind: StandingKind;
  scope: Scope;
  reason: string;
  createdAt: Date;
  /** Null is not before someone ends it. */
  until: Date | null;
  endedAt: Date | null;
};

/** How far who writes is who they say they are. */
export type Proof = {
  /** Someone of the desk, signed in: standings are for the others. */
  staff: boolean;
  /** Signed in to the account. Else the standings of an account are those of one whose address a guest typed. */
  signedIn: boolean;
  /** The browser, or the name, of an earlier approved response under this e-mail address. */
  recognised: boolean;
};

/** At the desk it is taken that a commenter is who they say: what counts is shown as it counts for them. */
export const proved: Proof = { staff: false, signedIn: true, recognised: true };

/** The one standing that counts for a response. */
export type InForce = Pick<Given, 'kind' | 'scope' | 'reason' | 'until'>;

const strictestFirst: readonly StandingKind[] = ['banned', 'suspended', 'muted', 'held', 'trusted'];

/**
 * The standing that counts at `now`: of account, e-mail and network the newest in force of each, then the strictest of
 * those. Null is none. What a guest only typed opens nothing: trust in an e-mail address needs a writer who is
 * recognised, and an account's own trust its session. Nor does it tell anything: where an account is refused, a
 * guest with its address is held.
 */
export function standingInForce(given: readonly Given[], proof: Proof, now: Date): InForce | null {
  if (proof.staff) return null;
  const counting = (['account', 'email', 'network'] as const)
    .map((scope) => newest(given.filter((one) => one.scope === scope && isInForce(one, now))))
    .filter((one) => one !== null)
    .filter(({ kind, scope }) => kind !== 'trusted' || isProved(scope, proof))
    .map((one) => (one.scope === 'account' && !proof.signedIn ? withoutRefusal(one) : one));
  return strictest(counting);
}

/** Whether it was neither ended nor has run out. */
export function isInForce({ until, endedAt }: Pick<Given, 'until' | 'endedAt'>, now: Date): boolean {
  return endedAt === null && (until === null || until > now);
}

/** Of two given in the same instant, the stricter. */
function newest(given: readonly Given[]): Given | null {
  const last = Math.max(...given.map(({ createdAt }) => createdAt.getTime()));
  return strictest(given.filter(({ createdAt }) => createdAt.getTime() === last));
}

function strictest<T extends { kind: StandingKind }>(given: readonly T[]): T | null {
  for (const kind of strictestFirst) {
    const found = given.find((one) => one.kind === kind);
    if (found) return found;
  }
  return null;
}

function isProved(scope: Scope, { signedIn, recognised }: Proof) {
  if (scope === 'account') return signedIn;
  return scope === 'email' && recognised;
}

function withoutRefusal(given: Given): Given {
  return given.kind === 'banned' || given.kind === 'suspended' ? { ...given, kind: 'held' } : given;
}
