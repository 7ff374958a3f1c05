'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '@/lib/outcome';
import { idOf, labelOf } from './labels';

/** Why the post was not saved, focused when it appears; each line leads to its field. */
export function ErrorSummary({ refusal }: { refusal: Refusal }) {
  const ref = useRef<HTMLDivElement>(null);
  // A second refusal takes the focus again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the refusal is the occasion
  useEffect(() => ref.current?.focus(), [refusal]);

  const fields = Object.entries(refusal.fields);
  return (
    <Notice ref={ref} tabIndex={-1} role="alert" tone="danger" title={refusal.message}>
      {fields.length > 0 && (
        <ul className="list-disc pl-5">
          {fields.map(([path, sentences]) => (
            <li key={path}>
              <a
                href={`#${idOf(path)}`}
                className="text-danger underline"
                onClick={(event) => {
                  event.preventDefault();
                  const control = document.getElementById(idOf(path));
                  control?.focus();
                  control?.scrollIntoView({ block: 'center' });
                }}
              >
                {labelOf(path)}
              </a>
              : {sentences.join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
