'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { saveSettingsAction } from '@/app/(desk)/desk/settings/actions';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { MoveState } from '@/lib/posts/moving/rules';
import { AddressesSection } from './addresses-section';
import { ClosingSection } from './closing-section';
import type { HomeChoice } from './home-field';
import { labels } from './labels';
import { LookSection } from './look-section';
import { ReadingSection } from './reading-section';
import { RehearsalSection } from './rehearsal-section';
import { ResponsesSection } from './responses-section';
import { ReviewSection } from './review-section';
import { SiteSection } from './site-section';
import { type SpamKnowledge, SpamSection } from './spam-section';
import type { Logos, Name } from './types';

type Values = Record<Name, string>;
type Props = {
  standing: Values;
  timeZones: string[];
  pages: HomeChoice[];
  logos: Logos;
  move: MoveState | null;
  spam: SpamKnowledge;
  now: Date;
};

/**
 * All the settings as one form. What is typed stays typed when it is refused; with a save comes in what another
 * administrator has saved meanwhile.
 */
export function SettingsEditor({ standing, timeZones, pages, logos, move, spam, now }: Props) {
  const [answer, save, saving] = useActionState(saveSettingsAction, null);
  const [values, change] = useValues(standing);
  const errors = answer?.ok === false ? answer.refusal.fields : {};
  const unsaved = (Object.keys(standing) as Name[]).filter((name) => values[name] !== standing[name]).length;
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (answer?.ok === false) summary.current?.focus();
  }, [answer]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    // React would empty the form after its own action; this way what was typed stays.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!saving) startTransition(() => save(form));
  }

  const section = { values, errors, change };
  return (
    <form action={save} onSubmit={onSubmit} noValidate className="max-w-4xl">
      <input type="hidden" name="was" value={JSON.stringify(standing)} />
      <div ref={summary} tabIndex={-1} className="outline-none">
        {answer?.ok === false && <Refused message={answer.refusal.message} errors={errors} />}
      </div>
      <SiteSection {...section} timeZones={timeZones} logos={logos} now={now} />
      <LookSection {...section} />
      <ReadingSection {...section} pages={pages} now={now} />
      <AddressesSection {...section} now={now} standing={standing.permalinkPattern} move={move} />
      <ClosingSection {...section} />
      <ResponsesSection {...section} />
      <ReviewSection {...section} />
      <SpamSection {...section} {...spam} />
      <RehearsalSection values={values} />
      <div className="sticky bottom-0 -mx-1 flex min-h-16 items-center gap-4 border-t border-rule bg-paper px-1 py-3">
        <Button type="submit" variant="primary" aria-disabled={saving || undefined}>
          {saving ? 'Saving…' : 'Save settings'}
        </Button>
        <p role="status" className="text-sm text-soft">
          {state(saving, unsaved, answer?.ok === true)}
        </p>
      </div>
    </form>
  );
}

function state(saving: boolean, unsaved: number, saved: boolean) {
  if (saving) return '';
  if (unsaved > 0) return unsaved === 1 ? 'One change is not saved.' : `${unsaved} changes are not saved.`;
  return saved ? 'Saved.' : '';
}

function Refused({ message, errors }: { message: string; errors: Partial<Record<string, string[]>> }) {
  return (
    <Notice tone="danger" role="alert" title={message} className="mb-6">
      {Object.keys(errors).length > 0 && (
        <ul className="list-disc ps-5">
          {Object.entries(errors).map(([name, sentences]) => (
            <li key={name}>
              <a href={`#${name}`} className="underline">
                {name in labels ? labels[name as Name] : name}
              </a>
              : {sentences?.join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What the controls hold. A field whose saved value changes under the page takes it, and keeps its focus. */
function useValues(standing: Values) {
  const [values, setValues] = useState(standing);
  const [seen, setSeen] = useState(standing);
  if (seen !== standing) {
    const moved = (Object.keys(standing) as Name[]).filter((name) => seen[name] !== standing[name]);
    setSeen(standing);
    if (moved.length > 0) {
      setValues({ ...values, ...Object.fromEntries(moved.map((name) => [name, standing[name]])) });
    }
  }
  const change = (name: Name, value: string) => setValues((held) => ({ ...held, [name]: value }));
  return [values, change] as const;
}
