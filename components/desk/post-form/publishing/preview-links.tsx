'use client';

import { useState } from 'react';
import { makePreviewLinkAction, revokePreviewLinkAction } from '@/app/(desk)/desk/posts/publishing/actions';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/controls';
import { CopyField } from '@/components/ui/copy-field';
import { Field } from '@/components/ui/field';
import { lifetimes, showsChanges } from '@/lib/posts/preview-links/rules';
import { ClockTime } from '../clock-time';
import type { PublishingProps } from './publishing-panel';
import { Refused } from './refused';
import { useAct } from './use-act';

/** Links at which people without an account read the saved text. A new one is shown once: only its hash is kept. */
export function PreviewLinks({ post, publication: { links }, saveFirst }: PublishingProps) {
  const [days, setDays] = useState('7');
  const [chosen, setChosen] = useState(false);
  const withChanges = showsChanges(post.status, chosen);
  const [made, setMade] = useState('');
  const making = useAct(saveFirst);
  const revoking = useAct();
  return (
    <>
      <p className="text-[0.8125rem] text-soft">
        {post.status === 'published'
          ? 'Whoever has the link reads the changes that wait, without signing in.'
          : 'Whoever has the link reads the saved text without signing in.'}
      </p>
      {post.status === 'scheduled' && (
        <Field id="post-link-shows" label="Shows" error={making.of('withChanges')}>
          {(field) => (
            <Select
              {...field}
              value={withChanges ? 'changes' : 'text'}
              onChange={(event) => setChosen(event.target.value === 'changes')}
            >
              <option value="text">The text that goes out</option>
              <option value="changes">Changes that wait, too</option>
            </Select>
          )}
        </Field>
      )}
      <div className="flex items-end gap-2">
        <Field id="post-link-days" label="Works for" error={making.of('days')}>
          {(field) => (
            <Select {...field} value={days} onChange={(event) => setDays(event.target.value)}>
              {lifetimes.map((days) => (
                <option key={days} value={days}>
                  {days === 1 ? '1 day' : `${days} days`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button
          className="min-h-10"
          size="small"
          aria-disabled={making.busy || undefined}
          onClick={() =>
            making.act(
              () => makePreviewLinkAction(post.id, { days, withChanges }),
              ({ path }) => setMade(new URL(path, location.href).href),
            )
          }
        >
          Make a link
        </Button>
      </div>
      <Refused sentences={making.others('days', 'withChanges')} />
      {made && (
        <CopyField
          key={made}
          id="post-link-made"
          label="The new link"
          hint="Copy it now: it is not shown again."
          text={made}
        />
      )}
      {links.length > 0 && (
        <ul aria-label="Preview links" className="grid gap-1 text-[0.8125rem]">
          {links.map(({ id, madeBy, expiresAt, withChanges }) => (
            <li key={id} className="flex items-center justify-between gap-2">
              <span>
                By {madeBy}, until <ClockTime at={expiresAt} />
                {withChanges && ', with changes'}
              </span>
              <Button
                size="small"
                variant="quiet"
                aria-disabled={revoking.busy || undefined}
                onClick={() =>
                  revoking.act(
                    () => revokePreviewLinkAction(post.id, id),
                    () => setMade(''),
                  )
                }
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Refused sentences={revoking.others()} />
    </>
  );
}
