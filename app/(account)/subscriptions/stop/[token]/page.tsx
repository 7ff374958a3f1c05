import type { Metadata } from 'next';
import { SubmitButton } from '@/components/ui/submit-button';
import { askedToStop } from '@/lib/subscriptions/queries';
import { answerNamed } from '../../../answer';
import { AnswerNotice } from '../../../answer-notice';
import { tokenIn } from '../../../link';
import { Narrow } from '../../../narrow';
import { stopAction } from '../../actions';

export const metadata: Metadata = { title: 'Stop letters' };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where "Stop these letters" leads, signed in or not. */
export default async function StopPage({ params, searchParams }: Props) {
  const token = tokenIn((await params).token);
  const answer = await answerNamed((await searchParams).answer);
  const what = await askedToStop(token);
  if (what === null) {
    return (
      <Narrow title="This link is not good">
        <p>It may have been cut short on its way. Open it from the letter once more.</p>
      </Narrow>
    );
  }
  return (
    <Narrow title="Stop letters">
      <AnswerNotice answer={answer} />
      {!answer?.good && (
        <>
          <p dir="auto">You get {what}.</p>
          <form action={stopAction}>
            <input type="hidden" name="token" value={token} />
            <SubmitButton pendingText="Stopping…">Stop these letters</SubmitButton>
          </form>
        </>
      )}
    </Narrow>
  );
}
