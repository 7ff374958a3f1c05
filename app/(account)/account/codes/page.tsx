import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { unseal } from '@/lib/auth/sealed';
import { requireActor } from '@/lib/auth/session';
import { siteView } from '@/lib/posts/site';
import { codesOf, pendingEnrolment } from '@/lib/second-factor/queries';
import { answerNamed } from '../../answer';
import { held } from '../../browser-cookie';
import { renewRecoveryCodesAction, turnOffCodesAction } from './actions';
import { ProofForm } from './proof-form';
import { RecoveryCodes } from './recovery-codes';
import { SetUp } from './set-up';

export const metadata: Metadata = { title: 'One-time codes' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where one-time codes are turned on and off, and recovery codes are shown once they are made. */
export default async function CodesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const [site, answer, sealed] = [
    await siteView(),
    await answerNamed((await searchParams).answer),
    await held('recovery'),
  ];
  const recovery = sealed && unseal('recovery-codes', actor.id, sealed);
  const [codes, pending] = await Promise.all([
    codesOf(actor.id),
    pendingEnrolment(actor, site.name, new Date()),
  ]);
  if (!recovery && !codes.since && !pending) redirect('/account#codes');
  return (
    <main className="mx-auto w-full max-w-2xl px-4 pt-8 pb-16 sm:px-6">
      <PageHeader title="One-time codes">
        <a href="/account#codes" className="underline">
          Your account
        </a>
      </PageHeader>
      {recovery ? (
        <RecoveryCodes codes={recovery.split(' ')} />
      ) : pending ? (
        <SetUp enrolment={pending} answer={answer} />
      ) : (
        <div className="grid gap-10">
          <ProofForm
            name="renew"
            title="New recovery codes"
            answer={answer}
            action={renewRecoveryCodesAction}
            button="Make new recovery codes"
          >
            Ten new ones, in place of those that you have: {codes.recoveryLeft} of them are not used yet.
          </ProofForm>
          <ProofForm
            name="off"
            title="Turn one-time codes off"
            answer={answer}
            action={turnOffCodesAction}
            button="Turn off"
            danger
          >
            Signing in takes your password alone then.
          </ProofForm>
        </div>
      )}
    </main>
  );
}
