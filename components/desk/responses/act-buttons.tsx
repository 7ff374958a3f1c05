import { Check, Hourglass, OctagonAlert, Trash2, Undo2 } from 'lucide-react';
import {
  approveAction,
  type Decision,
  holdAction,
  restoreAction,
  spamAction,
  trashAction,
} from '@/app/(desk)/desk/responses/actions';
import { buttonClass } from '@/components/ui/button';
import type { CommentStatus } from '@/lib/generated/prisma/enums';

const acts = {
  approve: { action: approveAction, label: 'Approve', Icon: Check },
  hold: { action: holdAction, label: 'Hold', Icon: Hourglass },
  spam: { action: spamAction, label: 'Spam', Icon: OctagonAlert },
  trash: { action: trashAction, label: 'Trash', Icon: Trash2 },
  restore: { action: restoreAction, label: 'Restore', Icon: Undo2 },
} satisfies Record<Decision, unknown>;

/** What may be done to a response as it stands; `all` is a list of every kind. */
const actsFor: Record<CommentStatus | 'all', Decision[]> = {
  pending: ['approve', 'spam', 'trash'],
  approved: ['hold', 'spam', 'trash'],
  spam: ['restore', 'trash'],
  trashed: ['restore', 'spam'],
  all: ['approve', 'hold', 'spam', 'trash', 'restore'],
};

type Props = {
  status: CommentStatus | 'all';
  /** Ends the name that a screen reader hears. */
  about: string;
  /** Whether none of them stands out. */
  quiet?: boolean;
};

/** Submit buttons of the form around them. */
export function ActButtons({ status, about, quiet = false }: Props) {
  return actsFor[status].map((act) => {
    const { action, label, Icon } = acts[act];
    return (
      <button
        key={act}
        type="submit"
        formAction={action}
        data-act={act}
        className={`${buttonClass({ variant: act === 'approve' && !quiet ? 'secondary' : 'quiet', size: 'small' })} ${act === 'approve' || quiet ? '' : 'first-of-type:-ms-2.5'}`}
      >
        <Icon aria-hidden="true" size={15} />
        {label}
        <span className="sr-only"> {about}</span>
      </button>
    );
  });
}
