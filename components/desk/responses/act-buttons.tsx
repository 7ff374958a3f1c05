import { Check, FlagOff, Hourglass, OctagonAlert, Trash2, Undo2 } from 'lucide-react';
import {
  approveAction,
  type Decision,
  dismissAction,
  holdAction,
  restoreAction,
  spamAction,
  trashAction,
} from '@/app/(desk)/desk/responses/actions';
import { buttonClass } from '@/components/ui/button';
import type { QueueStatus } from '@/lib/moderation/views';

const acts = {
  approve: { action: approveAction, label: 'Approve', Icon: Check },
  hold: { action: holdAction, label: 'Hold', Icon: Hourglass },
  spam: { action: spamAction, label: 'Spam', Icon: OctagonAlert },
  trash: { action: trashAction, label: 'Trash', Icon: Trash2 },
  restore: { action: restoreAction, label: 'Restore', Icon: Undo2 },
  dismiss: { action: dismissAction, label: 'Dismiss reports', Icon: FlagOff },
} satisfies Record<Decision, unknown>;

/** What may be done to a response as it stands; `all` and `reported` are lists of every kind. */
const actsFor: Record<QueueStatus, Decision[]> = {
  pending: ['approve', 'spam', 'trash'],
  approved: ['hold', 'spam', 'trash'],
  spam: ['restore', 'trash'],
  trashed: ['restore', 'spam'],
  reported: ['approve', 'hold', 'spam', 'trash', 'dismiss'],
  all: ['approve', 'hold', 'spam', 'trash', 'restore'],
};

type Props = {
  status: QueueStatus;
  /** Whether one response has reports that nobody has looked at. */
  reported?: boolean;
  /** Ends the name that a screen reader hears. */
  about: string;
  /** Whether none of them stands out. */
  quiet?: boolean;
};

/** Submit buttons of the form around them. */
export function ActButtons({ status, reported = false, about, quiet = false }: Props) {
  const offered: Decision[] = [...actsFor[status], ...(reported ? (['dismiss'] as const) : [])];
  return offered.map((act) => {
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
