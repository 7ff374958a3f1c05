import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { LinksForm } from '@/app/(account)/account/links-form';
import { PortraitForm } from '@/app/(account)/account/portrait-form';
import { ProfileForm } from '@/app/(account)/account/profile-form';
import { answerNamed } from '@/app/(account)/answer';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { profileOf } from '@/lib/auth/queries';
import { requireDesk } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'A person’s profile' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The profile of another, for administrators. */
export default async function PersonPage({ params, searchParams }: Props) {
  const [actor, { id }] = [await requireDesk(), await params];
  if (id === actor.id) redirect('/account');
  const profile = may(actor, 'person.manage') ? await profileOf(id) : null;
  if (!profile) notFound();
  const answer = await answerNamed((await searchParams).answer);
  return (
    <div className="max-w-2xl">
      <PageHeader title={profile.name}>
        <Link href="/desk/people" className="underline">
          People
        </Link>
      </PageHeader>
      <div className="grid gap-10">
        <ProfileForm profile={profile} answer={answer} person={id} />
        <LinksForm profile={profile} answer={answer} person={id} />
        <PortraitForm profile={profile} answer={answer} person={id} />
      </div>
    </div>
  );
}
