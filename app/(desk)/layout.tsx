import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { serif } from '@/app/fonts';
import { DeskShell } from '@/components/desk/shell/shell';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { queueCounts } from '@/lib/moderation/queries';
import { siteView } from '@/lib/posts/site';
import '../desk.css';

export const instant = false;

export const metadata: Metadata = {
  title: { default: 'Desk', template: '%s · Desk' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireDesk();
  const moderates = may(actor, 'response.moderate');
  const [site, counts] = await Promise.all([siteView(), moderates ? queueCounts() : null]);
  return (
    <html lang="en" className={serif.variable}>
      <body>
        <DeskShell
          siteName={site.name}
          person={actor.name}
          rooms={[
            { name: 'Dashboard', href: '/desk', icon: 'dashboard' },
            { name: 'Posts', href: '/desk/posts', icon: 'posts', shown: may(actor, 'post.write') },
            {
              name: 'Pages',
              href: '/desk/pages',
              icon: 'pages',
              shown: may(actor, 'page.write'),
            },
            { name: 'Media', href: '/desk/media', icon: 'media', shown: may(actor, 'media.upload') },
            {
              name: 'Categories',
              href: '/desk/categories',
              icon: 'categories',
              shown: may(actor, 'taxonomy.manage'),
            },
            { name: 'Tags', href: '/desk/tags', icon: 'tags', shown: may(actor, 'taxonomy.manage') },
            {
              name: 'Menus',
              href: '/desk/menus',
              icon: 'menus',
              shown: may(actor, 'settings.change'),
            },
            {
              name: 'Responses',
              href: '/desk/responses',
              icon: 'responses',
              waiting: counts?.pending,
              shown: moderates,
            },
            { name: 'Log', href: '/desk/log', icon: 'log', shown: may(actor, 'log.read') },
            { name: 'Privacy', href: '/desk/privacy', icon: 'privacy', shown: moderates },
            { name: 'People', href: '/desk/people', icon: 'people', shown: may(actor, 'person.manage') },
            {
              name: 'Settings',
              href: '/desk/settings',
              icon: 'settings',
              shown: may(actor, 'settings.change'),
            },
          ].filter((room) => room.shown !== false)}
          mayWrite={may(actor, 'post.write')}
        >
          {children}
        </DeskShell>
      </body>
    </html>
  );
}
