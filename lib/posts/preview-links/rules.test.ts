import { expect, test } from 'vitest';
import { showsChanges } from './rules';

test('A link shows the changes of a published post, those of a scheduled one when that is chosen, and no others', () => {
  const shows = (chosen: boolean) =>
    (['draft', 'pending', 'scheduled', 'published', 'trashed'] as const).filter((status) =>
      showsChanges(status, chosen),
    );
  expect(shows(false)).toEqual(['published']);
  expect(shows(true)).toEqual(['scheduled', 'published']);
});
