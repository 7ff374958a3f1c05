import { expect, it } from 'vitest';
import { isAloud, type SaveKind } from './save-kind';

/** Which of these, one after the other, are read out. */
function readOut(...kinds: SaveKind[]): SaveKind[] {
  let said: { kind: SaveKind; aloud: boolean } = { kind: 'saved', aloud: false };
  return kinds.filter((kind) => {
    said = { kind, aloud: isAloud(said, kind) };
    return said.aloud;
  });
}

it('A text that saves itself is not read out', () => {
  expect(readOut('typed', 'saved', 'typed', 'saved')).toEqual([]);
});

it('A save that was asked for is read out, with how it ended, and typing on is quiet again', () => {
  expect(readOut('typed', 'asked', 'typed', 'saved', 'typed', 'saved')).toEqual(['asked', 'typed', 'saved']);
});

it('A save that failed by itself is read out, and so is that it worked at last', () => {
  expect(readOut('typed', 'trouble', 'typed', 'saved', 'typed', 'saved')).toEqual([
    'trouble',
    'typed',
    'saved',
  ]);
});
