import type { Metadata } from 'next';

export const ensureStatic = 'navigation';
export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

/**
 * What the front answers, with status 404, in place of every public page that does not exist. Next's own answer to
 * notFound() is drawn by scripts, which readers do not get.
 */
export default function NotFoundPage() {
  return (
    <header className="archive-head">
      <p className="kicker">404</p>
      <h1>There is no page at this address.</h1>
      <p className="dek">
        It may have been taken down, or the address may be mistyped. Everything that is published can be
        reached from <a href="/">the front page</a>.
      </p>
    </header>
  );
}
