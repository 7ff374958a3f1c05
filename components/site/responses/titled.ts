import type { ResponseView } from '@/lib/comments/views';

/** How a response is named in a sentence. */
export function titled({ number, name, state }: Pick<ResponseView, 'number' | 'name' | 'state'>) {
  if (state !== 'tombstone') return number === null ? name : `#${number} ${name}`;
  return number === null ? 'a removed response' : `#${number}, removed`;
}
