import type { Actor } from '@/lib/auth/permissions';
import { respond } from '@/lib/comments/commands';

let sent = 0;

type As = { actor?: Actor; browserToken?: string | null; address?: string };

/**
 * Responds as a person who has never been seen before, an hour after the one before them, unless told otherwise:
 * neither flood nor duplicate stands in the way.
 */
export function respondAs(postId: string, fields: Record<string, unknown> = {}, now?: Date, as: As = {}) {
  sent += 1;
  return respond(
    as.actor ?? null,
    {
      postId,
      name: `Reader ${sent}`,
      email: `reader${sent}@example.org`,
      url: '',
      body: `Response ${sent}`,
      website: '',
      ...fields,
    },
    {
      now: now ?? new Date(Date.UTC(2026, 2, 2) + sent * 3_600_000),
      browserToken: as.browserToken ?? null,
      address: as.address ?? `2001:db8:0:${sent.toString(16)}::1`,
    },
  );
}

/** The value of `respondAs`; throws when it was refused. */
export async function accepted(...args: Parameters<typeof respondAs>) {
  const outcome = await respondAs(...args);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}
