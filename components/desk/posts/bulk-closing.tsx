'use client';

import { closeAction, reopenAction } from '@/app/(desk)/desk/responses/actions';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/controls';
import { spans } from '@/lib/closing/spans';
import { pressNext } from './bulk-form';

/** Closes or reopens the responses of every ticked post. */
export function BulkClosing() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out its legend in a row
    <div
      role="group"
      aria-label="Responses of the ticked posts"
      className="flex flex-wrap items-center gap-2"
    >
      <span className="text-soft">Responses of the ticked:</span>
      <Input
        name="note"
        aria-label="Note for the readers"
        placeholder="Note, optional"
        dir="auto"
        maxLength={500}
        onKeyDown={pressNext}
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
    </div>
  );
}
