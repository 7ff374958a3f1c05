'use client';

import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import {
  cancelEndAction,
  cancelScheduleAction,
  cancelUpdateAction,
  scheduleAction,
  scheduleEndAction,
  scheduleUpdateAction,
} from '@/app/(desk)/desk/posts/publishing/actions';
import { can } from '@/lib/posts/rules';
import { ClockTime } from '../clock-time';
import { MomentForm, type Sent } from './moment-form';
import type { PublishingProps } from './publishing-panel';
import { Refused } from './refused';
import { useAct } from './use-act';

/** When the post goes out, is updated or is taken back, by itself. */
export function Schedule({ post, publication, waiting, saveFirst }: PublishingProps) {
  const { id, status } = post;
  const { publishAt, unpublishAt, update } = publication;
  return (
    <>
      {can('schedule', status) && (
        <Plan
          id="post-publish-at"
          label="Publish at"
          chosen={publishAt}
          verbs={['Schedule', 'Change the time']}
          cancel="Do not publish it then"
          first={saveFirst}
          choose={(sent) => scheduleAction(id, sent)}
          giveUp={() => cancelScheduleAction(id)}
        >
          {publishAt && (
            <>
              It goes out on <ClockTime at={publishAt.at} />
              {waiting ? ', without the changes that wait: Update takes them along.' : '.'}
            </>
          )}
        </Plan>
      )}
      {can('scheduleUpdate', status) && (waiting || update) && (
        <Plan
          id="post-update-at"
          label="Update at"
          chosen={update?.moment ?? null}
          verbs={['Schedule the update', 'Schedule again']}
          cancel="Do not update it then"
          first={saveFirst}
          choose={(sent) => scheduleUpdateAction(id, sent)}
          giveUp={() => cancelUpdateAction(id)}
        >
          {update && (
            <>
              The update goes out on <ClockTime at={update.moment.at} />, with the text as of{' '}
              <ClockTime at={update.plannedAt} />. What is changed after that waits until you schedule again.
              Update sends everything at once instead.
            </>
          )}
        </Plan>
      )}
      {can('scheduleEnd', status) && (
        <Plan
          id="post-unpublish-at"
          label="Unpublish at"
          chosen={unpublishAt}
          verbs={['Set the time', 'Change the time']}
          cancel="Keep it published"
          choose={(sent) => scheduleEndAction(id, sent)}
          giveUp={() => cancelEndAction(id)}
        >
          {unpublishAt && (
            <>
              It is unpublished on <ClockTime at={unpublishAt.at} />.
            </>
          )}
        </Plan>
      )}
    </>
  );
}

/**
 * The form of a moment is another one once the moment is, and takes the focus with it: that goes to the sentence that
 * says when, or, when there is none any more, to the field. Gives the id of the sentence.
 */
function useFocusAfter(field: string, typed: string | undefined) {
  const said = `${field}-said`;
  const was = useRef(typed);
  useEffect(() => {
    if (was.current === typed) return;
    was.current = typed;
    if (document.activeElement === document.body) document.getElementById(typed ? said : field)?.focus();
  }, [field, said, typed]);
  return said;
}

type PlanProps = Pick<ComponentProps<typeof MomentForm>, 'id' | 'label' | 'chosen' | 'verbs' | 'cancel'> & {
  first?: () => Promise<boolean>;
  choose: (sent: Sent) => ReturnType<typeof scheduleAction>;
  giveUp: () => ReturnType<typeof cancelScheduleAction>;
  /** What is to happen, when it is planned. */
  children: ReactNode;
};

/** One thing that happens at a moment: what was chosen, and the form to choose it. */
function Plan({ first, choose, giveUp, children, ...form }: PlanProps) {
  const doing = useAct(first);
  const said = useFocusAfter(form.id, form.chosen?.typed);
  return (
    <>
      {form.chosen && (
        <p id={said} tabIndex={-1} role="status" className="text-sm">
          {children}
        </p>
      )}
      <MomentForm
        key={form.chosen?.typed}
        {...form}
        doing={doing}
        onChoose={(sent) => doing.act(() => choose(sent))}
        onCancel={() => doing.act(giveUp)}
      />
      <Refused sentences={doing.others('at', 'which')} />
    </>
  );
}
