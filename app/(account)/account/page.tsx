import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { profileOf, sessionsOf } from '@/lib/auth/queries';
import { currentSession, requireActor } from '@/lib/auth/session';
import { mailIsOn } from '@/lib/mail/on';
import { party } from '@/lib/passkeys/party';
import { passkeysOf } from '@/lib/passkeys/queries';
import { siteView } from '@/lib/posts/site';
import { codesOf } from '@/lib/second-factor/queries';
import { englishPlaceOf } from '@/lib/text/dates';
import { answerNamed } from '../answer';
import { CodesSection } from './codes/section';
import { LettersForm } from './letters-form';
import { LinksForm } from './links-form';
import { Passkeys } from './passkeys/passkeys';
import { PasswordForm } from './password-form';
import { PortraitForm } from './portrait-form';
import { ProfileForm } from './profile-form';
import { Sessions } from './sessions';

export const metadata: Metadata = { title: 'Your account' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: Props) {
  const asked = await searchParams;
  const actor = await requireActor();
  const now = new Date();
  const [session, profile, sessions, codes, passkeys, site, answer] = await Promise.all([
    currentSession(),
    profileOf(actor.id),
    sessionsOf(actor.id, now),
    codesOf(actor.id),
    passkeysOf(actor.id),
    siteView(),
    answerNamed(asked.answer),
  ]);
  if (!profile) return null;
  const place = englishPlaceOf(site);

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
        <LinksForm profile={profile} answer={answer} />
        {may(actor, 'desk.enter') && <PortraitForm profile={profile} answer={answer} />}
        {mailIsOn() && <LettersForm profile={profile} answer={answer} />}
        <PasswordForm email={profile.email} answer={answer} />
        <CodesSection codes={codes} place={place} answer={answer} />
        {party() && (
          <Passkeys passkeys={passkeys} codes={codes.since !== null} place={place} answer={answer} />
        )}
        <Sessions sessions={sessions} here={session?.id ?? ''} place={place} answer={answer} />
      </div>
    </main>
  );
}
