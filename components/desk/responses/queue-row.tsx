import type { InForce } from '@/lib/commenters/rules';
import { markIn, marksOf } from '@/lib/moderation/marks';
import { seenField } from '@/lib/moderation/seen';
import type { QueueItem } from '@/lib/moderation/views';
import type { ReportView } from '@/lib/reports/queries';
import { ActButtons } from './act-buttons';
import { EarlierTexts } from './earlier-texts';
import { Held } from './held';
import { InContext } from './in-context';
import { ReplyForm } from './reply-form';
import { Reports } from './reports';
import type { Clock } from './when';
import { Writer } from './writer';

type Props = {
  item: QueueItem;
  /** The path of the list, for forms without scripts. */
  back: string;
  clock: Clock;
  /** Whether the list says the post, and the status, for every row at once. */
  ofOnePost: boolean;
  ofOneStatus: boolean;
  /** What was decided about its writer, if anything is in force. */
  standing?: InForce;
  /** Its open reports. */
  reports?: readonly ReportView[];
};

/** One response in the queue: who, where, what, why it waits, and what can be done. */
export function QueueRow(props: Props) {
  const { item, back, clock, ofOnePost, ofOneStatus, standing, reports = [] } = props;
  const nameId = `writer-${item.id}`;
  const marks = marksOf(item);
  const seen = seenField(item);
  return (
    <li className="border-b border-rule">
      <article
        data-response={item.id}
        data-seen={seen}
        tabIndex={-1}
        aria-labelledby={nameId}
        className="grid scroll-mt-32 scroll-mb-24 grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 gap-y-3 py-4 motion-safe:transition-opacity inert:opacity-40 md:grid-cols-[1.125rem_12.5rem_minmax(0,1fr)] md:gap-x-5 md:px-3"
      >
        <input
          type="checkbox"
          name="id"
          value={item.id}
          form="bulk"
          data-doing=""
          aria-label={`Tick the response by ${item.name}`}
          className="mt-1 size-[1.125rem] accent-accent"
        />
        <input type="hidden" name="seen" value={seen} form="bulk" />
        <Writer of={item} nameId={nameId} clock={clock} marks={marks} standing={standing} />
        <div className="col-start-2 grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-2.5 md:col-start-3">
          <InContext of={item} ofOnePost={ofOnePost} ofOneStatus={ofOneStatus} />
          {/* Made from what was typed by the one function of lib/comments. */}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a response is HTML by nature */}
          <div dir="auto" className={text} dangerouslySetInnerHTML={{ __html: markIn(item.html, marks) }} />
          {item.heldBy && item.status === 'pending' && (
            <Held by={item.heldBy} match={item.heldMatch} html={item.html} />
          )}
          <EarlierTexts of={item} clock={clock} />
          <Reports list={reports} clock={clock} />
          <p data-decision="" hidden className="text-sm font-medium text-accent" />
          <div className="flex flex-wrap items-center gap-1">
            <form data-doing="" className="flex flex-wrap items-center gap-1 inert:opacity-40">
              <input type="hidden" name="id" value={item.id} />
              <input type="hidden" name="seen" value={seen} />
              <input type="hidden" name="back" value={back} />
              <ActButtons
                status={item.status}
                reported={reports.length > 0}
                about={`the response by ${item.name}`}
              />
            </form>
            {(item.status === 'pending' || item.status === 'approved') && (
              <ReplyForm
                id={item.id}
                seen={seen}
                name={item.name}
                waits={item.status === 'pending'}
                back={back}
              />
            )}
          </div>
        </div>
      </article>
    </li>
  );
}

/* The text as the reader sees it, in the measure of the desk. */
const text = `max-w-[42rem] font-serif text-[1.0625rem] leading-normal wrap-anywhere
  [&>*+*]:mt-2.5 [&_mark]:rounded-sm [&_mark]:bg-warning-wash [&_mark]:text-warning [&_a]:text-accent [&_a]:underline
  [&_blockquote]:border-s-2 [&_blockquote]:border-rule [&_blockquote]:ps-3 [&_blockquote]:text-soft
  [&_code]:font-mono [&_code]:text-[0.875em] [&_pre]:overflow-x-auto [&_pre]:rounded [&_pre]:bg-sunk [&_pre]:p-2.5
  [&_ol]:list-decimal [&_ol]:ps-6 [&_ul]:list-disc [&_ul]:ps-6`;
