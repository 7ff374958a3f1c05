/** What the fields of the form are called, for the summary of errors and the news of a conflict. */
export const fieldLabels: Record<string, string> = {
  title: 'Title',
  dek: 'Dek',
  body: 'Body',
  authorIds: 'Byline',
  creditName: 'Name of the source',
  creditUrl: 'Address of the source',
  categoryIds: 'Categories',
  tags: 'Tags',
  media: 'Related media',
  responses: 'Responses',
  slug: 'Permalink',
  parentId: 'Page above',
  imageUrl: 'Address of the featured image',
  imageAlt: 'Alternative text of the featured image',
};

const mediaLabels: Record<string, string> = {
  url: 'Address',
  label: 'Label',
  title: 'Title',
  caption: 'Caption',
  credit: 'Credit',
};

/** 'media.0.url' is "Related media 1, Address". */
export function labelOf(path: string): string {
  const [field = '', index, part = ''] = path.split('.');
  const label = fieldLabels[field] ?? field;
  if (field !== 'media' || index === undefined) return label;
  return [`${label} ${Number(index) + 1}`, mediaLabels[part]].filter(Boolean).join(', ');
}

/** The id of the control of a field, by its path. */
export function idOf(path: string): string {
  const [field = '', ...rest] = path.split('.');
  // A list of choices is one group, whatever choice was refused.
  if (field === 'media') return ['post', field, ...rest].join('-');
  return `post-${field}`;
}
