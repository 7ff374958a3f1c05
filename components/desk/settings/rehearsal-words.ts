import type { Rehearsal } from '@/lib/moderation/rehearsal/rehearse';

/** What a rehearsal found, in one or two sentences. */
export function rehearsalSentence({ looked, held, refused, passed }: Omit<Rehearsal, 'shown'>): string {
  if (looked === 0) return 'There are no responses to try it on yet.';
  const of = looked === 1 ? 'Of the one response there is' : `Of the last ${count(looked)} responses`;
  const changes = [
    ...(held > 0 ? [`${count(held)} more would have been held`] : []),
    ...(refused > 0 ? [`${count(refused)} more would have been refused`] : []),
    ...(passed > 0 ? [`${count(passed)} would not be held any more`] : []),
  ];
  return changes.length > 0 ? `${of}, ${list.format(changes)}.` : `${of}, none would have fared otherwise.`;
}

function count(number: number) {
  return number.toLocaleString('en');
}

const list = new Intl.ListFormat('en');
