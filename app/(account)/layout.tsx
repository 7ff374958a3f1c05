import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { serif } from '@/app/fonts';
import { buttonClass } from '@/components/ui/button';
import { may } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { siteView } from '@/lib/posts/site';
import { signOutAction } from './actions';
import '../desk.css';

export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  const site = await siteView();
  return (
    <html lang="en" className={serif.variable}>
      <body>
        <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 border-b border-rule px-4 py-1.5 sm:px-6">
          {/* Another document, without React: a plain link. */}
          <a
            href="/"
            className="min-w-0 truncate py-1 font-serif text-lg font-semibold text-ink no-underline hover:underline"
          >
            {site.name}
          </a>
          {actor && (
            <form action={signOutAction} className="flex items-center gap-1">
              {may(actor, 'desk.enter') && (
                <a href="/desk" className={buttonClass({ variant: 'quiet', size: 'small' })}>
                  Desk
                </a>
              )}
              <button type="submit" className={buttonClass({ variant: 'quiet', size: 'small' })}>
                Sign out
              </button>
            </form>
          )}
        </header>
        {children}
      </body>
    </html>
  );
}
