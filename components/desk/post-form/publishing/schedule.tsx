'use client';

import { useEffect, useRef } from 'react';
import {
  cancelEndAction,
  cancelScheduleAction,
  scheduleAction,
  scheduleEndAction,
} from '@/app/(desk)/desk/posts/publishing/actions';
import { can } from '@/lib/posts/rules';
import { ClockTime } from '../clock-time';
import { MomentForm } from './moment-form';
import type { PublishingProps } from './publishing-panel';
import { Refused } from './refused';
import { useAct } from './use-act';

/** When the post goes out, or is taken back, by itself. */
export function Schedule({ post, publication, saveFirst }: PublishingProps) {
  const { id, status } = post;
  const { publishAt, unpublishAt } = publication;
  const going = useAct(saveFirst);
  const ending = useAct();
  const goes = useFocusAfter('post-publish-at', publishAt?.typed);
  const ends = useFocusAfter('post-unpublish-at', unpublishAt?.typed);
  return (
    <>
      {can('schedule', status) && (
        <>
          {publishAt && (
            <p id={goes} tabIndex={-1} role="status" className="text-sm">
              It goes out on <ClockTime at={publishAt.at} />.
            </p>
          )}
          <MomentForm
            key={publishAt?.typed}
            id="post-publish-at"
            label="Publish at"
            chosen={publishAt}
            verbs={['Schedule', 'Change the time']}
            cancel="Do not publish it then"
            doing={going}
            onChoose={(sent) => going.act(() => scheduleAction(id, sent))}
            onCancel={() => going.act(() => cancelScheduleAction(id))}
          />
          <Refused sentences={going.others('at', 'which')} />
        </>
      )}
      {can('scheduleEnd', status) && (
        <>
          {unpublishAt && (
            <p id={ends} tabIndex={-1} role="status" className="text-sm">
              It is unpublished on <ClockTime at={unpublishAt.at} />.
            </p>
          )}
          <MomentForm
            key={unpublishAt?.typed}
            id="post-unpublish-at"
            label="Unpublish at"
            chosen={unpublishAt}
            verbs={['Set the time', 'Change the time']}
            cancel="Keep it published"
            doing={ending}
            onChoose={(sent) => ending.act(() => scheduleEndAction(id, sent))}
            onCancel={() => ending.act(() => cancelEndAction(id))}
          />
          <Refused sentences={ending.others('at', 'which')} />
        </>
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
