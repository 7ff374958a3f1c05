import { describe, expect, test } from 'vitest';
import { kindOf, meant, waits } from './how';

describe('Changes to a published or scheduled post wait for its update', () => {
  test('when they are saved by themselves, or brought back from a revision', () => {
    for (const status of ['published', 'scheduled'] as const) {
      expect(waits('autosave', status)).toBe(true);
      expect(waits('revert', status)).toBe(true);
    }
  });

  test('not when somebody presses Update, and not while there are no readers', () => {
    expect(waits('save', 'published')).toBe(false);
    expect(waits('publish', 'published')).toBe(false);
    expect(waits('save', 'scheduled')).toBe(false);
    for (const status of ['draft', 'pending'] as const) expect(waits('autosave', status)).toBe(false);
  });
});

test('A draft that went out, or was scheduled, while its form was open is not given to readers by a save', () => {
  expect(meant('draft', 'published')).toBe('autosave');
  expect(meant('save', 'published')).toBe('save');
  expect(meant('draft', 'scheduled')).toBe('autosave');
  for (const status of ['draft', 'pending'] as const) expect(meant('draft', status)).toBe('save');
});

test('A revision says what was done with the text', () => {
  expect(kindOf('publish', 'draft', true, false)).toBe('publish');
  expect(kindOf('save', 'published', true, true)).toBe('update');
  expect(kindOf('save', 'draft', false, false)).toBe('save');
  expect(kindOf('autosave', 'published', false, false)).toBe('autosave');
  expect(kindOf('autosave', 'draft', false, true)).toBe('merge');
  expect(kindOf('revert', 'published', false, false)).toBe('restore');
});
