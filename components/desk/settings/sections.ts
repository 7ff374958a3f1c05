/** The sections of the settings page, in its order. */
export const sections = [
  'The whole site',
  'Site',
  'Closing by rule',
  'Responses',
  'Review',
  'Spam',
  'Rehearsal',
  'Categories',
];

/** The id of a section's heading: 'Closing by rule' is 'closing-by-rule'. */
export function sectionId(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}
