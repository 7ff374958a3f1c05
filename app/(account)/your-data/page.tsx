import type { Metadata } from 'next';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { mailIsOn } from '@/lib/mail/on';
import type { Answered } from '../answer';
import { answerNamed } from '../answer';
import { AnswerNotice } from '../answer-notice';
import { EmailField } from '../email-field';
import { Narrow } from '../narrow';
import { askAction } from './actions';

export const metadata: Metadata = { title: 'Your data' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a commenter asks what is held about them, or to have it erased. */
export default async function YourDataPage({ searchParams }: Props) {
  const answer = await answerNamed((await searchParams).answer);
  return (
    <Narrow title="Your data">
      <p>
        With a response we keep your name, your e-mail address and the site you gave. You can fetch everything
        that we hold about your address, or have it erased: your words stay in their threads, without your
        name, and what moderators have decided about you stays while it is in force.
      </p>
      <AnswerNotice answer={answer} />
      {mailIsOn() ? (
        !answer?.good && <AskForm answer={answer} />
      ) : (
        <p>This site sends no letters. Ask those who run it: a moderator can do both for you.</p>
      )}
    </Narrow>
  );
}

const purposes = [
  { value: 'exportData', label: 'Fetch everything about my address' },
  { value: 'eraseData', label: 'Erase what is personal' },
];

function AskForm({ answer }: { answer: Answered | null }) {
  const wrong = answer?.errors.purpose;
  return (
    <form action={askAction} noValidate className="grid gap-4">
      <EmailField
        label="The e-mail address you responded with"
        hint="We send a letter there, to know that it is yours."
        answer={answer}
      />
      <fieldset className="grid gap-2" aria-describedby={wrong && 'purpose-error'}>
        <legend className="mb-1 text-sm font-medium">What shall we do?</legend>
        {purposes.map(({ value, label }) => (
          <label key={value} className="flex min-h-6 items-center gap-2.5">
            <input
              type="radio"
              name="purpose"
              value={value}
              className="size-[1.125rem] accent-accent"
              defaultChecked={(answer?.fields.purpose || 'exportData') === value}
            />
            {label}
          </label>
        ))}
        <FieldError id="purpose" error={wrong} />
      </fieldset>
      <div>
        <SubmitButton pendingText="Sending…">Send me the letter</SubmitButton>
      </div>
    </form>
  );
}
