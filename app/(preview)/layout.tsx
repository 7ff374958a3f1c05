import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SiteFrame } from '@/app/site-frame';
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
  const site = await siteView();
  return (
    <SiteFrame
      site={site}
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
