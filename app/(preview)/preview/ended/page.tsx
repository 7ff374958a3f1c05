import type { Metadata } from 'next';

export const instant = false;

export const metadata: Metadata = { title: 'This link does not work any more' };

/** What a preview link answers that has ended, was revoked or never was one: the server says so by 410 as well. */
export default function EndedPage() {
  return (
    <div className="article">
      <h1>This link does not work any more</h1>
      <p>Ask whoever sent it to you for a new one.</p>
    </div>
  );
}
