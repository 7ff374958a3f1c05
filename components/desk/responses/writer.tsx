import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { InForce } from '@/lib/commenters/rules';
import type { Marks } from '@/lib/moderation/marks';
import type { QueueItem } from '@/lib/moderation/views';
import { StandingBadge } from './commenter/standing-badge';
import { Marked } from './marked';
import { type Clock, When } from './when';

type Props = { of: QueueItem; nameId: string; clock: Clock; marks: Marks; standing?: InForce };

/** Who wrote it: name, account, address, site, what they are known for, and when. */
export function Writer({ of, nameId, clock, marks, standing }: Props) {
  return (
    <div className="min-w-0 text-[0.8125rem] text-soft">
      <h2 id={nameId} className="text-[0.9375rem] leading-snug font-semibold wrap-anywhere text-ink">
        <Link
          href={`/desk/responses/commenter?of=${of.id}`}
          className="underline decoration-rule underline-offset-2 hover:decoration-current"
        >
          <bdi>
            <Marked text={of.name} marks={marks} />
          </bdi>
        </Link>
      </h2>
      <div className="flex flex-wrap gap-x-3 md:block">
        {of.email && (
          <p className="wrap-anywhere">
            <Marked text={of.email} marks={marks} />
          </p>
        )}
        {of.url && (
          <p className="wrap-anywhere">
            <a href={of.url} rel="nofollow noopener noreferrer" className="text-accent underline">
              <Marked text={of.url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')} marks={marks} />
            </a>
          </p>
        )}
        <p>{known(of)}</p>
        <p>
          <When at={of.at} clock={clock} />
        </p>
      </div>
      {standing && (
        <p className="mt-1">
          <StandingBadge of={standing} />
        </p>
      )}
      {of.role && (
        <p className="mt-1">
          <Badge tone={of.role === 'reader' ? 'plain' : 'info'}>
            {of.role === 'reader' ? 'Signed in' : `Signed in · ${of.role}`}
          </Badge>
        </p>
      )}
    </div>
  );
}

function known({ status, approvedBefore: count }: QueueItem) {
  const many = count.toLocaleString('en');
  if (status === 'approved') return count === 0 ? 'No other approved' : `${many} more approved`;
  return count === 0 ? 'None approved before' : `${many} approved before`;
}
