import type { EarlierText, QueueItem } from '@/lib/moderation/views';
import { type Clock, When } from './when';

type Props = { of: Pick<QueueItem, 'status' | 'withdrawnAt' | 'earlier'>; clock: Clock };

/** That its writer took a response back, and the texts that it had before, folded away. */
export function EarlierTexts({ of, clock }: Props) {
  return (
    <>
      {of.status === 'trashed' && of.withdrawnAt && (
        <p className="text-[0.8125rem] text-soft">
          Withdrawn by its writer <When at={of.withdrawnAt} clock={clock} />.
        </p>
      )}
      {of.earlier.length > 0 && (
        <details className="text-[0.8125rem] text-soft">
          <summary className="w-fit cursor-pointer py-1 font-medium text-accent">
            {of.earlier.length === 1 ? 'Earlier text' : `${of.earlier.length} earlier texts`}
          </summary>
          <ol className="grid gap-3 py-2">
            {of.earlier.map((text) => (
              <Earlier key={text.id} text={text} clock={clock} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Earlier({ text, clock }: { text: EarlierText; clock: Clock }) {
  return (
    <li className="border-s-2 border-rule ps-3">
      <p>
        Until <When at={text.replacedAt} clock={clock} />, changed by{' '}
        {text.replacedBy === null ? 'its writer' : <bdi>{text.replacedBy}</bdi>}
      </p>
      {/* Made from what was typed by the one function of lib/comments. */}
      <div
        dir="auto"
        className="max-w-[42rem] font-serif text-base leading-normal wrap-anywhere text-ink [&_a]:underline [&>*+*]:mt-2"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a response is HTML by nature
        dangerouslySetInnerHTML={{ __html: text.html }}
      />
    </li>
  );
}
