import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { config } from '@/lib/config';
import { papers } from '@/lib/look/themes';
import { SiteFrame } from '../site-frame';
import { cachedMenus, cachedSite } from './cached';
import '../site.css';

export const ensureStatic = 'navigation';

export async function generateViewport(): Promise<Viewport> {
  const { day, night } = papers[(await cachedSite()).theme];
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: day },
      { media: '(prefers-color-scheme: dark)', color: night },
    ],
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const site = await cachedSite();
  return {
    metadataBase: new URL(config().siteUrl),
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.tagline,
    applicationName: site.name,
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [site, menus] = await Promise.all([cachedSite(), cachedMenus()]);
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
