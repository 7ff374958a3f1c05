'use client';

import { type MouseEvent, useState, useTransition } from 'react';
import { rehearseAction } from '@/app/(desk)/desk/settings/actions';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Rehearsal } from '@/lib/moderation/rehearsal/rehearse';
import { Group } from './fields';
import { rehearsalSentence } from './rehearsal-words';
import { RehearsedRow } from './rehearsed-row';
import type { Section } from './types';

/** Tries what is typed in the form, saved or not, on the responses that have come. */
export function RehearsalSection({ values }: Pick<Section, 'values'>) {
  const [tried, setTried] = useState<{
    answer: Awaited<ReturnType<typeof rehearseAction>>;
    of: typeof values;
  }>();
  const [trying, startTrying] = useTransition();

  function tryIt(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget;
    if (!form || trying) return;
    const sent = new FormData(form);
    startTrying(async () => setTried({ answer: await rehearseAction(sent), of: values }));
  }

  return (
    <Group
      title="Rehearsal"
      about="What the rules above, as they are typed now, would have done to the last 1,000 responses. Nothing is saved by it."
    >
      <div>
        <Button onClick={tryIt} aria-disabled={trying || undefined}>
          {trying ? 'Trying…' : 'Try on the last 1,000 responses'}
        </Button>
      </div>
      <div role="status" className="grid gap-4 empty:hidden">
        {tried && !trying && ruled.some((name) => tried.of[name] !== values[name]) && (
          <p className="text-sm text-soft">You have changed something since. Try it again.</p>
        )}
        {tried && !trying && !tried.answer.ok && (
          <Notice tone="danger" title={tried.answer.refusal.message}>
            {Object.values(tried.answer.refusal.fields)
              .flat()
              .map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
          </Notice>
        )}
        {tried?.answer.ok && <p className="text-[0.9375rem]">{rehearsalSentence(tried.answer.value)}</p>}
      </div>
      {tried?.answer.ok && <Shown rehearsal={tried.answer.value} />}
    </Group>
  );
}

const ruled = [
  'holdFirstTime',
  'holdLinks',
  'holdWords',
  'disallowedWords',
  'wordsWhole',
  'spamScore',
  'spamHoldPercent',
] as const;

function Shown({ rehearsal: { shown, held, refused, passed } }: { rehearsal: Rehearsal }) {
  if (shown.length === 0) return null;
  const all = held + refused + passed;
  return (
    <div className="grid gap-2">
      <ul aria-label="What would change" className="border-t border-rule">
        {shown.map((response) => (
          <RehearsedRow key={response.id} of={response} />
        ))}
      </ul>
      {all > shown.length && (
        <p className="text-sm text-soft">
          These are the newest {shown.length} of {all.toLocaleString('en')}.
        </p>
      )}
    </div>
  );
}
