'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useActionState, useId } from 'react';
import { forgetFilterAction, keepFilterAction } from '@/app/(desk)/desk/posts/list/actions';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { KeptFilter } from '@/lib/post-lists/queries';

/** The lists that this person keeps under a name, and the way to keep the one that is shown. */
export function KeptFilters({ filters, query }: { filters: KeptFilter[]; query: string }) {
  const isKept = filters.some((filter) => filter.query === query);
  if (filters.length === 0 && query === '') return null;
  return (
    <section aria-label="Kept filters" className="mb-4 flex flex-wrap items-center gap-2 text-sm">
      {filters.length > 0 && (
        <ul className="contents">
          {filters.map((filter) => (
            <li
              key={filter.id}
              className="flex items-center rounded-full border border-edge bg-raised ps-3 pe-1"
            >
              <Link
                href={`/desk/posts?${filter.query}`}
                dir="auto"
                aria-current={filter.query === query ? 'page' : undefined}
                className="py-1 text-ink no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-accent"
              >
                {filter.name}
              </Link>
              <form action={forgetFilterAction} className="flex">
                <input type="hidden" name="id" value={filter.id} />
                <input type="hidden" name="query" value={query} />
                <SubmitButton
                  variant="plain"
                  size="small"
                  pendingText="…"
                  aria-label={`Remove the filter ${filter.name}`}
                  title="Remove"
                  className="!min-h-7 !px-1.5"
                >
                  <X aria-hidden="true" size={14} />
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !isKept && <KeepFilter query={query} />}
    </section>
  );
}

function KeepFilter({ query }: { query: string }) {
  const [answer, action] = useActionState(keepFilterAction, null);
  const id = useId();
  const refusal = answer && !answer.ok ? answer.refusal : null;
  return (
    <details open={refusal !== null || undefined}>
      <summary className="cursor-pointer rounded-md px-2 py-1 text-accent hover:underline">
        Keep this filter…
      </summary>
      <form action={action} className="mt-1 flex items-start gap-2">
        <input type="hidden" name="query" value={query} />
        <Field
          id={id}
          label="Name of the filter"
          labelHidden
          error={refusal ? (refusal.fields.name ?? refusal.message) : undefined}
        >
          {(field) => (
            <Input
              {...field}
              name="name"
              placeholder="Its name"
              dir="auto"
              maxLength={60}
              autoComplete="off"
              defaultValue={refusal ? (answer?.name ?? '') : ''}
              required
            />
          )}
        </Field>
        <SubmitButton variant="secondary">Keep it</SubmitButton>
      </form>
    </details>
  );
}
