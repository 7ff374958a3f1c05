import { ChevronRight, Download } from 'lucide-react';
import type { Metadata } from 'next';
import { LogFilters } from '@/components/desk/log/log-filters';
import { logHref } from '@/components/desk/log/log-href';
import { LogLine } from '@/components/desk/log/log-line';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { logPage, peopleInLog, postInLog } from '@/lib/audit-log/queries';
import { readableKinds } from '@/lib/audit-log/rules';
import { logFilter } from '@/lib/audit-log/schema';
import { requireDesk } from '@/lib/auth/session';
import { siteView } from '@/lib/posts/site';
import { englishPlaceOf } from '@/lib/text/dates';

export const metadata: Metadata = { title: 'Log' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything that was decided, with who, what, before and after, and why. */
export default async function LogRoom({ searchParams }: Props) {
  const actor = await requireDesk();
  const kinds = readableKinds(actor);
  if (kinds.length === 0) {
    return (
      <>
        <PageHeader title="Log" />
        <EmptyState title="Editors and moderators read this." />
      </>
    );
  }
  const filter = logFilter.parse(await searchParams);
  const site = await siteView();
  const [{ entries, older }, people, post] = await Promise.all([
    logPage(actor, filter, site),
    peopleInLog(),
    postInLog(filter),
  ]);
  const clock = { ...englishPlaceOf(site), now: new Date() };
  const { before, ...all } = filter;
  return (
    <>
      <PageHeader
        title="Log"
        actions={
          // A file, not a page: a plain link.
          <a href={logHref(all, '/desk/log/csv')} download className={buttonClass({ size: 'small' })}>
            <Download aria-hidden="true" size={15} /> Table (CSV)
          </a>
        }
      >
        Who decided what, and why. Nothing here can be changed or taken out. Times are those of{' '}
        {site.timeZone.replaceAll('_', ' ')}.
      </PageHeader>
      <LogFilters filter={filter} kinds={kinds} people={people} post={post} />
      {entries.length > 0 ? (
        <ol aria-label="Entries" className="border-t border-rule">
          {entries.map((entry) => (
            <LogLine key={entry.id} entry={entry} clock={clock} />
          ))}
        </ol>
      ) : (
        <EmptyState title="Nothing found.">
          Nobody has done anything of the kind, or the log was asked for less than there is.
        </EmptyState>
      )}
      {(before || older) && (
        <nav aria-label="Pages of the log" className="mt-5 flex items-center justify-between gap-3">
          <div>
            {before && (
              <ButtonLink size="small" href={logHref(all)}>
                Newest
              </ButtonLink>
            )}
          </div>
          {older && (
            <ButtonLink size="small" href={logHref({ ...all, before: older })} rel="next">
              Older <ChevronRight aria-hidden="true" size={16} />
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
