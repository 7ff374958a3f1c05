import type { Metadata } from 'next';
import { About } from '@/components/desk/responses/commenter/about';
import { Recent } from '@/components/desk/responses/commenter/recent';
import { StandingForm } from '@/components/desk/responses/commenter/standing-form';
import { EarlierStandings, Standings } from '@/components/desk/responses/commenter/standings';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { commenterView } from '@/lib/commenters/queries';
import { siteView } from '@/lib/posts/site';
import { englishPlaceOf } from '@/lib/text/dates';

export const metadata: Metadata = { title: 'Commenter' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One commenter, by `?of=` a response of theirs or an account: what they wrote, and what is decided about them. */
export default async function CommenterPage({ searchParams }: Props) {
  const actor = await requireDesk();
  if (!may(actor, 'commenter.judge')) {
    return (
      <>
        <PageHeader title="Commenter" />
        <EmptyState title="Moderators look after these.">Ask one about somebody who writes here.</EmptyState>
      </>
    );
  }
  const { of } = await searchParams;
  const now = new Date();
  const [commenter, site] = await Promise.all([
    commenterView(typeof of === 'string' ? of : '', now),
    siteView(),
  ]);
  if (!commenter) {
    return (
      <>
        <PageHeader title="Commenter" />
        <EmptyState title="There is no such commenter.">
          Their responses are gone. Come here by a name in the list of responses.
        </EmptyState>
      </>
    );
  }
  const clock = { ...englishPlaceOf(site), now };
  return (
    <>
      <About of={commenter} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <Standings of={commenter} clock={clock} />
        {commenter.scopes.length > 0 && (
          <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <StandingForm of={commenter.of} scopes={commenter.scopes} />
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          <EarlierStandings of={commenter} clock={clock} />
          <Recent list={commenter.recent} clock={clock} />
        </div>
      </div>
    </>
  );
}
