import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SiteFrame } from '@/app/site-frame';
import { siteMenus } from '@/lib/menus/queries';
import { siteView } from '@/lib/posts/site';
import '../site.css';

export const instant = false;

export const viewport: Viewport = { colorScheme: 'light dark' };

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { name } = await siteView();
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false, follow: false } };
}

/** The public page's frame around what is for one visitor: made for the browser that asks, never kept. */
export default async function OwnLayout({ children }: { children: ReactNode }) {
  await connection();
  const [site, menus] = await Promise.all([siteView(), siteMenus()]);
  return (
    <SiteFrame
      site={site}
      menus={menus}
      above={
        <a className="skip" href="#main">
          Skip to the text
        </a>
      }
    >
      {children}
    </SiteFrame>
  );
}
