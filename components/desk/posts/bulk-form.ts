import type { KeyboardEvent } from 'react';

/** The id of the form that the boxes of the list belong to. */
export const bulkForm = 'ticked-posts';

/** The boxes of the list, as they stand on the page. */
export function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[form="${bulkForm}"][name="postId"]`)];
}

/** Enter in one of several fields presses the button behind it, not the first of the form. */
export function pressNext(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const field = event.currentTarget;
  const buttons = [...(field.closest('[role=group]')?.querySelectorAll('button') ?? [])];
  buttons.find((button) => field.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING)?.click();
}
