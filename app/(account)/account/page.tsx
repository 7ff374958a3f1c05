import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { profileOf, sessionsOf } from '@/lib/auth/queries';
import { currentSession, requireActor } from '@/lib/auth/session';
import { mailIsOn } from '@/lib/mail/on';
import { siteView } from '@/lib/posts/site';
import { englishPlaceOf } from '@/lib/text/dates';
import { answerNamed } from '../answer';
import { LettersForm } from './letters-form';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { Sessions } from './sessions';

export const metadata: Metadata = { title: 'Your account' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: Props) {
  const asked = await searchParams;
  const actor = await requireActor();
  const now = new Date();
  const [session, profile, sessions, site, answer] = await Promise.all([
    currentSession(),
    profileOf(actor.id),
    sessionsOf(actor.id, now),
    siteView(),
    answerNamed(asked.answer),
  ]);
  if (!profile) return null;

  return (
    <main className="mx-auto w-full max-w-2xl px-4 pt-8 pb-16 sm:px-6">
      <PageHeader title="Your account">
        Signed in as {profile.name}. Role: {profile.role}.
      </PageHeader>
      {asked.refused === 'desk' && (
        <Notice tone="warning" className="mb-6">
          Your account has no part in the desk. An administrator can give it one.
        </Notice>
      )}
      <div className="grid gap-10">
        <ProfileForm profile={profile} answer={answer} />
        {mailIsOn() && <LettersForm profile={profile} answer={answer} />}
        <PasswordForm email={profile.email} answer={answer} />
        <Sessions sessions={sessions} here={session?.id ?? ''} place={englishPlaceOf(site)} answer={answer} />
      </div>
    </main>
  );
}
