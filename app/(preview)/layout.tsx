import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SiteFrame } from '@/app/site-frame';
import { siteMenus } from '@/lib/menus/queries';
import { siteView } from '@/lib/posts/site';
import '../site.css';
import './preview.css';

export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

export const viewport: Viewport = { colorScheme: 'light dark' };

/** The public page's frame around what is not public: never in the page cache, for the desk and for those with a link. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  // A build has no database.
  await connection();
  const [site, menus] = await Promise.all([siteView(), siteMenus()]);
  return (
    <SiteFrame
      site={site}
      menus={menus}
      above={
        <aside className="preview-note" aria-label="Preview">
          Preview: this is how the saved text will look to readers.
        </aside>
      }
    >
      {children}
    </SiteFrame>
  );
}
