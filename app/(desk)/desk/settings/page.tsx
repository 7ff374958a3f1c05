import type { Metadata } from 'next';
import { CategoryChoices } from '@/components/desk/settings/category-choices';
import { SectionList } from '@/components/desk/settings/section-list';
import { sections } from '@/components/desk/settings/sections';
import { SettingsEditor } from '@/components/desk/settings/settings-editor';
import { SiteSwitch } from '@/components/desk/settings/site-switch';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { categoryChoices } from '@/lib/closing/categories';
import { siteClosing } from '@/lib/closing/queries';
import { mediaCard } from '@/lib/media-library/queries';
import { outsideHost } from '@/lib/moderation/outside/akismet';
import { learntSoFar } from '@/lib/moderation/spam/learn';
import { lastMove } from '@/lib/posts/moving/queries';
import { pageTree } from '@/lib/posts/tree/queries';
import { settingsForEdit } from '@/lib/settings/queries';
import { timeZones } from '@/lib/settings/rules';
import { englishPlaceOf } from '@/lib/text/dates';
import { asTyped } from './keep-others';

export const metadata: Metadata = { title: 'Settings' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SettingsPage({ searchParams }: Props) {
  const actor = await requireDesk();
  if (!may(actor, 'settings.change')) {
    return (
      <>
        <PageHeader title="Settings" />
        <EmptyState title="These are an administrator’s.">
          Ask one when something here ought to be different.
        </EmptyState>
      </>
    );
  }
  const now = new Date();
  const [settings, pages, categories, state, learnt, move, { refused }] = await Promise.all([
    settingsForEdit(),
    pageTree(),
    categoryChoices(),
    siteClosing(now),
    learntSoFar(),
    lastMove(actor, now),
    searchParams,
  ]);
  const [logoId, logoDarkId] = await Promise.all(
    [settings.logoId, settings.logoDarkId].map((id) => id && mediaCard(actor, id)),
  );
  return (
    <>
      <PageHeader title="Settings">Of the whole site. A change is on every page at once.</PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 xl:grid-cols-[minmax(0,1fr)_9rem]">
        <SectionList titles={sections.filter((title) => title !== 'Categories' || categories.length > 0)} />
        <div>
          <SiteSwitch
            state={state}
            place={englishPlaceOf(settings)}
            refused={typeof refused === 'string' ? refused.slice(0, 200) : null}
          />
          <SettingsEditor
            standing={asTyped(settings)}
            timeZones={timeZones()}
            pages={pages.filter(({ status }) => status === 'published')}
            logos={{ logoId: logoId || null, logoDarkId: logoDarkId || null }}
            move={move}
            spam={{ learnt, outside: outsideHost() }}
            now={now}
          />
          <CategoryChoices categories={categories} />
        </div>
      </div>
    </>
  );
}
