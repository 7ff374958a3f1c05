import type { Metadata } from 'next';

export const instant = false;

export const metadata: Metadata = { title: 'This link does not work any more' };

/** What the front answers, with status 410, for a preview link that has ended, was revoked or never was one. */
export default function EndedPage() {
  return (
    <header className="archive-head">
      <p className="kicker">410</p>
      <h1>This link does not work any more</h1>
      <p className="dek">
        It showed a text before it was published. Ask whoever sent it to you for a new one, or begin at{' '}
        <a href="/">the front page</a>.
      </p>
    </header>
  );
}
