'use client';

import { useState } from 'react';
import { Button } from './button';
import { Input } from './controls';
import { Field } from './field';

type Props = { id: string; label: string; hint: string; text: string };

/** Something to take away: it can be selected, and copied by a press. */
export function CopyField({ id, label, hint, text }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {},
    );
  return (
    <div className="grid gap-1">
      <Field id={id} label={label} hint={hint}>
        {(field) => <Input {...field} readOnly value={text} onFocus={(event) => event.target.select()} />}
      </Field>
      <div className="flex items-center gap-2">
        <Button size="small" onClick={copy}>
          Copy
        </Button>
        <span role="status" className="text-[0.8125rem] text-soft">
          {copied && 'Copied.'}
        </span>
      </div>
    </div>
  );
}
