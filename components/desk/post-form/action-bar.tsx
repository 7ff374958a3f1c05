'use client';

import type { ReactNode } from 'react';
import { statusBadges } from '@/components/desk/posts/status';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClass } from '@/components/ui/button';
import type { PostStatus } from '@/lib/generated/prisma/enums';
import { ClockTime } from './clock-time';
import type { Verb } from './use-save';

type Props = {
  status: PostStatus;
  permalink: string | null;
  savedAt: Date | null;
  unsaved: boolean;
  sending: Verb | null;
  mayPublish: boolean;
  /** What to look at before publishing. */
  checks: ReactNode;
  onSave: () => void;
  onPublish: () => void;
  onPreview: () => void;
};

/** Where the post stands, and what to do with it; it stays in sight while one writes. */
export function ActionBar({
  status,
  permalink,
  savedAt,
  unsaved,
  sending,
  mayPublish,
  checks,
  ...on
}: Props) {
  const { tone, label } = statusBadges[status];
  const busy = sending !== null;
  const live = status === 'published';
  return (
    <div className="sticky top-14 z-10 -mx-4 -mt-6 mb-4 flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule bg-paper px-4 py-2 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8">
      <p className="flex items-center gap-2 text-sm text-soft">
        <Badge tone={tone}>{label}</Badge>
        <span role="status">
          {busy
            ? 'Saving…'
            : unsaved
              ? 'Not saved'
              : savedAt && (
                  <>
                    Saved at <ClockTime at={savedAt} />
                  </>
                )}
        </span>
      </p>
      <div className="ml-auto flex flex-wrap justify-end gap-1.5">
        {status !== 'trashed' && checks}
        {live && permalink ? (
          <a
            href={permalink}
            target="_blank"
            rel="noopener"
            className={buttonClass({ size: 'small', variant: 'quiet' })}
          >
            View
          </a>
        ) : (
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
            {status === 'draft' ? 'Save draft' : 'Save'}
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
