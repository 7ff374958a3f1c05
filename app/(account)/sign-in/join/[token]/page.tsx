import type { Metadata } from 'next';
import { connection } from 'next/server';
import { InputField } from '@/components/ui/input-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { answerWithStatus } from '@/lib/auth/request';
import { max, passwordMin } from '@/lib/auth/rules';
import { getActor } from '@/lib/auth/session';
import { invitationAt } from '@/lib/invitations/queries';
import { closedSentences } from '@/lib/invitations/rules';
import { siteView } from '@/lib/posts/site';
import { answerNamed } from '../../../answer';
import { AnswerNotice } from '../../../answer-notice';
import { tokenIn } from '../../../link';
import { Narrow } from '../../../narrow';
import { joinAction } from './actions';

export const metadata: Metadata = { title: 'Join' };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where the link of an invitation leads. */
export default async function JoinPage({ params, searchParams }: Props) {
  await connection();
  const token = tokenIn((await params).token);
  const [invitation, answer, site, actor] = [
    await invitationAt(token, new Date()),
    await answerNamed((await searchParams).answer),
    await siteView(),
    await getActor(),
  ];
  if (invitation.state !== 'open') {
    await answerWithStatus(invitation.state === 'unknown' ? 404 : 410);
    return (
      <Narrow title="This invitation is not open">
        <p>{closedSentences[invitation.state]}</p>
        {invitation.state === 'used' && (
          <p>
            <a href="/sign-in" className="underline">
              Sign in
            </a>
          </p>
        )}
      </Narrow>
    );
  }
  const { email, role, invitedBy } = invitation;
  return (
    <Narrow title={`Join ${site.name}`}>
      <p>
        <bdi>{invitedBy}</bdi> invites you as {/^[aeiou]/.test(role) ? 'an' : 'a'} {role}.
      </p>
      {actor && (
        <Notice tone="warning">
          You are signed in as {actor.name}. Joining signs you out of that account in this browser.
        </Notice>
      )}
      <AnswerNotice answer={answer} />
      <form action={joinAction} className="grid gap-4">
        <input type="hidden" name="token" value={token} />
        <InputField
          id="name"
          label="Name"
          error={answer?.errors.name}
          hint="As readers see it."
          name="name"
          autoComplete="name"
          defaultValue={answer?.fields.name}
          maxLength={max.name}
          required
        />
        <InputField
          id="email"
          label="E-mail"
          error={answer?.errors.email}
          hint={email ? 'The invitation is for this address.' : 'You sign in with it. It is not shown.'}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={email ?? answer?.fields.email}
          readOnly={email !== null}
          maxLength={max.email}
          required
        />
        <InputField
          id="password"
          label="Password"
          error={answer?.errors.password}
          hint={`At least ${passwordMin} characters.`}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={passwordMin}
          maxLength={max.password}
          required
        />
        <InputField
          id="again"
          label="Password again"
          error={answer?.errors.again}
          name="again"
          type="password"
          autoComplete="new-password"
          minLength={passwordMin}
          maxLength={max.password}
          required
        />
        <div>
          <SubmitButton pendingText="Joining…">Join</SubmitButton>
        </div>
      </form>
    </Narrow>
  );
}
