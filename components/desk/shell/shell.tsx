import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { AccountMenu } from './account-menu';
import { MenuButton } from './menu-button';
import { type Room, Rooms } from './rooms';
import { Shortcuts } from './shortcuts';

type Props = { siteName: string; person: string; rooms: Room[]; mayWrite: boolean; children: ReactNode };

/** The frame of every desk page: the way to the site, to the rooms, and to a new post. */
export function DeskShell({ siteName, person, rooms, mayWrite, children }: Props) {
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to the page
      </a>
      <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b border-rule bg-paper px-3 sm:px-5">
        <div className="lg:hidden">
          <MenuButton label="Menu" icon="menu" side="left">
            <Rooms rooms={rooms} />
          </MenuButton>
        </div>
        {/* The public pages are another document with no React: a plain link. */}
        <a
          href="/"
          title="Go to the site"
          className="min-w-0 truncate py-2 font-serif text-lg font-semibold text-ink no-underline hover:underline"
        >
          {siteName}
        </a>
        <div className="ml-auto flex shrink-0 items-center gap-1.5">
          {mayWrite && (
            <ButtonLink size="small" variant="primary" href="/desk/posts/new" prefetch={false}>
              <Plus aria-hidden="true" size={16} />
              New post
            </ButtonLink>
          )}
          <AccountMenu person={person} />
        </div>
      </header>
      <div className="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <div className="sticky top-14 hidden h-[calc(100dvh-3.5rem)] overflow-y-auto border-r border-rule p-3 lg:flex lg:flex-col lg:justify-between">
          <Rooms rooms={rooms} />
          <Shortcuts rooms={rooms} mayWrite={mayWrite} />
        </div>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl px-4 py-6 outline-none sm:px-6 lg:px-8"
        >
          {children}
        </main>
      </div>
    </>
  );
}
