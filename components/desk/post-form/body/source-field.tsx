import type { ComponentProps } from 'react';

/** The body as its source. The marks of what is found stand under the field, in the same place. */
export function SourceField(props: ComponentProps<'textarea'>) {
  return (
    <div className="relative">
      <textarea
        id="post-body"
        aria-label="Body, HTML source"
        aria-describedby="post-body-error"
        dir="auto"
        spellCheck={false}
        className="relative block min-h-96 w-full resize-y bg-transparent p-4 font-mono text-sm leading-relaxed"
        {...props}
      />
    </div>
  );
}
