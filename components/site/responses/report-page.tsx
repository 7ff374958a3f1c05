import { reportAction } from '@/app/(site)/respond/report/actions';
import type { ResponseView } from '@/lib/comments/views';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import type { ReportAttempt } from '@/lib/reports/attempts';
import { reasonWords } from '@/lib/reports/rules';
import { NOTE_MAX } from '@/lib/reports/schema';
import { asTyped } from './as-typed';
import { Field } from './field';
import { InQuestion } from './in-question';

type Props = {
  article: ArticleView;
  response: ResponseView;
  /** A refused report, shown again as it was typed. */
  attempt: ReportAttempt | null;
  site: SiteView;
};

/** One response and the form that reports it, on a page of their own. A native post: there is no script. */
export function ReportPage({ article, response, attempt, site }: Props) {
  const errors = attempt?.errors ?? {};
  return (
    <InQuestion
      heading="Report a response"
      says="What you report"
      response={response}
      article={article}
      site={site}
    >
      <div className="respond" id="report" tabIndex={-1}>
        <h2 id="report-form-heading">Tell the moderators</h2>
        {attempt && <ErrorSummary errors={errors} />}
        <form action={reportAction} noValidate aria-labelledby="report-form-heading">
          <input type="hidden" name="commentId" value={response.id} />
          <fieldset className="reasons" aria-describedby={errors.reason ? 'report-reason-error' : undefined}>
            <legend>What is wrong with it?</legend>
            {errors.reason && (
              <p className="field-error" id="report-reason-error">
                {errors.reason.join(' ')}
              </p>
            )}
            {Object.entries(reasonWords).map(([reason, words], at) => (
              <label key={reason}>
                <input
                  type="radio"
                  name="reason"
                  value={reason}
                  id={at === 0 ? 'respond-reason' : undefined}
                  defaultChecked={attempt?.reason === reason}
                />{' '}
                {words}
              </label>
            ))}
          </fieldset>
          <Field
            name="note"
            label="Note, optional"
            errors={errors.note}
            hint={`Only moderators read it, without your name. At most ${NOTE_MAX} characters.`}
          >
            {(control) => (
              <textarea
                {...control}
                dir="auto"
                rows={3}
                maxLength={NOTE_MAX}
                defaultValue={asTyped(attempt?.note)}
              />
            )}
          </Field>
          <p className="respond-send">
            <button type="submit">Send report</button>
          </p>
        </form>
      </div>
    </InQuestion>
  );
}

/** Everything that was wrong, each a link to its field. */
function ErrorSummary({ errors }: { errors: Record<string, string[]> }) {
  return (
    <div className="form-errors" role="alert">
      <p>Your report was not sent.</p>
      <ul>
        {Object.entries(errors).flatMap(([name, sentences]) =>
          sentences.map((sentence) => (
            <li key={`${name} ${sentence}`}>
              {name === 'reason' || name === 'note' ? <a href={`#respond-${name}`}>{sentence}</a> : sentence}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
