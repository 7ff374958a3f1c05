import type { Metadata } from 'next';
import { PrivacyForm } from '@/components/desk/privacy/privacy-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Privacy' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PrivacyPage({ searchParams }: Props) {
  const actor = await requireDesk();
  const { refused } = await searchParams;
  if (!may(actor, 'response.moderate')) {
    return (
      <>
        <PageHeader title="Privacy" />
        <EmptyState title="These are a moderator’s.">
          Ask one when a commenter wants to know what is held about them.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Privacy">
        What is held about a commenter’s e-mail address, for someone who has asked and whom you believe.
        Readers can do both by themselves at <a href="/your-data">Your data</a> when the site sends letters.
      </PageHeader>
      {refused === 'address' && (
        <Notice tone="danger" role="alert" className="mb-4">
          Write an e-mail address like name@example.org.
        </Notice>
      )}
      <PrivacyForm />
    </>
  );
}
