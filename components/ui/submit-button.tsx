'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

/** Submits its form, and says so while the form is on its way. It stays focusable; a second press does nothing. */
export function SubmitButton({
  pendingText = 'Saving…',
  children,
  variant = 'primary',
  ...rest
}: ComponentProps<typeof Button> & { pendingText?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      {...rest}
    >
      {pending ? pendingText : children}
    </Button>
  );
}
