import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { config } from '@/lib/config';
import { SiteFrame } from '../site-frame';
import { cachedMenus, cachedSite } from './cached';
import '../site.css';

export const ensureStatic = 'navigation';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#16181a' },
  ],
};

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
