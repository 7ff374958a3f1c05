import Link from 'next/link';
import { restoreRevisionAction } from '@/app/(desk)/desk/posts/editing/actions';
import type { Clock } from '@/components/desk/responses/when';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { can } from '@/lib/posts/rules';
import type { RevisionRow, RevisionsOfPost } from '@/lib/revisions/queries';
import { formatMoment } from '@/lib/text/dates';
import { revisionKinds } from './kinds';

type Props = { postId: string; post: RevisionsOfPost; place: Clock };

/** The revisions, newest first: two of them are ticked to be compared, any but the newest can be restored. */
export function RevisionList({ postId, post: { revisions, older, comparison, status }, place }: Props) {
  return (
    <section aria-labelledby="revisions-heading" className="grid gap-3">
      <h2 id="revisions-heading" className="sr-only">
        All revisions
      </h2>
      <form id="compare" action={`/desk/posts/${postId}/revisions`} className="flex items-center gap-2">
        <Button type="submit" size="small" variant="primary">
          Compare
        </Button>
        <span className="text-sm text-soft">the two that are chosen</span>
      </form>
      <ol className="grid rounded-lg border border-rule bg-raised">
        {revisions.map((revision, index) => (
          <li
            key={revision.id}
            className="grid grid-cols-[auto_auto_1fr_auto] items-center gap-x-2 border-b border-rule px-3 py-2 last:border-0"
          >
            <Pick name="from" revision={revision} chosen={comparison?.before.id} place={place} />
            <Pick name="to" revision={revision} chosen={comparison?.after.id} place={place} />
            <Words revision={revision} place={place} />
            {(index > 0 || revision.kind === 'discard') && can('save', status) && (
              <form action={restoreRevisionAction}>
                <input type="hidden" name="post" value={postId} />
                <input type="hidden" name="revision" value={revision.id} />
                <SubmitButton
                  size="small"
                  variant="quiet"
                  aria-label={`Restore the text from ${formatMoment(revision.createdAt, place.now, place)}`}
                >
                  Restore
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ol>
      {older !== null && (
        <Link href={`/desk/posts/${postId}/revisions?below=${older}`} className="text-accent underline">
          Older revisions
        </Link>
      )}
    </section>
  );
}

type PickProps = { name: 'from' | 'to'; revision: RevisionRow; chosen: string | undefined; place: Clock };

function Pick({ name, revision, chosen, place }: PickProps) {
  const label = `${name === 'from' ? 'Compare' : 'with'} ${revisionKinds[revision.kind]}, ${formatMoment(revision.createdAt, place.now, place)}`;
  return (
    <input
      type="radio"
      form="compare"
      name={name}
      value={revision.id}
      defaultChecked={revision.id === chosen}
      aria-label={label}
      className="size-6 accent-accent"
    />
  );
}

/** The site publishes what is scheduled, and saves nothing else. */
function nobody({ kind }: RevisionRow): string {
  return kind === 'publish' ? 'the site, or someone who has left' : 'someone who has left';
}

function Words({ revision, place }: { revision: RevisionRow; place: Clock }) {
  return (
    <div className="min-w-0 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{revisionKinds[revision.kind]}</span>
        {revision.read && <Badge tone="good">Readers see this</Badge>}
      </p>
      <p className="text-soft">
        <time dateTime={revision.createdAt.toISOString()}>
          {formatMoment(revision.createdAt, place.now, place)}
        </time>
        , <span dir="auto">{revision.by ?? nobody(revision)}</span>
      </p>
    </div>
  );
}
