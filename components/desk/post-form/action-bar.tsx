'use client';

import type { ReactNode } from 'react';
import { statusBadges } from '@/components/desk/posts/status';
import { Badge } from '@/components/ui/badge';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import type { PostStatus } from '@/lib/generated/prisma/enums';
import { changesWait } from '@/lib/posts/rules';
import type { PostForm } from '@/lib/posts/schema';
import { DiscardChanges } from './discard-changes';
import { SaveState } from './save-state';
import type { useSave } from './use-save';

type Props = {
  id: string;
  status: PostStatus;
  permalink: string | null;
  saving: ReturnType<typeof useSave>;
  unsaved: boolean;
  isNew: boolean;
  mayPublish: boolean;
  /** What to look at before publishing. */
  checks: ReactNode;
  onDiscard: () => Promise<boolean>;
  onDiscarded: (form: PostForm) => void;
  onSave: () => void;
  onPublish: () => void;
  onPreview: () => void;
};

/** Where the post stands, and what to do with it; it stays in sight while one writes. */
export function ActionBar({
  id,
  status,
  permalink,
  saving,
  unsaved,
  isNew,
  mayPublish,
  checks,
  ...on
}: Props) {
  const { savedAt, sending, problem, waiting } = saving;
  const { tone, label } = statusBadges[status];
  const busy = sending !== null && sending !== 'autosave';
  const live = status === 'published';
  const holds = changesWait(status);
  return (
    <div className="sticky top-14 z-10 -mx-4 -mt-6 mb-4 flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule bg-paper px-4 py-2 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
        <Badge tone={tone}>{label}</Badge>
        {holds && waiting && <Badge tone="warning">Changes are waiting</Badge>}
        <SaveState {...{ savedAt, unsaved, sending, problem }} />
        {holds && waiting && <DiscardChanges id={id} save={on.onDiscard} onDone={on.onDiscarded} />}
      </div>
      <div className="ml-auto flex flex-wrap justify-end gap-1.5">
        {!isNew && (
          <ButtonLink size="small" variant="quiet" href={`/desk/posts/${id}/revisions`} prefetch={false}>
            Revisions
          </ButtonLink>
        )}
        {status !== 'trashed' && checks}
        {live && permalink && (
          <a
            href={permalink}
            target="_blank"
            rel="noopener"
            className={buttonClass({ size: 'small', variant: 'quiet' })}
          >
            View
          </a>
        )}
        {(!live || waiting || unsaved) && (
          <Button size="small" variant="quiet" aria-disabled={busy || undefined} onClick={on.onPreview}>
            Preview
          </Button>
        )}
        {!live && (
          <Button
            size="small"
            variant={mayPublish ? 'secondary' : 'primary'}
            aria-disabled={busy || undefined}
            onClick={on.onSave}
          >
            {status === 'draft' ? 'Save draft' : holds ? 'Update' : 'Save'}
          </Button>
        )}
        {(mayPublish || live) && (
          <Button
            size="small"
            variant="primary"
            aria-disabled={busy || undefined}
            onClick={live ? on.onSave : on.onPublish}
          >
            {live ? 'Update' : status === 'scheduled' ? 'Publish now' : 'Publish'}
          </Button>
        )}
      </div>
    </div>
  );
}
