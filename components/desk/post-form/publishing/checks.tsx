'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { type ClosingSettings, closingSentence, publishingChecks } from '@/lib/posts/checks/rules';
import type { PostForm } from '@/lib/posts/schema';
import type { BodyHandle } from '../body/body-editor';
import { idOf } from '../labels';

type Props = {
  fields: PostForm;
  body: RefObject<BodyHandle | null>;
  closing: ClosingSettings;
  gone: string[];
};

/** What to look at before publishing, beside the button and never in its way. */
export function PublishingChecks({ fields, body: handle, closing, gone }: Props) {
  const body = useSettled(handle, fields.body);
  const checks = useMemo(() => publishingChecks({ ...fields, body }, gone), [fields, body, gone]);
  const list = useRef<HTMLDivElement>(null);
  const count = checks.length;
  return (
    <>
      <button
        type="button"
        popoverTarget="post-checks"
        className={buttonClass({ size: 'small', variant: 'quiet' })}
      >
        {count === 0 ? 'Checked' : `${count} to look at`}
      </button>
      <div
        ref={list}
        id="post-checks"
        popover="auto"
        role="dialog"
        aria-label="Before you publish"
        className="inset-auto top-36 right-4 sm:top-28 m-0 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-rule bg-raised p-4 text-sm text-ink shadow-raised"
      >
        {count === 0 ? (
          <p>There is nothing to look at.</p>
        ) : (
          <ul className="grid gap-2">
            {checks.map(({ field, text }) => (
              <li key={text}>
                <a
                  href={`#${idOf(field)}`}
                  className="inline-block min-h-6 text-accent underline"
                  onClick={() => list.current?.hidePopover()}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="mt-3 border-t border-rule pt-3 text-soft">
          {closingSentence(fields.responses, closing)}
        </p>
      </div>
    </>
  );
}

/** The body when nobody has typed for a second: writing out a long one at every key would be felt. */
function useSettled(handle: Props['body'], first: string): string {
  const [body, setBody] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => setBody((before) => handle.current?.html() ?? before), 1000);
    return () => clearTimeout(timer);
  });
  return body;
}
