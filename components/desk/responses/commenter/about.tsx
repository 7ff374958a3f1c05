import { roleName } from '@/components/desk/people/roles';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import type { CommenterView } from '@/lib/commenters/views';
import { StandingBadge } from './standing-badge';

/** Who it is: names, address, account, how they stand, and how many responses of theirs are where. */
export function About({ of }: { of: CommenterView }) {
  const { names, email, account, inForce, counts, staff } = of;
  const [name, ...others] = names;
  return (
    <>
      <PageHeader title={<bdi>{name}</bdi>}>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {email && <span className="wrap-anywhere">{email}</span>}
          <Badge tone={account ? 'info' : 'plain'}>{account ? roleName(account.role) : 'Guest'}</Badge>
          {account?.suspendedAt && <Badge tone="danger">Account suspended</Badge>}
          {inForce && <StandingBadge of={inForce} />}
        </p>
        {others.length > 0 && (
          <p className="wrap-anywhere">
            Also wrote as{' '}
            {others.map((other, at) => (
              <span key={other}>
                {at > 0 && ', '}
                <bdi>{other}</bdi>
              </span>
            ))}
          </p>
        )}
        {staff && (
          <p>One of the desk: what they write is never held. An administrator can suspend the account.</p>
        )}
      </PageHeader>
      <dl className="mb-8 flex flex-wrap gap-x-8 gap-y-2 border-y border-rule py-3">
        <Count name="Approved" count={counts.approved} />
        <Count name="Pending" count={counts.pending} />
        <Count name="Spam" count={counts.spam} />
        <Count name="Trash" count={counts.trashed} />
      </dl>
    </>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-semibold tabular-nums">{count.toLocaleString('en')}</dd>
    </div>
  );
}
