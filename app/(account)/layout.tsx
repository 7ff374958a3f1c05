import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { AccentHead } from '@/app/accent-head';
import { serif } from '@/app/fonts';
import { Masthead } from '@/components/site/chrome/masthead';
import { buttonClass } from '@/components/ui/button';
import { type Actor, may } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { siteMenus } from '@/lib/menus/queries';
import { siteView } from '@/lib/posts/site';
import { signOutAction } from './actions';
import '../desk.css';
import '../styles/chrome.css';
import '../styles/themes/newspaper.css';
import '../styles/themes/quiet.css';

export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  const [site, { main }] = await Promise.all([siteView(), siteMenus()]);
  return (
    <html lang="en" className={serif.variable} data-theme={site.theme}>
      <AccentHead accent={site.accent} />
      <body>
        {/* Another document, without React: plain links. */}
        <div className="px-4 font-serif">
          <Masthead site={site} menu={main} corner={<Corner actor={actor} />} />
        </div>
        {children}
      </body>
    </html>
  );
}

function Corner({ actor }: { actor: Actor }) {
  if (!actor)
    return (
      <a href="/sign-in" className="underline">
        Sign in
      </a>
    );
  return (
    <form action={signOutAction} className="flex items-center justify-end gap-1">
      {may(actor, 'desk.enter') && (
        <a href="/desk" className={buttonClass({ variant: 'quiet', size: 'small' })}>
          Desk
        </a>
      )}
      <button type="submit" className={buttonClass({ variant: 'quiet', size: 'small' })}>
        Sign out
      </button>
    </form>
  );
}
