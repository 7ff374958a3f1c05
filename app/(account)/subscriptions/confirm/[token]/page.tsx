import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { askedToConfirm } from '@/lib/subscriptions/queries';
import { tokenIn } from '../../../link';
import { Narrow } from '../../../narrow';
import { confirmAction } from '../../actions';

export const metadata: Metadata = { title: 'Letters about a discussion' };

type Props = { params: Promise<{ token: string }> };

/** Where the link of the first letter leads. Mail programs open links by themselves, so that a button confirms. */
export default async function ConfirmPage({ params }: Props) {
  const token = tokenIn((await params).token);
  const asked = await askedToConfirm(token);
  if (!asked) {
    return (
      <Narrow title="This link is not good any more">
        <p>It may be older than a week, or ended already. Ask for letters again under the article.</p>
      </Narrow>
    );
  }
  const { title, permalink, replies, confirmed, account, stopPath } = asked;
  const what = replies ? 'replies to your response' : 'new responses';
  const question = confirmed ? 'Is this your account?' : 'Do you want these letters?';
  return (
    <Narrow title={confirmed && !account ? 'You get letters' : question}>
      <p>
        {confirmed ? `From now on we write to you about ${what} under ` : `Letters about ${what} under `}
        <a href={permalink ?? '/'} dir="auto">
          {title}
        </a>
        .
      </p>
      {account && (
        <p>
          The account <strong dir="auto">{account.name}</strong> asked for this. If you confirm, it may follow
          other discussions with this address without another letter. Confirm only if that account is yours.
        </p>
      )}
      {(account || !confirmed) && (
        <form action={confirmAction}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton pendingText="Confirming…">
            {confirmed ? 'Yes, it is mine' : 'Yes, send them'}
          </SubmitButton>
        </form>
      )}
      {confirmed && (
        <p>
          <ButtonLink href={stopPath} variant="secondary" prefetch={false}>
            Stop these letters
          </ButtonLink>
        </p>
      )}
    </Narrow>
  );
}
