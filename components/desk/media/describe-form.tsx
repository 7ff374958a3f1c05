'use client';

import { useActionState } from 'react';
import { describeMediaAction } from '@/app/(desk)/desk/media/actions';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Picture } from '@/lib/media-library/rules';
import { FocalPoint } from './focal-point';

type Props = {
  picture: Pick<Picture, 'id' | 'caption' | 'credit' | 'focusX' | 'focusY'>;
  alt: string;
  shown: { src: string; width: number; height: number };
  /** Why it may only be looked at; empty when it may be changed. */
  locked: string;
};

/** The picture with its focal point, and what is said of it. */
export function DescribeForm({ picture, alt, shown, locked }: Props) {
  const [answer, action] = useActionState(describeMediaAction, null);
  const errors = answer && !answer.ok ? answer.refusal.fields : {};
  const typed = (name: 'alt' | 'caption' | 'credit', kept: string) => String(answer?.fields?.[name] ?? kept);
  return (
    <form action={action} className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <input type="hidden" name="id" value={picture.id} />
      {/* Anew with another file. */}
      <FocalPoint
        key={shown.src}
        {...shown}
        alt={alt}
        focusX={picture.focusX}
        focusY={picture.focusY}
        disabled={locked !== ''}
      />
      <fieldset disabled={locked !== ''} className="grid gap-4">
        <legend className="sr-only">What is said of it</legend>
        <Field
          id="media-alt"
          label="Alternative text"
          error={errors.alt}
          hint="What it shows, for readers who do not see it. A text that it is put into gets it from here."
        >
          {(field) => <Textarea {...field} name="alt" rows={3} dir="auto" defaultValue={typed('alt', alt)} />}
        </Field>
        <Field id="media-caption" label="Caption" optional error={errors.caption}>
          {(field) => (
            <Textarea
              {...field}
              name="caption"
              rows={3}
              dir="auto"
              defaultValue={typed('caption', picture.caption)}
            />
          )}
        </Field>
        <Field
          id="media-credit"
          label="Credit"
          optional
          error={errors.credit}
          hint="Whose picture it is. Readers find caption and credit under it, in every article."
        >
          {(field) => (
            <Input {...field} name="credit" dir="auto" defaultValue={typed('credit', picture.credit)} />
          )}
        </Field>
        {locked ? (
          <p className="text-sm text-soft">{locked}</p>
        ) : (
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>Save</SubmitButton>
            <p role="status" className={`text-sm ${answer?.ok === false ? 'text-danger' : 'text-soft'}`}>
              {answer && (answer.ok ? 'Saved.' : answer.refusal.message)}
            </p>
          </div>
        )}
      </fieldset>
    </form>
  );
}
