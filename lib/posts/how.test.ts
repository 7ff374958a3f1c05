import { describe, expect, test } from 'vitest';
import { kindOf, meant, waits } from './how';

describe('Changes to a published post wait for its update', () => {
  test('when they are saved by themselves, or brought back from a revision', () => {
    expect(waits('autosave', 'published')).toBe(true);
    expect(waits('revert', 'published')).toBe(true);
  });

  test('not when somebody presses Update, and not while there are no readers', () => {
    expect(waits('save', 'published')).toBe(false);
    expect(waits('publish', 'published')).toBe(false);
    for (const status of ['draft', 'pending', 'scheduled'] as const)
      expect(waits('autosave', status)).toBe(false);
  });
});

test('A draft that went out while its form was open is not given to readers by a save', () => {
  expect(meant('draft', 'published')).toBe('autosave');
  expect(meant('save', 'published')).toBe('save');
  for (const status of ['draft', 'pending', 'scheduled'] as const)
    expect(meant('draft', status)).toBe('save');
});

test('A revision says what was done with the text', () => {
  expect(kindOf('publish', 'draft', true, false)).toBe('publish');
  expect(kindOf('save', 'published', true, true)).toBe('update');
  expect(kindOf('save', 'draft', false, false)).toBe('save');
  expect(kindOf('autosave', 'published', false, false)).toBe('autosave');
  expect(kindOf('autosave', 'draft', false, true)).toBe('merge');
  expect(kindOf('revert', 'published', false, false)).toBe('restore');
});
