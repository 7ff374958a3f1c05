/** The sections of the settings page, in its order. */
export const sections = [
  'The whole site',
  'Site',
  'Look',
  'Reading',
  'Addresses',
  'Closing by rule',
  'Responses',
  'Review',
  'Spam',
  'Rehearsal',
  'Categories',
] as const;

export type SectionTitle = (typeof sections)[number];

/** The id of a section's heading: 'Closing by rule' is 'closing-by-rule'. */
export function sectionId(title: SectionTitle): string {
  return title.toLowerCase().replaceAll(' ', '-');
}
