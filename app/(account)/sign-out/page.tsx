import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SubmitButton } from '@/components/ui/submit-button';
import { getActor } from '@/lib/auth/session';
import { signOutAction } from '../actions';

export const metadata: Metadata = { title: 'Sign out' };

/** Opening an address changes nothing: the button does. */
export default async function SignOutPage() {
  const actor = await getActor();
  if (!actor) redirect('/sign-in');
  return (
    <main className="mx-auto grid w-full max-w-sm justify-items-start gap-4 px-4 pt-[8vh] pb-12">
      <h1 className="font-serif text-[1.75rem] leading-tight font-semibold">Sign out</h1>
      <p>
        You are signed in as <strong>{actor.name}</strong>.
      </p>
      <form action={signOutAction}>
        <SubmitButton pendingText="Signing out…">Sign out of this browser</SubmitButton>
      </form>
    </main>
  );
}
