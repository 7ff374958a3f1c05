import 'server-only';
import { roleMay } from '@/lib/auth/permissions';
import type { Tx } from '@/lib/db';
import type { Role } from '@/lib/generated/prisma/enums';
import { isUuid } from '@/lib/text/uuid';
import type { Scope } from './rules';
import type { KnownBy } from './standings';

/** Someone who writes responses, as a page or a form names them. */
export type Commenter = KnownBy & {
  /** The response by which they are known; null for an account that was asked for itself. */
  responseId: string | null;
  name: string;
  account: { id: string; role: Role; suspendedAt: Date | null } | null;
  staff: boolean;
};

const account = { select: { id: true, name: true, email: true, role: true, suspendedAt: true } } as const;

/** The commenter of a response, or of an account, by id; null when there is neither. */
export async function findCommenter(tx: Tx, of: string): Promise<Commenter | null> {
  if (!isUuid(of)) return null;
  const response = await tx.comment.findUnique({
    where: { id: of },
    select: { authorName: true, authorEmail: true, addressHash: true, user: account },
  });
  const user = response ? response.user : await tx.user.findUnique({ where: { id: of }, ...account });
  if (!response && !user) return null;
  const email = (user?.email ?? response?.authorEmail ?? '').toLowerCase();
  return {
    responseId: response ? of : null,
    name: user?.name ?? response?.authorName ?? '',
    userId: user?.id ?? null,
    email,
    networkHashes: response?.addressHash ? [response.addressHash] : [],
    account: user && { id: user.id, role: user.role, suspendedAt: user.suspendedAt },
    staff: user !== null && roleMay(user.role, 'response.publishUnheld'),
  };
}

/** What a standing of this commenter can be of. */
export function scopesOf({ userId, email, networkHashes }: KnownBy): Scope[] {
  return [
    ...(userId ? (['account'] as const) : email ? (['email'] as const) : []),
    ...(networkHashes.length > 0 ? (['network'] as const) : []),
  ];
}
