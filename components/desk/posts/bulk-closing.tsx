'use client';

import { type FormEvent, useState } from 'react';
import { closeAction, reopenAction } from '@/app/(desk)/desk/responses/actions';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/controls';
import { spans } from '@/lib/closing/spans';
import { bulkForm } from './bulk-form';

/** Closes or reopens the responses of every ticked post. With none ticked, what is typed stays. */
export function BulkClosing({ back }: { back: string }) {
  const [noneTicked, setNoneTicked] = useState(false);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const none = new FormData(event.currentTarget).getAll('postId').length === 0;
    setNoneTicked(none);
    if (none) event.preventDefault();
  }

  return (
    <form
      id={bulkForm}
      aria-label="Responses of the ticked posts"
      className="mb-3 flex flex-wrap items-center gap-2 text-sm"
      onSubmit={onSubmit}
    >
      <input type="hidden" name="back" value={back} />
      <span className="text-soft">Responses of the ticked:</span>
      <Input
        name="note"
        aria-label="Note for the readers"
        placeholder="Note, optional"
        dir="auto"
        maxLength={500}
        autoComplete="off"
        className="max-w-56"
      />
      <Select name="lasts" aria-label="For how long" className="max-w-64">
        {Object.entries(spans).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" size="small" formAction={closeAction}>
        Close
      </Button>
      <Button type="submit" size="small" formAction={reopenAction}>
        Reopen
      </Button>
      <p role="alert" className="font-medium text-danger empty:hidden">
        {noneTicked && 'Tick a post first.'}
      </p>
    </form>
  );
}
