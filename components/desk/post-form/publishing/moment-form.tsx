'use client';

import { use, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { Moment } from '@/lib/posts/publication';
import { PlaceContext } from '../clock-time';
import type { useAct } from './use-act';

export type Sent = { at: string; which?: 'first' | 'second' };

type Props = {
  id: string;
  label: string;
  /** The moment that is chosen, if any. */
  chosen: Moment | null;
  /** What the button does: chooses one, or another one. */
  verbs: [choose: string, change: string];
  cancel: string;
  doing: ReturnType<typeof useAct>;
  onChoose: (sent: Sent) => void;
  onCancel: () => void;
};

/** A moment by the clock of the site: choose it, change it, give it up. */
export function MomentForm({ id, label, chosen, verbs, cancel, doing, onChoose, onCancel }: Props) {
  const [at, setAt] = useState(chosen?.typed ?? '');
  const { timeZone } = use(PlaceContext);
  const { busy, of } = doing;
  const isNew = at !== (chosen?.typed ?? '');
  return (
    <div className="grid gap-2">
      <Field
        id={id}
        label={label}
        error={of('at') ?? of('which')}
        hint={`By the clock of the site: ${timeZone}.`}
      >
        {(field) => (
          <Input
            {...field}
            type="datetime-local"
            value={at}
            onChange={(event) => setAt(event.target.value)}
            className="tabular-nums"
          />
        )}
      </Field>
      {chosen?.repeat && !isNew && <Repeat chosen={chosen} repeat={chosen.repeat} onChoose={onChoose} />}
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-disabled={busy || undefined} onClick={() => onChoose({ at })}>
          {chosen ? verbs[1] : verbs[0]}
        </Button>
        {chosen && (
          <Button size="small" variant="quiet" aria-disabled={busy || undefined} onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

type RepeatProps = {
  chosen: Moment;
  repeat: NonNullable<Moment['repeat']>;
  onChoose: (sent: Sent) => void;
};

/** On the day that autumn turns the clock back, one hour comes twice. */
function Repeat({ chosen, repeat, onChoose }: RepeatProps) {
  const other = repeat.which === 'first' ? 'second' : 'first';
  return (
    <p className="text-[0.8125rem] text-soft">
      This time comes twice that day. The {repeat.which} is meant (UTC{repeat.offset}).{' '}
      <button
        type="button"
        className="min-h-6 cursor-pointer text-accent underline"
        onClick={() => onChoose({ at: chosen.typed, which: other })}
      >
        Mean the {other}
      </button>
    </p>
  );
}
