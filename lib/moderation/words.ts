import { LRUCache } from 'lru-cache';
import { fold } from './fold';
import { type Automaton, compile, search } from './search';

/**
 * The word or phrase of `list` (one a line) that one of the texts has first, as it stands in that text; null when
 * none does. Case, accents and invisible characters make no difference. As in WordPress an entry is found inside
 * words too, unless `whole`. The work grows with the length of the texts, however long the list is.
 */
export function findWord(list: string, texts: readonly string[], whole = false): string | null {
  const automaton = automatonOf(list);
  if (!automaton) return null;
  for (const original of texts) {
    const { text, from } = fold(original);
    const found = search(automaton, text, (start, end) => !whole || standsAlone(text, start, end));
    if (found) return original.slice(from[found.start], from[found.end]);
  }
  return null;
}

function automatonOf(list: string): Automaton | null {
  if (list === '') return null;
  const known = automata.get(list);
  if (known) return known;
  const entries = list.split('\n').map((entry) => fold(entry).text.trim());
  const automaton = compile([...new Set(entries)].filter((entry) => entry !== ''));
  automata.set(list, automaton);
  return automaton;
}

/** Two lists, as they are saved and as they are being changed. */
const automata = new LRUCache<string, Automaton>({ max: 4 });

function standsAlone(text: string, start: number, end: number) {
  return !insideWord(text, start) && !insideWord(text, end);
}

/** Whether the characters on both sides of `at` belong to one word, as letters and digits do. */
function insideWord(text: string, at: number) {
  return endsInWord.test(text.slice(Math.max(0, at - 2), at)) && beginsInWord.test(text.slice(at, at + 2));
}

// In scripts that are written without spaces no neighbour tells where a word ends: there an entry is found anywhere.
const ofWord = String.raw`[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]`;
const endsInWord = new RegExp(`${ofWord}$`, 'v');
const beginsInWord = new RegExp(`^${ofWord}`, 'v');
