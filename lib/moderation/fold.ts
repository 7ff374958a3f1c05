import { LRUCache } from 'lru-cache';

/** Text without case, accents and invisible characters; `from` says where in the original each unit came from. */
export type Folded = { text: string; from: Uint32Array };

/**
 * Folds a text so that "VIÁGRA", "ｖｉａｇｒａ" and letters held apart by invisible ones read alike. The last few are remembered: one response is
 * looked through for several lists.
 */
export function fold(original: string): Folded {
  const known = texts.get(original);
  if (known) return known;
  const parts: string[] = [];
  const from: number[] = [];
  let position = 0;
  for (const character of original) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) from.push(position);
    parts.push(plain);
    position += character.length;
  }
  from.push(original.length);
  const folded = { text: parts.join(''), from: Uint32Array.from(from) };
  texts.set(original, folded);
  return folded;
}

const texts = new LRUCache<string, Folded>({ max: 8 });

function foldCharacter(character: string): string {
  const known = characters.get(character);
  if (known !== undefined) return known;
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '');
  characters.set(character, plain);
  return plain;
}

const characters = new LRUCache<string, string>({ max: 5_000 });
