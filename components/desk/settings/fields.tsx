'use client';

import type { ReactNode } from 'react';
import { Checkbox, Input, Select, Textarea } from '@/components/ui/controls';
import { Field, FieldError } from '@/components/ui/field';
import { labels, whenNone } from './labels';
import { SectionHeading } from './section-heading';
import { type SectionTitle, sectionId } from './sections';
import type { Name, Section, Typing } from './types';

type Of = Section & { name: Name; hint?: ReactNode };

type Grouped = { title: SectionTitle; about: ReactNode; children: ReactNode };

/** A group of settings: its name and what it is about at the side, its fields beside it. */
export function Group({ title, about, children }: Grouped) {
  return (
    <section
      aria-labelledby={sectionId(title)}
      className="grid gap-x-10 gap-y-4 border-t border-rule py-8 md:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <div>
        <SectionHeading title={title} />
        <p className="mt-1 text-sm text-soft">{about}</p>
      </div>
      <div className="grid max-w-xl gap-6 [&_:is(input,select,textarea)]:scroll-mb-24">{children}</div>
    </section>
  );
}

/** What every text control of a setting takes. */
export function control({ name, values, change }: Section & { name: Name }) {
  return { name, value: values[name], onChange: (event: Typing) => change(name, event.target.value) };
}

export function TextField({ hint, ...of }: Of) {
  return (
    <Field id={of.name} label={labels[of.name]} hint={hint} error={of.errors[of.name]}>
      {(field) => <Input {...field} {...control(of)} dir="auto" autoComplete="off" />}
    </Field>
  );
}

/** A whole number with its unit behind it, or with what it comes to when it is none. */
export function NumberField({ hint, unit, ...of }: Of & { unit: string }) {
  const typed = of.values[of.name].trim();
  const none = typed === '' || Number(typed) === 0 ? whenNone[of.name] : undefined;
  return (
    <Field
      id={of.name}
      label={
        <>
          {labels[of.name]}
          <span className="sr-only"> ({unit})</span>
        </>
      }
      hint={hint}
      error={of.errors[of.name]}
    >
      {(field) => (
        <span className="flex items-center gap-2">
          <Input
            {...field}
            {...control(of)}
            inputMode="numeric"
            autoComplete="off"
            className="max-w-28 tabular-nums"
          />
          <span className="text-sm text-soft" aria-hidden="true">
            {none ?? unit}
          </span>
        </span>
      )}
    </Field>
  );
}

/** A choice of a few; `options` are what they are called, by value. */
export function SelectField({ hint, options, ...of }: Of & { options: Record<string, string> }) {
  return (
    <Field id={of.name} label={labels[of.name]} hint={hint} error={of.errors[of.name]}>
      {(field) => (
        <Select {...field} {...control(of)}>
          {Object.entries(options).map(([value, called]) => (
            <option key={value} value={value}>
              {called}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** A list of words or phrases, one a line. */
export function WordsField({ hint, ...of }: Of) {
  return (
    <Field id={of.name} label={labels[of.name]} hint={hint} error={of.errors[of.name]}>
      {(field) => (
        <Textarea {...field} {...control(of)} rows={4} dir="auto" spellCheck={false} className="font-mono" />
      )}
    </Field>
  );
}

export function TickField({ hint, name, values, errors, change }: Of) {
  return (
    <div className="grid gap-1">
      <Checkbox
        id={name}
        name={name}
        label={<span className="text-sm font-medium">{labels[name]}</span>}
        hint={hint}
        aria-describedby={errors[name] ? `${name}-error` : undefined}
        aria-invalid={errors[name] ? true : undefined}
        checked={values[name] === 'on'}
        onChange={(event) => change(name, event.target.checked ? 'on' : '')}
      />
      <FieldError id={name} error={errors[name]} />
    </div>
  );
}
