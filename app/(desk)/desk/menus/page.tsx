import type { Metadata } from 'next';
import { MenuEditor } from '@/components/desk/menus/menu-editor';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { requireDesk } from '@/lib/auth/session';
import type { MenuPlace } from '@/lib/generated/prisma/enums';
import { findTargets, menuForEdit } from '@/lib/menus/desk';

export const instant = false;

export const metadata: Metadata = { title: 'Menus' };

const places: Record<MenuPlace, { name: string; href: string; about: string }> = {
  main: {
    name: 'Main menu',
    href: '/desk/menus',
    about:
      'At the head of every page. An item may have others under it, one level deep. Empty, it shows the categories at the top.',
  },
  footer: {
    name: 'Footer',
    href: '/desk/menus?place=footer',
    about: 'At the foot of every page, above the lines that are always there.',
  },
};

type Props = { searchParams: Promise<{ place?: string | string[] }> };

export default async function MenusPage({ searchParams }: Props) {
  const actor = await requireDesk();
  const place = (await searchParams).place === 'footer' ? 'footer' : 'main';
  const [menu, suggestions] = await Promise.all([menuForEdit(actor, place), findTargets(actor, '')]);
  if (!menu) {
    return (
      <>
        <PageHeader title="Menus" />
        <EmptyState title="These are an administrator’s.">Ask one when something is missing.</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Menus">The ways through the site that readers find on every page.</PageHeader>
      <div className="mb-5">
        <Tabs
          label="Places"
          tabs={Object.entries(places).map(([name, { name: label, href }]) => ({
            ...{ label, href },
            current: name === place,
          }))}
        />
      </div>
      <MenuEditor
        key={place}
        place={place}
        about={places[place].about}
        menu={menu}
        suggestions={suggestions}
      />
    </>
  );
}
