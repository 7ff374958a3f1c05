import { expect, it } from 'vitest';
import { bodyAct } from './body-keys';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it.each([
  [{ key: 'f', ctrlKey: true }, 'find'],
  [{ key: 'F', ctrlKey: true }, 'find'],
  [{ key: 'f', metaKey: true }, 'find'],
  [{ key: 'h', ctrlKey: true }, 'replace'],
  [{ key: 'ƒ', metaKey: true, altKey: true }, 'replace'],
  [{ key: 'k', metaKey: true }, 'link'],
  [{ key: 'F10', altKey: true }, 'toolbar'],
  [{ key: 'f' }, null],
  [{ key: 'h', metaKey: true }, null],
  [{ key: 'f', ctrlKey: true, shiftKey: true }, null],
  [{ key: 'k', ctrlKey: true, altKey: true }, null],
])('%o does: %s', (pressed, act) => {
  expect(bodyAct({ ...none, ...pressed })).toBe(act);
});
