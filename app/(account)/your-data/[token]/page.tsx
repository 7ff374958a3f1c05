import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { findProof } from '@/lib/privacy/proof';
import { tokenIn } from '../../link';
import { Narrow } from '../../narrow';
import { eraseAction } from '../actions';

export const metadata: Metadata = { title: 'Your data' };

type Props = { params: Promise<{ token: string }> };

/** Where the letter's link leads. Mail programs open links by themselves, so that a button does it. */
export default async function ProvedPage({ params }: Props) {
  await connection();
  const token = tokenIn((await params).token);
  const proved = await findProof(token, new Date());
  if (!proved) {
    return (
      <Narrow title="This link is not good any more">
        <p>
          It works once, within a day. <a href="/your-data">Ask for another letter</a>.
        </p>
      </Narrow>
    );
  }
  if (proved.purpose === 'exportData') {
    return (
      <Narrow title="Fetch your data">
        <p>
          Everything that is held about <bdi>{proved.email}</bdi>, as one JSON file. The link works once.
        </p>
        <form action="/api/your-data" method="post">
          <input type="hidden" name="token" value={token} />
          <Button type="submit" variant="primary">
            Download it
          </Button>
        </form>
      </Narrow>
    );
  }
  return (
    <Narrow title="Erase your data">
      <p>
        The name, address and site are taken out of every response by <bdi>{proved.email}</bdi>, and its
        subscriptions are ended. The words stay, under “A reader”. This cannot be undone, and you cannot fetch
        anything afterwards.
      </p>
      <form action={eraseAction}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton variant="danger" pendingText="Erasing…">
          Erase it for good
        </SubmitButton>
      </form>
    </Narrow>
  );
}
