import type { ReactNode } from 'react';
import { Footer } from '@/components/site/chrome/footer';
import { Masthead } from '@/components/site/chrome/masthead';
import type { SiteMenus } from '@/lib/menus/views';
import type { SiteView } from '@/lib/posts/views';
import { AccentHead } from './accent-head';
import { serif } from './fonts';

type Props = { site: SiteView; menus: SiteMenus; above?: ReactNode; children: ReactNode };

/** The frame of everything that is read like a public page; `above` stands before the masthead. */
export function SiteFrame({ site, menus, above, children }: Props) {
  return (
    <html lang={site.language} className={serif.variable} data-theme={site.theme}>
      <AccentHead accent={site.accent} />
      <body>
        <link rel="alternate" type="application/rss+xml" title={site.name} href="/feed" />
        {above}
        <Masthead site={site} menu={menus.main} />
        <main id="main">{children}</main>
        <Footer site={site} menu={menus.footer} />
        <script type="module" src={process.env.READER_SCRIPT} data-reader="" />
      </body>
    </html>
  );
}
