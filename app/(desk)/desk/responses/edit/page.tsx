import type { Metadata } from 'next';
import { EarlierTexts } from '@/components/desk/responses/earlier-texts';
import { EditResponseForm } from '@/components/desk/responses/edit-response-form';
import { queueHref } from '@/components/desk/responses/queue-href';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireDesk } from '@/lib/auth/session';
import { responseForEdit } from '@/lib/moderation/editing';
import { siteView } from '@/lib/posts/site';
import { englishPlaceOf } from '@/lib/text/dates';
import { asked } from '../asked';

export const metadata: Metadata = { title: 'Edit a response' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The text of one response, for those who moderate. */
export default async function EditResponsePage({ searchParams }: Props) {
  const actor = await requireDesk();
  const { response: id = '' } = asked.parse(await searchParams);
  const [response, site] = await Promise.all([responseForEdit(actor, id), siteView()]);
  if (!response) {
    return (
      <>
        <PageHeader title="Edit a response" />
        <EmptyState title="There is no such response.">
          It is gone, or your account may not moderate. The queue has those that are there.
        </EmptyState>
      </>
    );
  }
  const { post, number, name } = response;
  return (
    <>
      <PageHeader
        title={
          <>
            Edit {number === null ? 'the response' : `#${number}`} by <bdi>{name}</bdi>
          </>
        }
        actions={
          <ButtonLink
            size="small"
            variant="quiet"
            href={queueHref({ post: post.id, status: response.status })}
          >
            Back to the responses
          </ButtonLink>
        }
      >
        under “<bdi>{post.title || 'a post without a title'}</bdi>”
      </PageHeader>
      <div className="grid max-w-2xl gap-6">
        <EditResponseForm key={response.id} of={response} />
        <EarlierTexts of={response} clock={{ ...englishPlaceOf(site), now: new Date() }} />
      </div>
    </>
  );
}
