import type { ReactNode } from 'react';

type Props = { heading: string; under: { href: string; title: string }; children: ReactNode };

/** A page about what the reader wrote under an article. */
export function OwnHead({ heading, under, children }: Props) {
  return (
    <section className="responses reply-page" aria-labelledby="own-heading">
      <h1 id="own-heading">{heading}</h1>
      <p className="reply-under">
        under{' '}
        <a href={under.href} dir="auto">
          {under.title}
        </a>
      </p>
      {children}
    </section>
  );
}
