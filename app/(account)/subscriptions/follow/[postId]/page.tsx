import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { SubmitButton } from '@/components/ui/submit-button';
import { getActor } from '@/lib/auth/session';
import { mailIsOn } from '@/lib/mail/on';
import { followable } from '@/lib/subscriptions/queries';
import { answerNamed } from '../../../answer';
import { AnswerNotice } from '../../../answer-notice';
import { EmailField } from '../../../email-field';
import { Narrow } from '../../../narrow';
import { followAction } from '../../actions';

export const metadata: Metadata = { title: 'Follow a discussion' };

type Props = {
  params: Promise<{ postId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What came of "Follow this discussion by e-mail", with the form again when it was refused. */
export default async function FollowPage({ params, searchParams }: Props) {
  await connection();
  const post = mailIsOn() ? await followable((await params).postId) : null;
  if (!post) redirect('/not-found');
  const [actor, answer] = [await getActor(), await answerNamed((await searchParams).answer)];
  return (
    <Narrow title="Follow this discussion by e-mail">
      <p>
        <a href={post.permalink ?? '/'} dir="auto">
          {post.title}
        </a>
      </p>
      <AnswerNotice answer={answer} />
      {!answer?.good && (
        <form action={followAction} noValidate className="grid gap-4">
          <input type="hidden" name="postId" value={post.id} />
          <EmailField
            label="Your e-mail address"
            hint="A letter comes first, with a link to confirm with."
            answer={answer}
            known={actor?.email}
          />
          <div>
            <SubmitButton pendingText="Sending…">Follow</SubmitButton>
          </div>
        </form>
      )}
    </Narrow>
  );
}
