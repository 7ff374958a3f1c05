'use client';

import { useLayoutEffect, useRef } from 'react';
import { FieldError } from '@/components/ui/field';
import { curlQuote } from './curl-quote';
import { useErrors } from './errors';

type Props = {
  title: string;
  dek: string;
  /** The language whose curly quotes are set while typing; null where the site wants straight ones. */
  quotes: string | null;
  onTitle: (title: string) => void;
  onDek: (dek: string) => void;
};

/** Headline and dek, as large as they read. */
export function TitleFields({ title, dek, quotes, onTitle, onDek }: Props) {
  return (
    <div className="grid gap-1">
      <Growing
        id="post-title"
        label="Title"
        className="font-serif text-3xl leading-tight font-semibold sm:text-4xl"
        value={title}
        quotes={quotes}
        error={useErrors('title')}
        onChange={onTitle}
      />
      <Growing
        id="post-dek"
        label="Dek"
        placeholder="Dek: one sentence under the title"
        className="font-serif text-lg leading-snug"
        value={dek}
        quotes={quotes}
        error={useErrors('dek')}
        onChange={onDek}
      />
    </div>
  );
}

type GrowingProps = {
  id: string;
  label: string;
  placeholder?: string;
  className: string;
  value: string;
  quotes: string | null;
  error?: string[];
  onChange: (value: string) => void;
};

/** A field of one line that wraps and grows with its text; Enter makes no line. */
function Growing({
  id,
  label,
  placeholder = label,
  className,
  value,
  quotes,
  error,
  onChange,
}: GrowingProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  // The height follows the text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value is the occasion
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || CSS.supports('field-sizing', 'content')) return;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  }, [value]);

  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={ref}
        id={id}
        rows={1}
        dir="auto"
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={`-mx-2 block field-sizing-content w-[calc(100%+1rem)] resize-none rounded-md border border-transparent px-2 py-1 text-balance hover:border-rule focus:border-accent aria-invalid:border-danger ${className}`}
        value={value}
        onChange={(event) => {
          onChange(event.target.value.replace(/[\r\n]+/g, ' '));
          curlQuote(event, quotes);
        }}
        onKeyDown={(event) =>
          event.key === 'Enter' && !event.nativeEvent.isComposing && event.preventDefault()
        }
      />
      <FieldError id={id} error={error} />
    </div>
  );
}
