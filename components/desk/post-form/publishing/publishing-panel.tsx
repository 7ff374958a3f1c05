'use client';

import { type ReactNode, useState } from 'react';
import type { Publication } from '@/lib/posts/publication';
import type { EditedPost } from '../edited-post';
import { Panel } from '../panel';
import { Front } from './front';
import { PreviewLinks } from './preview-links';
import { Review } from './review';
import { Schedule } from './schedule';

export type PublishingProps = {
  post: EditedPost;
  publication: Publication;
  /** Whether changes wait for an update. */
  waiting: boolean;
  /** Saves what is typed, since all this is about the saved post; false when that did not work. */
  saveFirst: () => Promise<boolean>;
};

type Props = PublishingProps & { may: { publish: boolean; feature: boolean } };

/** The way of the post to its readers: when, past whom, and where it stands then. */
export function PublishingPanel({ may, ...props }: Props) {
  const { status } = props.post;
  const { notes, links, sticky, featured } = props.publication;
  const waits = status === 'pending';
  if (status === 'trashed') return null;
  return (
    <Panel id="publishing" title="Publishing">
      {may.publish && <Schedule {...props} />}
      {(waits || status === 'draft' || notes.length > 0) && (
        <Part title="Review" open={waits || notes[0]?.act === 'sendBack'}>
          <Review key={status} {...props} />
        </Part>
      )}
      {may.feature && (
        <Part title="On the home page" open={sticky || featured}>
          <Front {...props} />
        </Part>
      )}
      {(status !== 'published' || props.waiting || links.length > 0) && (
        <Part title="Preview link" open={links.length > 0}>
          <PreviewLinks {...props} />
        </Part>
      )}
    </Panel>
  );
}

/** Something that few posts need: folded until it is wanted, or in use when the form is opened. */
function Part({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  const [first] = useState(open);
  return (
    <details open={first} className="group border-t border-rule pt-2">
      <summary className="min-h-6 cursor-pointer text-sm font-medium">{title}</summary>
      <div className="mt-2 grid gap-3">{children}</div>
    </details>
  );
}
