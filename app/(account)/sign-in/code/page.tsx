import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { samePath, withNext } from '@/lib/auth/rules';
import { mayGiveCode } from '@/lib/second-factor/step';
import { answerNamed } from '../../answer';
import { AnswerNotice } from '../../answer-notice';
import { held } from '../../browser-cookie';
import { giveCodeAction } from './actions';

export const metadata: Metadata = { title: 'Sign in: the code' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What stands between the right password and a session, for whoever has turned one-time codes on. */
export default async function CodePage({ searchParams }: Props) {
  await connection();
  const asked = await searchParams;
  const next = samePath(asked.next, '');
  if (!(await mayGiveCode(await held('secondStep'), new Date()))) redirect(withNext('/sign-in', next));
  const answer = await answerNamed(asked.answer);
  return (
    <main className="mx-auto w-full max-w-sm px-4 pt-[8vh] pb-12">
      <h1 className="mb-5 font-serif text-[1.75rem] leading-tight font-semibold">One more step</h1>
      <AnswerNotice answer={answer} />
      <form action={giveCodeAction} className="grid gap-4">
        {next && <input type="hidden" name="next" value={next} />}
        <InputField
          id="code"
          label="Code"
          error={answer?.errors.code}
          hint="The six digits that your app shows for this site now, or one of your recovery codes."
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          required
          autoFocus
        />
        <SubmitButton pendingText="Signing in…">Sign in</SubmitButton>
      </form>
      <p className="mt-6 text-sm text-soft">
        If you have neither your app nor a recovery code, an administrator can reset your second factor.{' '}
        <a href={withNext('/sign-in', next)} className="underline">
          Begin again
        </a>
      </p>
    </main>
  );
}
