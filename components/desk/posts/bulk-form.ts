/** The id of the form that the boxes of the list belong to. */
export const bulkForm = 'bulk-closing';
