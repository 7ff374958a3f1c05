import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { offerView } from '@/lib/digest/queries';
import { answerNamed } from '../../answer';
import { tokenIn } from '../../link';
import { Narrow } from '../../narrow';
import { decideByMailAction } from '../actions';

export const metadata: Metadata = { title: 'Decide about a response' };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const words = {
  approve: { title: 'Approve this response?', button: 'Approve it' },
  trash: { title: 'Reject this response?', button: 'Reject it' },
};

/** Where a link of the digest leads, signed in or not: it shows what is meant, and asks once more. */
export default async function ModeratePage({ params, searchParams }: Props) {
  await connection();
  const token = tokenIn((await params).token);
  const answer = await answerNamed((await searchParams).answer);
  const offer = await offerView(token, new Date());
  if (answer?.good || !offer.good) {
    return (
      <Narrow title={answer?.good ? 'Decided' : 'Nothing to decide here'}>
        <p role={answer ? 'status' : undefined}>{answer?.message ?? (offer.good ? '' : offer.because)}</p>
        <p>
          <ButtonLink href="/desk/responses" variant="secondary" prefetch={false}>
            The whole queue
          </ButtonLink>
        </p>
      </Narrow>
    );
  }
  const { title, button } = words[offer.act];
  return (
    <Narrow title={title}>
      {answer && (
        <p role="alert" className="text-danger">
          {answer.message}
        </p>
      )}
      <p>
        By <bdi className="font-medium">{offer.name}</bdi>, under <bdi>{offer.title}</bdi>:
      </p>
      <blockquote
        dir="auto"
        className="border-s-2 border-rule ps-3 font-serif whitespace-pre-wrap wrap-anywhere"
      >
        {offer.body}
      </blockquote>
      <form action={decideByMailAction}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="seen" value={offer.seen} />
        <SubmitButton variant={offer.act === 'trash' ? 'danger' : 'primary'} pendingText="One moment…">
          {button}
        </SubmitButton>
      </form>
    </Narrow>
  );
}
