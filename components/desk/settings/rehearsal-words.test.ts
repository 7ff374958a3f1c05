import { expect, it } from 'vitest';
import { rehearsalSentence } from './rehearsal-words';

const none = { looked: 1_000, held: 0, refused: 0, passed: 0 };

it.each([
  [{ ...none, held: 12 }, 'Of the last 1,000 responses, 12 more would have been held.'],
  [
    { ...none, held: 1_000, refused: 3, passed: 2 },
    'Of the last 1,000 responses, 1,000 more would have been held, 3 more would have been refused, and 2 would not be held any more.',
  ],
  [none, 'Of the last 1,000 responses, none would have fared otherwise.'],
  [{ ...none, looked: 1, held: 1 }, 'Of the one response there is, 1 more would have been held.'],
  [{ ...none, looked: 0 }, 'There are no responses to try it on yet.'],
])('A rehearsal of %j says: %s', (found, sentence) => {
  expect(rehearsalSentence(found)).toBe(sentence);
});
