import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Footer } from '@/components/site/chrome/footer';
import { Masthead } from '@/components/site/chrome/masthead';
import { config } from '@/lib/config';
import { serif } from '../fonts';
import { cachedSite } from './cached';
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
  const site = await cachedSite();
  return (
    <html lang={site.language} className={serif.variable}>
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        <Masthead site={site} />
        <main id="main">{children}</main>
        <Footer site={site} />
        <script type="module" src={process.env.READER_SCRIPT} data-reader="" />
      </body>
    </html>
  );
}
