/** The id of the form that the boxes of the list belong to. */
export const bulkForm = 'ticked-posts';

/** The boxes of the list, as they stand on the page. */
export function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[form="${bulkForm}"][name="postId"]`)];
}
