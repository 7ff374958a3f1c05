import { describe, expect, it } from 'vitest';
import { changesOf, type ShownResponse } from './changes';

const live = { numbers: [4, 3, 2, 1], open: true, gone: [], edited: {}, closed: [] };
const response = (number: number, as: Partial<ShownResponse> = {}): ShownResponse => ({
  ...{ number, id: `id-${number}`, removed: false, edited: '', closed: false },
  ...as,
});
const nothing = { edited: [], removed: [], closed: [], opened: [] };
const noon = '2026-03-01T12:00:00.000Z';
const later = '2026-03-01T12:05:00.000Z';

describe('An open page', () => {
  it('has nothing to say of what it shows as it is, nor of what it does not show', () => {
    const told = { ...live, gone: [2, 9], edited: { 3: noon, 8: noon }, closed: ['id-4', 'id-7'] };
    const shown = [
      response(1),
      response(2, { removed: true }),
      response(3, { edited: noon }),
      response(4, { closed: true }),
    ];
    expect(changesOf(told, shown)).toEqual(nothing);
  });

  it('notices a text that was changed, also again, and forgets none that changed long ago', () => {
    const shown = [response(1), response(2, { edited: noon }), response(3, { edited: noon })];
    expect(changesOf({ ...live, edited: { 1: noon, 2: later } }, shown)).toEqual({
      ...nothing,
      edited: [1, 2],
    });
  });

  it('notices what was removed, whatever was edited before', () => {
    expect(changesOf({ ...live, gone: [2] }, [response(1), response(2)])).toEqual({
      ...nothing,
      removed: [2],
    });
    const both = { ...live, gone: [2], edited: { 2: noon } };
    expect(changesOf(both, [response(2)])).toEqual({ ...nothing, removed: [2] });
  });

  it('notices where no more replies are taken, and where they are again', () => {
    const shown = [response(1), response(2, { closed: true })];
    expect(changesOf({ ...live, closed: ['id-1'] }, shown)).toEqual({
      ...nothing,
      closed: [1],
      opened: [2],
    });
    expect(changesOf({ ...live, open: false }, shown)).toEqual(nothing);
  });

  it('takes a removal back when the site does not name it any more', () => {
    const shown = [response(1), response(2)];
    expect(changesOf({ ...live, gone: [1, 2] }, shown).removed).toEqual([1, 2]);
    expect(changesOf({ ...live, gone: [1] }, shown).removed).toEqual([1]);
  });

  it('says nothing of a tombstone that never had a number', () => {
    const told = { ...live, gone: [1], edited: { 1: noon } };
    expect(changesOf(told, [response(Number.NaN, { removed: true })])).toEqual(nothing);
  });
});
