import type { ReactNode } from 'react';
import type { Answered } from '../answer';
import { AnswerNotice } from '../answer-notice';

type Props = { name: string; title: string; answer: Answered | null; children: ReactNode };

/** One part of the account page; a redirect after its form comes back to it. */
export function Section({ name, title, answer, children }: Props) {
  return (
    <section id={name} aria-labelledby={`${name}-title`} className="scroll-mt-4 border-t border-rule pt-5">
      <h2 id={`${name}-title`} className="mb-4 font-serif text-xl font-semibold">
        {title}
      </h2>
      <AnswerNotice answer={answer} form={name} />
      {children}
    </section>
  );
}
