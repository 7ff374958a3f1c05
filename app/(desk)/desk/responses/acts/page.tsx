import type { Metadata } from 'next';
import { ActList } from '@/components/desk/responses/act-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { recentActs } from '@/lib/moderation/acts';
import { siteView } from '@/lib/posts/site';
import { englishPlaceOf } from '@/lib/text/dates';
import { asked, cameBack } from '../asked';

export const metadata: Metadata = { title: 'Recent acts' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What moderators did in the last day, each with its undo. */
export default async function ActsPage({ searchParams }: Props) {
  const actor = await requireDesk();
  if (!may(actor, 'response.moderate')) {
    return (
      <>
        <PageHeader title="Recent acts" />
        <EmptyState title="Moderators look after these." />
      </>
    );
  }
  const now = new Date();
  const [acts, site] = await Promise.all([recentActs(now), siteView()]);
  const said = cameBack(asked.parse(await searchParams));
  return (
    <>
      <PageHeader
        title="Recent acts"
        actions={
          <>
            <ButtonLink size="small" href="/desk/log?kind=responses">
              The whole log
            </ButtonLink>
            <ButtonLink size="small" href="/desk/responses">
              Back to the queue
            </ButtonLink>
          </>
        }
      >
        What moderators decided in the last 24 hours. Until then it can be undone; what someone has decided
        anew since stays as it is.
      </PageHeader>
      {said && (
        <Notice tone={said.tone} role="status" className="mb-5">
          {said.text}
        </Notice>
      )}
      {acts.length > 0 ? (
        <ActList acts={acts} clock={{ ...englishPlaceOf(site), now }} />
      ) : (
        <EmptyState title="Nothing in the last day.">
          What you approve, trash or mark as spam will stand here, in case it was a mistake.
        </EmptyState>
      )}
    </>
  );
}
