import Link from 'next/link';
import type { Clock } from '@/components/desk/responses/when';
import { closingNote, type Part, sentenceOf } from '@/lib/audit-log/sentences';
import type { LogEntry } from '@/lib/audit-log/views';
import { formatDateTime, formatMoment } from '@/lib/text/dates';
import { changesOf } from './changes';
import { logHref } from './log-href';

const linked = 'underline decoration-rule underline-offset-2 hover:decoration-current';

/** One entry: when, the sentence, and what changed. */
export function LogLine({ entry, clock }: { entry: LogEntry; clock: Clock }) {
  const note = closingNote(entry);
  const changes = [...(note ? [`Closing note: “${note}”`] : []), ...changesOf(entry, clock)];
  return (
    <li className="grid gap-x-5 gap-y-0.5 border-b border-rule py-2.5 md:grid-cols-[9.5rem_minmax(0,1fr)]">
      <p className="text-[0.8125rem] leading-6 text-soft">
        <time dateTime={entry.at.toISOString()} title={formatDateTime(entry.at, clock)}>
          {formatMoment(entry.at, clock.now, clock)}
        </time>
      </p>
      <div className="min-w-0 wrap-anywhere">
        <p dir="auto">
          {sentenceOf(entry).map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is made the same way each time
            <Said key={place} part={part} entry={entry} />
          ))}
        </p>
        {changes.length > 0 && (
          <ul className="text-[0.8125rem] text-soft">
            {changes.map((change) => (
              <li key={change} dir="auto">
                {change}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Said({ part: { text, about }, entry: { subject, post } }: { part: Part; entry: LogEntry }) {
  // The public page is another document with no React: a plain link.
  if (about === 'response' && subject.type === 'response' && subject.path) {
    return (
      <a href={subject.path} className={linked}>
        {text}
      </a>
    );
  }
  if (about === 'post' && post) {
    return (
      <Link href={logHref({ post: post.id })} title="Everything about this article" className={linked}>
        <bdi>{text}</bdi>
      </Link>
    );
  }
  return about ? <bdi>{text}</bdi> : text;
}
