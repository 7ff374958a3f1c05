'use client';

import { FieldError } from '@/components/ui/field';
import type { PostForm } from '@/lib/posts/schema';
import { useErrors } from './errors';

type Choice = PostForm['responses'];
const choices: [Choice, string][] = [
  ['follow', "Follow the site's rules"],
  ['open', 'Open, and kept open'],
  ['closed', 'Closed'],
];

type Props = {
  value: Choice;
  /** How it stands now on the saved post: "Open until 1 March", "Closed by Vera". */
  state: string;
  onChange: (responses: Choice) => void;
};

/** Whether the post takes responses. */
export function ResponsesField({ value, state, onChange }: Props) {
  const error = useErrors('responses');
  return (
    <div className="grid gap-2">
      <fieldset
        id="post-responses"
        tabIndex={-1}
        className="grid gap-1.5"
        aria-describedby={error ? 'post-responses-error' : undefined}
      >
        <legend className="sr-only">New responses</legend>
        {choices.map(([choice, label]) => (
          <label key={choice} className="flex items-center gap-2.5">
            <input
              type="radio"
              name="responses"
              value={choice}
              checked={value === choice}
              onChange={() => onChange(choice)}
              className="size-[1.125rem] accent-accent"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <FieldError id="post-responses" error={error} />
      {state && <p className="text-[0.8125rem] text-soft">Now: {state}</p>}
    </div>
  );
}
