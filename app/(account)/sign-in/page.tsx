import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { max, samePath } from '@/lib/auth/rules';
import { getActor } from '@/lib/auth/session';
import { party } from '@/lib/passkeys/party';
import { signInAction } from '../actions';
import { answerNamed } from '../answer';
import { AnswerNotice } from '../answer-notice';
import { placeFor } from '../enter';
import { PasskeyButton } from './passkey-button';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = samePath(asked.next, '');
  const actor = await getActor();
  if (actor) redirect(placeFor({ actor }, next));
  const answer = await answerNamed(asked.answer);

  return (
    <main className="mx-auto w-full max-w-sm px-4 pt-[8vh] pb-12">
      <h1 className="mb-5 font-serif text-[1.75rem] leading-tight font-semibold">Sign in</h1>
      <AnswerNotice answer={answer} />
      <form action={signInAction} className="grid gap-4">
        {next && <input type="hidden" name="next" value={next} />}
        <InputField
          id="email"
          label="E-mail"
          error={answer?.errors.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={max.email}
          defaultValue={answer?.fields.email}
          required
        />
        <InputField
          id="password"
          label="Password"
          error={answer?.errors.password}
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={max.password}
          required
        />
        <SubmitButton pendingText="Signing in…">Sign in</SubmitButton>
      </form>
      {party() && <PasskeyButton next={next} />}
      <p className="mt-6 text-sm text-soft">
        Accounts are for those who write and moderate here. To respond to an article you need none. If you
        have forgotten your password, an administrator can set a new one.
      </p>
    </main>
  );
}
